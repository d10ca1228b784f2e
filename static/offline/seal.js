// A visa's seal, read and judged in the browser: Doc 9303 part 13 (header version 4) with the visa profile of part 7,
// section 9, and the portal's own features. The portal's program has the same rules in src/visas/seal; both read the same
// published examples.

const MAGIC = 0xdc;
const VERSION_4 = 0x03;
const VISA_PROFILE = [0x5d, 0x01];
const SIGNATURE = 0xff;
const TAG = { zone: 0x02, entries: 0x03, stay: 0x04, passport: 0x05, category: 0x06, validFrom: 0x80, number: 0x81 };

// What a visa number is written with; its length, a prime, is what the check character counts by.
const NUMBER_LETTERS = "346789ACDEFGHJKMNPRTWXY";

const HIGH = "high";
const TRUST = {
  VALID: "trustable",
  UNKNOWN_FEATURE: "trustable",
  READ_ERROR: "medium",
  EXPIRED_CERTIFICATE: "medium",
};

// How far to trust a document with this verdict: trustable, medium or high fraud potential.
export const trustIn = (verdict) => TRUST[verdict] ?? HIGH;
export const isTrusted = (verdict) => trustIn(verdict) === "trustable";

// Today in Kazakhstan, which is five hours ahead of UTC wherever the device thinks it is (rule N1).
export const dayInKazakhstan = (instant) => new Date(instant + 5 * 3600 * 1000).toISOString().slice(0, 10);

// The parts of a seal, or null where the bytes are none (WRONG_FORMAT). Nothing here is trusted: that is judge's answer.
export function readSeal(bytes) {
  const header = readHeader(bytes);
  if (!header) return null;
  const features = new Map();
  let at = header.length;
  for (;;) {
    const field = readField(bytes, at);
    if (!field) return null;
    if (field.tag === SIGNATURE) {
      if (field.next !== bytes.length) return null;
      const contents = readContents(features);
      return contents && { ...header, ...contents, signed: bytes.slice(0, at), signature: field.value };
    }
    if (features.has(field.tag)) return null;
    features.set(field.tag, field.value);
    at = field.next;
  }
}

function readHeader(bytes) {
  if (bytes.length < 8 || bytes[0] !== MAGIC || bytes[1] !== VERSION_4) return null;
  const state = readC40(bytes.subarray(2, 4));
  const start = readC40(bytes.subarray(4, 8));
  if (state === null || start === null || !/^[0-9A-F]{2}$/.test(start.slice(4, 6))) return null;
  const digits = parseInt(start.slice(4, 6), 16);
  const dates = 4 + Math.ceil((6 + digits) / 3) * 2;
  const length = dates + 8;
  if (bytes.length < length) return null;
  const text = readC40(bytes.subarray(4, dates));
  if (text === null || text.length !== 6 + digits) return null;
  const reference = `${text.slice(0, 4)}/${text.slice(6)}`;
  const issued = readDate(bytes.subarray(dates, dates + 3));
  const sealed = readDate(bytes.subarray(dates + 3, dates + 6));
  if (!/^[A-Z]{2}[A-Z0-9]{2}\/[0-9A-F]{1,40}$/.test(reference) || !issued || !sealed) return null;
  if (VISA_PROFILE.some((byte, index) => bytes[dates + 6 + index] !== byte)) return null;
  return { state, reference, issued, sealed, length };
}

// A tag, a length after DER and a value.
function readField(bytes, at) {
  if (at + 2 > bytes.length) return null;
  const [tag, first] = [bytes[at], bytes[at + 1]];
  const more = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + more;
  if (more > 4 || first === 0x80 || start > bytes.length) return null;
  const length = more === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const next = start + length;
  return next > bytes.length ? null : { tag, value: bytes.slice(start, next), next };
}

function readContents(features) {
  const zone = readSealedZone(readC40(features.get(TAG.zone) ?? []));
  const stay = features.get(TAG.stay);
  const passport = (readC40(features.get(TAG.passport) ?? []) ?? "").replaceAll("<", "");
  if (!zone || stay?.length !== 3 || !/^[A-Z0-9]{1,9}$/.test(passport)) return null;
  const known = Object.values(TAG);
  const contents = { zone, stay: readStay(stay), passport, unknown: [...features.keys()].filter((tag) => !known.includes(tag)) };
  for (const [name, tag, read] of OPTIONAL) {
    if (!features.has(tag)) continue;
    const value = read(features.get(tag));
    if (value === null) return null;
    contents[name] = value;
  }
  return contents;
}

