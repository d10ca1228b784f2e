// The offline page: takes a picture of a seal, asks seal.js for the verdict, and shows it in the words of the page. It keeps
// the lists in the browser, and of the documents that it reads nothing: they are forgotten with the next one.

import { drawn, offerCamera } from "./camera.js";
import { Refused, keptLists, refreshed } from "./lists.js";
import {
  dayInKazakhstan, differences, isTrusted, judge, judgePassport, judgeZone, readPassport, readSeal, readTyped, standing, trustIn,
} from "./seal.js";

const find = (id) => document.getElementById(id);
const page = document.body.dataset;
const HOUR = 3600 * 1000;
const OLD = Number(page.oldAfterHours) * HOUR;
// A seal of 48 modules needs no more; a telephone's picture has four times as many.
const MOST_PIXELS = 16_000_000;
// An unattended screen shows nobody's papers for longer.
const FORGOTTEN_AFTER = 5 * 60 * 1000;

let lists = { certificates: null, revocations: null };
let shown = null;
let forgetting = 0;

// Words. The page holds them all; a text's places are written {name}.

const words = (name, places = {}) => page[name].replace(/\{(\w+)\}/g, (whole, place) => places[place] ?? whole);
const months = page.months.split("|");
const plural = new Intl.PluralRules(document.documentElement.lang);

function day(written) {
  const [year, month, day] = written.split("-").map(Number);
  return words("date", { day, month: months[month - 1], year });
}

function instant(at) {
  const local = new Date(at + 5 * HOUR).toISOString();
  return words("time", { date: day(local.slice(0, 10)), time: local.slice(11, 16) });
}

function age(milliseconds) {
  const all = Math.floor(Math.max(0, milliseconds) / (HOUR / 60));
  return words("age", { hours: Math.floor(all / 60), minutes: all % 60 });
}

// A count with its noun: of one, of a few, of many.
function counted(count, noun) {
  const forms = page[noun].split("|");
  const form = { one: 0, few: 1 }[plural.select(count)] ?? 2;
  return `${count} ${forms[form]}`;
}

// The lists: what is kept, how old it is, and what came of the last try to refresh it.

function showLists(outcome) {
  const now = Date.now();
  const held = Object.values(lists);
  for (const [name, list] of Object.entries(lists)) {
    const text = list ? words("listAge", { at: instant(list.issuedAt), age: age(now - list.issuedAt) }) : words("listNone");
    find(`list-${name}`).textContent = text;
  }
  const isMissing = held.includes(null);
  const isOver = !isMissing && held.some((list) => list.overAt < now);
  const isOld = !isMissing && held.some((list) => now - list.issuedAt > OLD);
  find("warning-missing").hidden = !isMissing;
  find("warning-over").hidden = !isOver;
  find("warning-old").hidden = isOver || !isOld;
  find("warning-clock").hidden = !held.some((list) => list && list.issuedAt > now + HOUR / 6);
  document.body.dataset.lists = isMissing ? "missing" : isOver ? "over" : isOld ? "old" : "fresh";
  if (outcome) {
    find("refresh-outcome").textContent = words(outcome);
    document.body.dataset.outcome = outcome;
  }
}

async function refresh() {
  find("refresh").disabled = true;
  let outcome = "refreshed";
  try {
    lists = await refreshed(lists);
  } catch (error) {
    const refusals = { malformed: "refusedMalformed", unsigned: "refusedUnsigned", older: "refusedOlder" };
    outcome = error instanceof Refused ? refusals[error.message] : "unreachable";
    lists = await keptLists();
  }
  find("refresh").disabled = false;
  showLists(outcome);
  await judgeAgain();
}

// Pictures.

const decoder = (async () => {
  const module = globalThis.ZXingWASM;
  await module.prepareZXingModule({ overrides: { locateFile: () => page.decoder }, fireImmediately: true });
  return module;
})();

const SETTINGS = { formats: ["DataMatrix"], tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true, tryDenoise: true, maxNumberOfSymbols: 8 };

