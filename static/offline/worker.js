// Keeps the offline page with all that it loads, whole and of one release. The portal puts RELEASE before this text:
// { version, files, start }, where start is the address that leads to the page in the reader's language.

const PREFIX = "offline-page-";
const KEPT = PREFIX + RELEASE.version;
const CHOICE = "offline-choice";

self.addEventListener("install", (event) => {
  const fresh = RELEASE.files.map((file) => new Request(file, { cache: "reload", credentials: "omit" }));
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const remove = (names) => Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== KEPT).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(remove).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const address = url.pathname + url.search;
  if (url.pathname === RELEASE.start) {
    event.respondWith(toTheChosenLanguage());
  } else if (RELEASE.files.includes(address)) {
    if (event.request.mode === "navigate") event.waitUntil(choose(address));
    event.respondWith(kept(address, event.request));
  }
});

async function kept(address, request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

async function choose(address) {
  const cache = await caches.open(CHOICE);
  await cache.put(RELEASE.start, new Response(address));
}

async function toTheChosenLanguage() {
  const cache = await caches.open(CHOICE);
  const chosen = await (await cache.match(RELEASE.start))?.text();
  return Response.redirect(RELEASE.files.includes(chosen) ? chosen : RELEASE.files[0], 302);
}
