// Holds the ten main pages of a portal's demonstration against Lighthouse, on a line of 400 kbit/s. Called by script/lighthouse with
// the portal's address; writes a table, and ends with 1 where accessibility or best practices are below 100.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [base, browser] = process.argv.slice(2);
const PASSWORD = "demo-visa-portal-2026";
const MAIN_PAGES = [
  ["/"], ["/requirements"], ["/eligibility"], ["/deadline"], ["/status"], ["/verify"], ["/register/applicant"], ["/sign-in"],
  ["/office", "anna@example.org"], ["/inviting", "hotel@example.org"],
];

// Lighthouse's own mobile telephone, with a line of 400 kbit/s and the answer a fifth of a second away.
const CONFIG = {
  extends: "lighthouse:default",
  settings: {
    onlyCategories: ["accessibility", "best-practices", "performance"],
    throttlingMethod: "devtools",
    throttling: { requestLatencyMs: 200, downloadThroughputKbps: 400, uploadThroughputKbps: 400, cpuSlowdownMultiplier: 1 },
    disableStorageReset: false,
  },
};

const kept = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);

// The cookies of somebody of the demonstration who has signed in.
async function signedIn(email) {
  const form = await fetch(`${base}/sign-in`);
  const mark = (await form.text()).match(/name="csrf" value="([^"]+)"/)[1];
  const answer = await fetch(`${base}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: kept(form).join("; "), origin: base, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ csrf: mark, email, password: PASSWORD }),
  });
  if (answer.status !== 303) throw new Error(`${email} was not let in: ${answer.status}`);
  return kept(answer).join("; ");
}

// Each page is read in a browser that kept nothing of another.
async function read(page, email) {
  const extraHeaders = email ? { cookie: await signedIn(email) } : {};
  const chrome = await launch({ chromePath: browser, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
  try {
    const { lhr } = await lighthouse(base + page, { port: chrome.port, logLevel: "error", extraHeaders }, CONFIG);
    if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
    if (new URL(lhr.finalDisplayedUrl).pathname !== page) throw new Error(`${page} led to ${lhr.finalDisplayedUrl}`);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

let below = 0;
console.log("| page | accessibility | best practices | first words after | largest part after | sent, kB |");
console.log("|---|---|---|---|---|---|");
for (const [page, email] of MAIN_PAGES) {
  const lhr = await read(page, email);
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const seconds = (audit) => `${(lhr.audits[audit].numericValue / 1000).toFixed(1)} s`;
  const sent = (lhr.audits["total-byte-weight"].numericValue / 1000).toFixed(0);
  const scores = ["accessibility", "best-practices"].map(score);
  console.log(`| \`${page}\` | ${scores.join(" | ")} | ${seconds("first-contentful-paint")} | ${seconds("largest-contentful-paint")} | ${sent} |`);
  if (scores.every((it) => it === 100)) continue;
  below += 1;
  const audits = ["accessibility", "best-practices"].flatMap((it) => lhr.categories[it].auditRefs).filter(({ weight }) => weight > 0);
  for (const audit of audits.map(({ id }) => lhr.audits[id]).filter(({ score: of }) => of !== null && of < 1)) {
    console.error(`${page}: ${audit.id}: ${audit.title}\n${JSON.stringify(audit.details?.items ?? [], null, 1).slice(0, 2000)}`);
  }
}
process.exitCode = below > 0 ? 1 : 0;