// A feature that may be missing but, where it is there, must have the right form.
const OPTIONAL = [
  // 0 is without limit.
  ["entries", TAG.entries, (value) => (value.length === 1 ? value[0] : null)],
  ["category", TAG.category, readCategory],
  ["validFrom", TAG.validFrom, (value) => (value.length === 3 ? readDate(value) : null)],
  ["number", TAG.number, (value) => readVisaNumber(readC40(value) ?? "")],
];

// Other issuers write any bytes; those that are no text are shown in hexadecimal.
function readCategory(value) {
  if (value.length < 1 || value.length > 4) return null;
  if (value.every((byte) => byte > 0x20 && byte < 0x7f)) return String.fromCharCode(...value);
  return [...value].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
}

function readStay([days, months, years]) {
  const all = (byte) => days === byte && months === byte && years === byte;
  if (all(0)) return { until: "expiry" };
  if (all(255)) return { until: "border" };
  if (all(254)) return { until: "transit" };
  return { days, months, years };
}

// Three characters in two bytes; a blank is read as the filler. Null where the bytes are not of the alphabet.
export function readC40(bytes) {
  if (bytes.length % 2 !== 0) return null;
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const isLast = at + 2 === bytes.length;
    if (bytes[at] === 0xfe && isLast) {
      const letter = String.fromCharCode(bytes[at + 1] - 1);
      if (!/^[A-Z0-9 <]$/.test(letter)) return null;
      text += letter === " " ? "<" : letter;
      continue;
    }
    const sum = bytes[at] * 256 + bytes[at + 1] - 1;
    const values = [Math.floor(sum / 1600), Math.floor(sum / 40) % 40, sum % 40];
    if (isLast && values[2] === 0) values.pop();
    for (const value of values) {
      const letter = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[value - 3];
      if (letter === undefined) return null;
      text += letter === " " ? "<" : letter;
    }
  }
  return text;
}

// Month, day and year as one decimal number in three bytes; as YYYY-MM-DD.
export function readDate([high, middle, low]) {
  const number = (high * 256 + middle) * 256 + low;
  const year = number % 10000;
  const [month, day] = [Math.floor(number / 1000000), Math.floor(number / 10000) % 100];
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  const exists = year >= 1000 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return exists ? written : null;
}

// Nine characters of which the last makes the sum of position times digit a multiple of 23.
export function readVisaNumber(text) {
  const digits = [...text].map((letter) => NUMBER_LETTERS.indexOf(letter));
  if (digits.length !== 9 || digits.includes(-1)) return null;
  return digits.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 23 === 0 ? text : null;
}

// The check digit of Doc 9303 part 3, section 4.9: weights 7, 3, 1.
export function checkDigit(text) {
  const values = [...text].map((letter) => (letter === "<" ? 0 : parseInt(letter, 36)));
  return String(values.reduce((sum, value, index) => sum + value * [7, 3, 1][index % 3], 0) % 10);
}

const holds = (line, start, end) => checkDigit(line.slice(start, end)) === line[end];
const inCapitals = (typed) => typed.toUpperCase().replace(/\s+/g, "");

// The 64 sealed characters of a visa's zone: the first line, and the second without its optional data.
function readSealedZone(text) {
  if (text === null || !/^V[A-Z0-9<]{63}$/.test(text)) return null;
  const line = text.slice(36);
  if (!holds(line, 0, 9) || !holds(line, 13, 19) || !holds(line, 21, 27)) return null;
  const [surname, ...given] = text.slice(5, 36).split("<<");
  const name = (part) => part.replaceAll("<", " ").trim();
  return {
    text,
    surname: name(surname),
    given: name(given.join(" ")),
    document: line.slice(0, 9).replaceAll("<", ""),
    nationality: line.slice(10, 13).replaceAll("<", ""),
    born: line.slice(13, 19),
    sex: line[20],
    expires: `20${line.slice(21, 23)}-${line.slice(23, 25)}-${line.slice(25, 27)}`,
  };
}

// A printed visa's zone, one line below the other, against the sealed one. A seal does not carry the optional data. The
// fillers at the end of a line say nothing, so they may be left out.
export function judgeZone(seal, typed) {
  const lines = typed.split("\n").map(inCapitals).filter((line) => line !== "");
  const printed = (lines.length === 2 ? lines.map((line) => line.padEnd(36, "<")) : lines).join("");
  const sealed = printed.length === 72 ? readSealedZone(printed.slice(0, 64)) : null;
  if (!sealed || !/^[A-Z0-9<]{8}$/.test(printed.slice(64))) return "INVALID_VISA_MRZ";
  return sealed.text === seal.zone.text ? "VALID" : "SEAL_VISA_MISMATCH";
}

