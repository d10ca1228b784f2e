// The lists that a border post carries: the certificates of those who seal visas, and the visas that hold no longer. Both
// are signed (JWS, ES256) and kept in the browser, and a kept list is checked again whenever it is read.

import { isSameReference, isSignedBy, publicKey, readBase64 } from "./seal.js";

const KEPT = "e-visa-lists";
const FOLDER = "/.well-known/e-visa/";
const NAMES = ["certificates", "revocations"];
const STATE = "KZ";
const LARGEST = 64 * 1024 * 1024;
// Portals that serve one address make their lists anew at different moments.
const MADE_APART = 5 * 60 * 1000;

// Why a list is refused: "malformed", "unsigned" or "older".
export class Refused extends Error {}

// The lists kept in this browser, or null for each that is missing or does not hold.
export async function keptLists() {
  const lists = { certificates: null, revocations: null };
  const cache = await caches.open(KEPT);
  for (const name of NAMES) {
    const kept = await cache.match(FOLDER + name);
    if (!kept) continue;
    try {
      lists[name] = await readList(name, await kept.text(), lists.certificates);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return lists;
}

// Fetches both lists and keeps them. Throws Refused, or what fetch throws where nobody answers; what was kept stays.
export async function refreshed(held) {
  const lists = { ...held };
  const cache = await caches.open(KEPT);
  for (const name of NAMES) {
    const answer = await fetch(`${FOLDER}${name}.jws`, { cache: "no-store", credentials: "omit" });
    if (!answer.ok) throw new TypeError(`${answer.status}`);
    const text = await answer.text();
    const list = await readList(name, text, lists.certificates);
    if (!isNewer(list, held[name])) continue;
    lists[name] = list;
    await cache.put(FOLDER + name, new Response(text));
  }
  return lists;
}

// Whether a list takes the place of the one held. One from long before it is not fetched by chance, and is refused.
export function isNewer(list, held) {
  if (held && list.issuedAt < held.issuedAt - MADE_APART) throw new Refused("older");
  return !held || list.issuedAt >= held.issuedAt;
}

// Reads a list and checks its signature. A list of certificates may be signed by one of its own: it comes from the
// address that this very page came from, so a first list, and one after a missed change of keys, needs no other anchor.
// A certificate that the list held before knows as revoked never vouches for anything.
export async function readList(name, text, held) {
  const { header, payload, signed, signature } = parts(text.trim());
  const isOfThisKind = header?.alg === "ES256" && header.typ === `e-visa-${name}` && !("crit" in header) && payload?.iss === STATE;
  if (!isOfThisKind) throw new Refused("malformed");
  const list = name === "certificates" ? certificatesIn(payload) : revocationsIn(payload);
  const known = [...(held?.certificates ?? []), ...(list.certificates ?? [])].filter((it) => isSameReference(it.reference, `${header.kid}`));
  const spki = known[0]?.spki;
  const wasGood = (it) => it.spki === spki && !it.revokedAt && Date.parse(it.notBefore) <= list.issuedAt && list.issuedAt <= Date.parse(it.notAfter);
  const key = spki && known.every(wasGood) ? await publicKey(spki) : null;
  if (!key || !(await isSignedBy(key, signed, signature))) throw new Refused("unsigned");
  return list;
}

function parts(text) {
  const pieces = text.length <= LARGEST ? text.split(".") : [];
  if (pieces.length !== 3) throw new Refused("malformed");
  try {
    const [header, payload] = pieces.slice(0, 2).map((piece) => JSON.parse(new TextDecoder().decode(readBase64(piece))));
    const signed = new TextEncoder().encode(`${pieces[0]}.${pieces[1]}`);
    return { header, payload, signed, signature: readBase64(pieces[2]) };
  } catch {
    throw new Refused("malformed");
  }
}

function certificatesIn(payload) {
  const isWhole = (it) =>
    [it?.reference, it?.spki, it?.notBefore, it?.notAfter].every((part) => typeof part === "string") &&
    [it.notBefore, it.notAfter, ...(it.revokedAt ? [it.revokedAt] : [])].every((at) => !Number.isNaN(Date.parse(at)));
  if (!Array.isArray(payload.certificates) || !payload.certificates.every(isWhole)) throw new Refused("malformed");
  return { ...instants(payload), certificates: payload.certificates };
}

function revocationsIn(payload) {
  const isMarks = (marks) => Array.isArray(marks) && marks.every((mark) => typeof mark === "string");
  if (!isMarks(payload.annulled) || !isMarks(payload.usedUp)) throw new Refused("malformed");
  return { ...instants(payload), annulled: new Set(payload.annulled), usedUp: new Set(payload.usedUp) };
}

function instants({ iat, exp }) {
  if (!Number.isFinite(iat) || !Number.isFinite(exp)) throw new Refused("malformed");
  return { issuedAt: iat * 1000, overAt: exp * 1000 };
}