// The different seals of a picture, as bytes.
async function sealsIn(picture, settings = SETTINGS) {
  const found = await (await decoder).readBarcodes(picture, settings);
  const different = new Map(found.filter((code) => code.isValid).map((code) => [String(code.bytes), code.bytes]));
  return [...different.values()];
}

async function pixelsOf(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
  return drawn(bitmap, bitmap.width * scale, bitmap.height * scale);
}

async function readPicture(file) {
  document.body.dataset.state = "reading";
  let seals = [];
  try {
    seals = await sealsIn(await pixelsOf(file));
  } catch {
    // What the browser cannot open as a picture has no code in it.
  }
  await taken(seals);
}

// What the camera sees is looked at many times a second, so a blurred picture is passed over rather than cleaned.
async function look(pixels) {
  const seals = await sealsIn(pixels, { ...SETTINGS, tryDenoise: false });
  return seals.length > 0 && (() => taken(seals));
}

// Verdicts.

async function taken(seals) {
  if (seals.length === 1) {
    shown = { seal: readSeal(seals[0]), bytes: true };
  } else {
    shown = { seal: null, bytes: false, several: seals.length > 1 };
  }
  await judgeAgain();
  find("result").focus();
}

async function judgeAgain() {
  window.clearTimeout(forgetting);
  if (!shown) return;
  forgetting = window.setTimeout(forget, FORGOTTEN_AFTER);
  const today = dayInKazakhstan(Date.now());
  const answer = { ...shown, verdict: "READ_ERROR", standing: null, differing: [] };
  if (shown.bytes) answer.verdict = shown.seal ? await judge(shown.seal, lists.certificates?.certificates ?? [], today) : "WRONG_FORMAT";
  if (shown.seal && isTrusted(answer.verdict)) {
    answer.verdict = compared(shown.seal, answer.verdict);
    answer.standing = await standingOf(shown.seal, today);
    const passport = readPassport(find("passport").value);
    if (passport) answer.differing = differences(shown.seal, passport);
  }
  show(answer);
}

// A visa that nothing speaks against is valid only where there is a list that could.
async function standingOf(seal, today) {
  if (lists.revocations) return standing(seal, lists.revocations, today);
  const unlisted = await standing(seal, { annulled: new Set(), usedUp: new Set() }, today);
  return unlisted === "valid" ? "unchecked" : unlisted;
}

// The verdict of the papers at hand, where they were typed and the seal itself can be trusted.
function compared(seal, verdict) {
  const [passport, zone] = [find("passport").value.trim(), find("zone").value.trim()];
  const read = readPassport(passport);
  find("passport-misread").hidden = passport === "" || read !== null;
  const verdicts = [zone && judgeZone(seal, zone), read && judgePassport(seal, read)];
  return verdicts.find((it) => it && it !== "VALID") ?? verdict;
}

function show({ seal, verdict, standing, differing, several }) {
  const template = (id) => find(id).content.cloneNode(true);
  const result = find("result");
  result.className = `portal-verdict portal-verdict--${colourOf(verdict, standing)}`;
  result.dataset.verdict = verdict;
  result.dataset.standing = standing ?? "";
  find("verdict").replaceChildren(template(`verdict-${verdict}`));
  find("trust").replaceChildren(template(`trust-${trustIn(verdict)}`));
  find("several").hidden = !several;
  find("standing").replaceChildren(...(standing && isTrusted(verdict) ? [template(`standing-${standing}`)] : []));
  find("differing").hidden = differing.length === 0;
  find("fields").replaceChildren(...(seal ? rows(seal) : []));
  for (const cell of document.querySelectorAll("[data-part]")) {
    cell.classList.toggle("portal-verdict__differs", differing.includes(cell.dataset.part));
  }
  find("sealed-zone").hidden = !seal;
  find("zone-lines").textContent = seal ? `${seal.zone.text.slice(0, 36)}\n${seal.zone.text.slice(36)}` : "";
  // What was compared with the seal may be false; the seal itself is not.
  find("untrusted").hidden = !seal || standing !== null;
  document.body.dataset.state = "shown";
  find("outcome").hidden = false;
}