// A passport's number as typed, or the lower line of its zone, or both lines. Null where it is none of them or a check
// digit is wrong.
export function readPassport(typed) {
  const text = inCapitals(typed);
  const line = text.length === 88 ? text.slice(44) : text;
  if (line.length === 44 && /^[A-Z0-9<]{44}$/.test(line)) {
    const whole = holds(line, 0, 9) && holds(line, 13, 19) && holds(line, 21, 27);
    const composite = checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)) === line[43];
    if (!whole || !composite) return null;
    return {
      number: line.slice(0, 9).replaceAll("<", ""),
      nationality: line.slice(10, 13).replaceAll("<", ""),
      born: line.slice(13, 19),
      sex: line[20],
    };
  }
  const number = text.replace(/[-./<]/g, "");
  return /^[A-Z0-9]{1,9}$/.test(number) ? { number } : null;
}

export const judgePassport = (seal, passport) => (passport.number === seal.passport ? "VALID" : "SEAL_PASSPORT_MISMATCH");

// What of a passport's zone the sealed zone says otherwise. The number is judged by judgePassport.
export const differences = (seal, passport) =>
  ["nationality", "born", "sex"].filter((part) => part in passport && passport[part] !== seal.zone[part]);

// Zeros before a certificate's number make no other reference.
export const isSameReference = (one, other) => one.replace(/\/0+/, "/") === other.replace(/\/0+/, "/");

// The signature's verdict by the certificates of a list, on a day.
export async function judge(seal, certificates, today) {
  const certificate = certificates.find(({ reference }) => isSameReference(reference, seal.reference));
  if (!certificate) return "UNKNOWN_CERTIFICATE";
  if (certificate.revokedAt && dayInKazakhstan(Date.parse(certificate.revokedAt)) <= today) return "REVOKED_CERTIFICATE";
  const [first, last] = [certificate.notBefore, certificate.notAfter].map((at) => dayInKazakhstan(Date.parse(at)));
  if (today < first || last < today) return "EXPIRED_CERTIFICATE";
  const key = await publicKey(certificate.spki);
  if (!key) return "UNKNOWN_CERTIFICATE";
  if (!(await isSignedBy(key, seal.signed, seal.signature))) return "INVALID_SIGNATURE";
  return seal.unknown.length === 0 ? "VALID" : "UNKNOWN_FEATURE";
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

// A public key (SubjectPublicKeyInfo in base64), or null for one of a curve that browsers do not have.
export async function publicKey(spki) {
  try {
    return await crypto.subtle.importKey("spki", readBase64(spki), ALGORITHM, false, ["verify"]);
  } catch {
    return null;
  }
}

// Whether an ECDSA signature over P-256 with SHA-256, in raw form, is that of a key.
export const isSignedBy = async (key, bytes, signature) => signature.length === 64 && crypto.subtle.verify(ALGORITHM, key, signature, bytes);

// How the visa itself stands on a day, by the revocation list: valid, annulled, expired, used_up or not_yet_valid.
export async function standing(seal, revocations, today) {
  const mark = await markOf(seal.number ?? seal.zone.document);
  if (revocations.annulled.has(mark)) return "annulled";
  if (seal.zone.expires < today) return "expired";
  if (revocations.usedUp.has(mark)) return "used_up";
  if (seal.validFrom && today < seal.validFrom) return "not_yet_valid";
  return "valid";
}

// How a revocation list names a visa: the first eight bytes of a digest of its number.
export async function markOf(number) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`e-visa:${number}`));
  const text = btoa(String.fromCharCode(...new Uint8Array(digest, 0, 8)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// Bytes in base64 of either alphabet, with or without padding. Throws where the text is none.
export function readBase64(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/").replace(/\s+/g, ""));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

// What a barcode reader types: hexadecimal digits, or base64. Null where it is neither.
export function readTyped(typed) {
  const text = typed.replace(/\s+/g, "");
  if (/^([0-9A-Fa-f]{2})+$/.test(text)) return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  if (!/^[A-Za-z0-9+/_-]+=*$/.test(text)) return null;
  try {
    return readBase64(text);
  } catch {
    return null;
  }
}
