// Runs inside the offline page: its modules against the published examples, and against lists and seals that are made here.
// Answers with what does not hold, one sentence each.
const [vectors, done] = arguments;

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const base64url = (bytes) => base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const text = (words) => new TextEncoder().encode(words);

async function all() {
  const seals = await import("/static/offline/seal.js");
  const lists = await import("/static/offline/lists.js");
  const broken = [];
  const holds = (sentence, claim) => claim || broken.push(sentence);
  const is = (sentence, found, expected) =>
    holds(`${sentence}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`, JSON.stringify(found) === JSON.stringify(expected));

  for (const { text, hex } of vectors.c40) is(`C40 of ${text}`, seals.readC40(bytesOf(hex)), text.replaceAll(" ", "<"));
  for (const { date, hex } of vectors.vds_dates) is(`the date ${date}`, seals.readDate(bytesOf(hex)), date);
  is("no date", seals.readDate([0, 0, 0]), null);
  for (const { name, hex, header, features } of vectors.vds) {
    const seal = seals.readSeal(bytesOf(hex));
    if (name === "icao_dent_utopia_decode_only") {
      is(`${name}, of another layout`, seal, null);
      continue;
    }
    is(`${name}: state`, seal.state, header.country);
    is(`${name}: signer`, seal.reference, "DETS/32");
    is(`${name}: days`, [seal.issued, seal.sealed], [header.issued, header.signed]);
    is(`${name}: zone`, seal.zone.text, features["0x02"]);
    is(`${name}: passport`, seal.passport, "47110815P");
    is(`${name}: stay`, seal.stay, { days: 160, months: 0, years: 0 });
    is(`${name}: a key is missing`, await seals.judge(seal, [], "2026-05-01"), "UNKNOWN_CERTIFICATE");
    for (let cut = 0; cut < hex.length / 2; cut += 1) is(`${name} cut at ${cut}`, seals.readSeal(bytesOf(hex).slice(0, cut)), null);
  }
  for (const { format, lines } of vectors.mrz_specimens) {
    if (format === "TD3") holds(`a passport's lines ${lines}`, seals.readPassport(lines.join("\n"))?.number === lines[1].slice(0, 9).replaceAll("<", ""));
  }
  is("a passport's wrong check digit", seals.readPassport("L898902C37UTO7408122F1204159ZE184226B<<<<<10"), null);
  is("a passport's number", seals.readPassport(" l898902c3 "), { number: "L898902C3" });
  const specimen = seals.readSeal(bytesOf(vectors.vds[0].hex));
  const [upper, lower] = [specimen.zone.text.slice(0, 36), `${specimen.zone.text.slice(36)}<<<<<<<<`];
  is("the printed zone", seals.judgeZone(specimen, `${upper}\r\n${lower}`), "VALID");
  is("the printed zone in one", seals.judgeZone(specimen, upper + lower), "VALID");
  is("the printed zone without its last fillers", seals.judgeZone(specimen, `${upper.replace(/<+$/, "")}\n${lower.replace(/<+$/, "")}`), "VALID");
  is("another name", seals.judgeZone(specimen, `${upper.replace("ARTHUR", "ARTHUS")}\n${lower}`), "SEAL_VISA_MISMATCH");
  is("a wrong digit", seals.judgeZone(specimen, `${upper}\n${lower.replace("520311", "520312")}`), "INVALID_VISA_MRZ");
  is("half a zone", seals.judgeZone(specimen, lower), "INVALID_VISA_MRZ");
  is("the visa number of the specification", seals.readVisaNumber("46789ACDD"), "46789ACDD");
  is("a visa number with a wrong character", seals.readVisaNumber("46789ACDE"), null);
  // sha256sum of "e-visa:46789ACDD" begins with these bytes.
  is("the mark of a visa", await seals.markOf("46789ACDD"), base64url(bytesOf("da3e858c0df94923")));
  is("a reader's hexadecimal digits", [...seals.readTyped("DC 03\nff")], [0xdc, 0x03, 0xff]);
  is("a reader's base64", [...seals.readTyped("3AP/")], [0xdc, 0x03, 0xff]);
  is("what no reader types", seals.readTyped("?"), null);
  is("midnight in Kazakhstan", ["2026-04-30T18:59:59Z", "2026-04-30T19:00:00Z"].map((at) => seals.dayInKazakhstan(Date.parse(at))), ["2026-04-30", "2026-05-01"]);

  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const [key, other] = [await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]), await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])];
  const sign = (pair, bytes) => crypto.subtle.sign(algorithm, pair.privateKey, bytes);
  const certificate = async (pair, changes = {}) => ({
    reference: "KZVP/1A", spki: base64(await crypto.subtle.exportKey("spki", pair.publicKey)),
    notBefore: "2026-01-01T00:00:00Z", notAfter: "2028-12-31T00:00:00Z", revokedAt: null, ...changes,
  });

  // The published seal's facts, under a key of P-256: its reference becomes one digit longer than none.
  const message = bytesOf(vectors.vds[0].hex).slice(0, 77);
  const sealed = async (pair, facts = message) => new Uint8Array([...facts, 0xff, 64, ...new Uint8Array(await sign(pair, facts))]);
  const genuine = await sealed(key);
  const named = { reference: "DETS/32" };
  const verdict = async (bytes, certificates, today = "2026-05-01") => {
    const seal = seals.readSeal(bytes);
    return seal ? seals.judge(seal, certificates, today) : "WRONG_FORMAT";
  };
  is("a genuine seal", await verdict(genuine, [await certificate(key, named)]), "VALID");
  is("a reference with zeros before it", await verdict(genuine, [await certificate(key, { reference: "DETS/0032" })]), "VALID");
  is("another's key", await verdict(genuine, [await certificate(other, named)]), "INVALID_SIGNATURE");
  is("the last day of a certificate", await verdict(genuine, [await certificate(key, named)], "2028-12-31"), "VALID");
  is("the day after it", await verdict(genuine, [await certificate(key, named)], "2029-01-01"), "EXPIRED_CERTIFICATE");
  const revoked = await certificate(key, { ...named, revokedAt: "2026-05-01T19:00:00Z" });
  is("the day before a revocation", await verdict(genuine, [revoked], "2026-05-01"), "VALID");
  is("the day of a revocation", await verdict(genuine, [revoked], "2026-05-02"), "REVOKED_CERTIFICATE");
  is("a key of a curve that browsers do not have", await verdict(genuine, [await certificate(key, { ...named, spki: "AAAA" })]), "UNKNOWN_CERTIFICATE");
  is("an unknown feature", await verdict(await sealed(key, new Uint8Array([...message, 0x90, 1, 7])), [await certificate(key, named)]), "UNKNOWN_FEATURE");
  for (let bit = 0; bit < genuine.length * 8; bit += 1) {
    const changed = genuine.slice();
    changed[bit >> 3] ^= 1 << (bit & 7);
    const found = await verdict(changed, [await certificate(key, named)]);
    holds(`bit ${bit} changed: ${found}`, !seals.isTrusted(found));
  }

  const list = async (payload, pair = key, header = {}) => {
    const kind = payload.certificates ? "e-visa-certificates" : "e-visa-revocations";
    const parts = [{ alg: "ES256", kid: "KZVP/1A", typ: kind, ...header }, { iss: "KZ", iat: 1777600000, exp: 1777686400, ...payload }];
    const signed = parts.map((part) => base64url(text(JSON.stringify(part)))).join(".");
    return `${signed}.${base64url(await sign(pair, text(signed)))}`;
  };
  const refused = async (name, made, held) => {
    try {
      await lists.readList(name, await made, held);
      return "accepted";
    } catch (error) {
      return error.message;
    }
  };
  const own = { certificates: [await certificate(key)] };
  const held = await lists.readList("certificates", await list(own), null);
  const none = { annulled: [], usedUp: [] };
  is("a list of revocations", await refused("revocations", list(none), held), "accepted");
  is("revocations without certificates", await refused("revocations", list(none), null), "unsigned");
  is("another's signature", await refused("revocations", list(none, other), held), "unsigned");
  is("a list without its signature", await refused("revocations", list(none, key, { alg: "none" }), held), "malformed");
  is("a list of another kind", await refused("revocations", list(own), held), "malformed");
  is("a list of another state", await refused("revocations", list({ ...none, iss: "XX" }), held), "malformed");
  is("half a list", await refused("revocations", list(none).then((whole) => whole.slice(0, 60)), held), "malformed");
  is("another key under a known name", await refused("certificates", list({ certificates: [await certificate(other)] }, other), held), "unsigned");
  const withdrawn = { certificates: [await certificate(key, { revokedAt: "2026-04-01T00:00:00Z" })] };
  is("a list by a revoked key", await refused("certificates", list(withdrawn), null), "unsigned");
  is("a list by a key whose time was over", await refused("certificates", list({ ...own, iat: 1893456000, exp: 1893542400 }), null), "unsigned");
  const next = { certificates: [await certificate(key), await certificate(other, { reference: "KZVP/2B" })] };
  is("the next key, on the list that it signs", await refused("certificates", list(next, other, { kid: "KZVP/2B" }), held), "accepted");

  const issued = (issuedAt) => ({ issuedAt });
  const minute = 60 * 1000;
  is("a newer list", lists.isNewer(issued(10 * minute), issued(0)), true);
  is("the list of a portal beside it", lists.isNewer(issued(0), issued(minute)), false);
  let older = "taken";
  try {
    lists.isNewer(issued(0), issued(6 * minute));
  } catch (error) {
    older = error.message;
  }
  is("a list from before the one held", older, "older");
  return broken;
}

all().then(done, (error) => done([`${error}: ${error?.stack}`]));
