// npm run lighthouse: what Lighthouse says of the first view, as a phone sees it. Accessibility, best practices and
// SEO have to be 100, the largest paint text or the picture, and nothing may shift. Lighthouse comes from the npm
// registry when it is first asked for: with its 150 packages it is no part of the project.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureChromium, FLAGS } from "./lib/chromium.mjs";
import { ensure } from "./lib/ensure.mjs";
import { root, script, ScriptFault } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { serveBuilt } from "./lib/serveBuilt.mjs";
import { buildSite } from "./lib/site.mjs";

const VERSION = "12.8.2";
const WHOLE = ["accessibility", "best-practices", "seo"];
const PAINT = "largest-contentful-paint-element";
const SHIFT = "cumulative-layout-shift";
/** Text, or the picture of the province. */
const PAINTED = /^<(?:img [^>]*province\.svg|(?:h1|h2|p|a|li|span|strong|button)\b)/;

/**
 * @typedef {{ score: number | null, title: string, details?: { items?: any[] }, numericValue?: number }} Audit
 * @typedef {{ categories: Record<string, { score: number, auditRefs: { id: string }[] }>, audits: Record<string, Audit> }} Report
 */

await script(async () => {
  await ensure();
  await ensureChromium();
  await buildSite();
  const { url, close } = await serveBuilt(0);
  // Lighthouse adds the kind of report, and its format.
  const report = path.join(root, "build/lighthouse/first-view");
  mkdirSync(path.dirname(report), { recursive: true });
  try {
    const code = await run(
      "npm",
      [
        "exec",
        "--yes",
        `--package=lighthouse@${VERSION}`,
        "--",
        "lighthouse",
        `${url}?lang=vi`,
        "--quiet",
        "--output=json",
        "--output=html",
        `--output-path=${report}`,
        "--max-wait-for-load=120000",
        `--chrome-flags=--headless ${FLAGS.join(" ")}`,
      ],
      { env: { CHROME_PATH: process.env["QNZ_CHROMIUM"] }, quiet: true },
    );
    if (code !== 0) throw new ScriptFault("Lighthouse did not come to its end.");
  } finally {
    await close();
  }

  const said = /** @type {Report} */ (JSON.parse(readFileSync(`${report}.report.json`, "utf8")));
  const faults = WHOLE.flatMap((name) => below100(name, said));
  const painted = String(said.audits[PAINT]?.details?.items?.[0]?.items?.[0]?.node?.snippet ?? "");
  const shift = said.audits[SHIFT]?.numericValue ?? NaN;
  console.log(`largest paint: ${painted}`);
  console.log(`layout shift: ${shift}`);
  if (!PAINTED.test(painted)) faults.push(`The largest paint is neither text nor the picture.`);
  if (!(shift < 0.01)) faults.push(`Something shifts: ${shift}.`);
  for (const fault of faults) console.error(fault);
  console.log(`The whole report: ${path.relative(root, report)}.report.html`);
  if (faults.length > 0) process.exitCode = 1;
});

/**
 * @param {string} name
 * @param {Report} report
 */
function below100(name, { categories, audits }) {
  const { score, auditRefs } = categories[name] ?? { score: 0, auditRefs: [] };
  console.log(`${name}: ${Math.round(score * 100)}`);
  if (score === 1) return [];
  const failed = auditRefs.map(({ id }) => audits[id]).filter((audit) => (audit?.score ?? 1) < 1);
  return failed.map((audit) => `${name}: ${audit?.title}`);
}