// Green lets in, amber asks for another look, red stops.
function colourOf(verdict, standing) {
  if (isTrusted(verdict)) return { valid: "good", unchecked: "doubtful" }[standing] ?? "bad";
  return trustIn(verdict) === "medium" ? "doubtful" : "bad";
}

const row = (label, value, part = "") => {
  const line = find("field").content.cloneNode(true);
  line.querySelector("dt").textContent = page[label];
  line.querySelector("dd").textContent = value;
  if (part) line.querySelector("dd").dataset.part = part;
  return line;
};

function rows(seal) {
  const { zone } = seal;
  const all = [
    row("labelNumber", seal.number ?? zone.document),
    row("labelSurname", zone.surname),
    row("labelGiven", zone.given || "—"),
    row("labelBorn", birthday(zone.born), "born"),
    row("labelSex", zone.sex === "<" ? "X" : zone.sex, "sex"),
    row("labelNationality", zone.nationality, "nationality"),
    row("labelPassport", seal.passport),
  ];
  if (seal.validFrom) all.push(row("labelFrom", day(seal.validFrom)));
  all.push(row("labelUntil", day(zone.expires)));
  if (seal.entries !== undefined) all.push(row("labelEntries", seal.entries === 0 ? page.entriesUnlimited : String(seal.entries)));
  all.push(row("labelStay", stay(seal.stay)));
  if (seal.category) all.push(row("labelCategory", seal.category));
  all.push(row("labelIssued", day(seal.issued)), row("labelSigner", `${seal.state.replaceAll("<", "")} · ${seal.reference}`));
  return all;
}

// A zone's year has two digits: of the two dates that it can be, the later one that is not in the future.
function birthday(zone) {
  if (!/^\d{6}$/.test(zone)) return zone;
  const parts = `${zone.slice(0, 2)}-${zone.slice(2, 4)}-${zone.slice(4)}`;
  const century = `20${parts}` <= dayInKazakhstan(Date.now()) ? "20" : "19";
  return day(century + parts);
}

function stay({ until, days, months, years }) {
  if (until) return find(`stay-${until}`).content.textContent.trim();
  const parts = [[years, "countYear"], [months, "countMonth"], [days, "countDay"]].filter(([count]) => count > 0);
  return parts.map(([count, noun]) => counted(count, noun)).join(", ");
}

function forget() {
  window.clearTimeout(forgetting);
  shown = null;
  find("outcome").hidden = true;
  find("fields").replaceChildren();
  find("zone-lines").textContent = "";
  for (const field of ["passport", "zone", "reader", "picture"]) find(field).value = "";
  find("passport-misread").hidden = true;
  find("result").dataset.verdict = "";
  document.body.dataset.state = "ready";
}

// Beginning.

// The same picture may be chosen twice.
find("picture").addEventListener("click", ({ target }) => (target.value = ""));
find("picture").addEventListener("change", ({ target }) => target.files[0] && readPicture(target.files[0]));
find("reader-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const bytes = readTyped(find("reader").value);
  taken(bytes ? [bytes] : []);
});
for (const field of ["passport", "zone"]) find(field).addEventListener("input", judgeAgain);
find("refresh").addEventListener("click", refresh);
find("forget").addEventListener("click", () => {
  forget();
  find("reader").focus();
});
window.addEventListener("online", refresh);
window.addEventListener("pagehide", forget);
window.setInterval(refresh, HOUR / 2);

offerCamera(look);
forget();
lists = await keptLists();
showLists();
await Promise.all([decoder, refresh()]);
if ("serviceWorker" in navigator) {
  await navigator.serviceWorker.register(page.worker, { scope: page.scope, updateViaCache: "none" });
  await navigator.serviceWorker.ready;
  find("ready").hidden = false;
  document.body.dataset.installed = "yes";
}
