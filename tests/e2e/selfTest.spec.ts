/** Deployments that are broken on purpose: the self-test says of each what is wrong and what to change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { headersFor } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";

const PORTAL = "https://portal.example";
const OPENING = { origins: [PORTAL], backgroundHosts: [] };
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "broken-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Broken {
  /** Changes files of the site's copy. */
  change?: (site: string) => void;
  /** What the server sends instead. */
  headers?: (name: string, usual: Record<string, string>) => Record<string, string>;
  /** A file that arrives with another header, one that the tests' own server would not let go wrong. */
  resent?: [name: string, header: string, value: string];
  /** What is pasted, by the site's own address. */
  address?: (site: string) => string;
}

/** The sentences under "To be changed". */
async function wrongWith(
  page: Page,
  { change, headers, resent, address }: Broken,
): Promise<string[]> {
  const site = path.join(mkdtempSync(path.join(folder, "site-")), "zones");
  cpSync(dist, site, { recursive: true });
  writeFileSync(path.join(site, "embed.json"), JSON.stringify({ origins: [PORTAL] }));
  change?.(site);
  const served = await serve({
    root: path.dirname(site),
    port: 0,
    headers: (name) => {
      const own = name.replace(/^zones\//, "");
      const usual = headersFor(own, OPENING);
      return headers?.(own, usual) ?? usual;
    },
  });
  try {
    if (resent) {
      const [name, header, value] = resent;
      await page.route(`**/${name}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), [header]: value } });
      });
    }
    const url = `${served.url}zones/`;
    await page.goto(`${url}selftest.html?lang=en`);
    await page.getByLabel("Address").fill(address?.(url) ?? "embed.html");
    await page.getByRole("button", { name: "Test" }).click();
    // Everything is said at once, at the end.
    await expect(page.getByRole("listitem").first()).toBeVisible({ timeout: 85_000 });
    const wrong = page.getByRole("region", { name: "To be changed" });
    return (await wrong.getByRole("listitem").allInnerTexts()).map((text) =>
      text.replace(/^!\s*/, ""),
    );
  } finally {
    await served.close();
  }
}

const cut = (name: string) => (site: string) =>
  writeFileSync(path.join(site, name), readFileSync(path.join(site, name), "utf8").slice(0, 5000));

const BROKEN: [what: string, broken: Broken, said: RegExp][] = [
  [
    "X-Frame-Options",
    { headers: (_name, usual) => ({ ...usual, "X-Frame-Options": "SAMEORIGIN" }) },
    /sends X-Frame-Options.*Remove it/,
  ],
  [
    "no Access-Control-Allow-Origin",
    {
      headers: (_name, { "Access-Control-Allow-Origin": _sharing, ...usual }) => usual,
    },
    /does not send Access-Control-Allow-Origin: \*.*every file/,
  ],
  [
    "a wrong type",
    { resent: ["geo/zones.geojson", "content-type", "text/plain"] },
    /geo\/zones\.geojson is sent as text\/plain.*MIME/,
  ],
  [
    "an allow-list that is no JSON",
    { change: (site) => writeFileSync(path.join(site, "embed.json"), "{") },
    /embed\.json is missing or broken.*Put the file back/,
  ],
  [
    "another path of the same host",
    { address: () => "/quy-hoach/embed.html" },
    /There is no \/quy-hoach\/embed\.html here: the map is below .*zones/,
  ],
  [
    "a policy of another part of the server",
    {
      headers: (_name, usual) => ({
        ...usual,
        "Content-Security-Policy": `${usual["Content-Security-Policy"]}, default-src 'self'; font-src 'none'`,
      }),
    },
    /policy is too strict: add 'self' to font-src/,
  ],
  [
    "a configuration that forgot the list",
    { headers: (name) => headersFor(name) },
    /does not let https:\/\/portal\.example frame the map.*reload the server/,
  ],
  [
    "pages that are kept for a day",
    { resent: ["embed.html", "cache-control", "public, max-age=86400"] },
    /embed\.html may be kept for 24 hours/,
  ],
  [
    "an old page beside new files",
    {
      change: (site) => {
        const page = path.join(site, "embed.html");
        const html = readFileSync(page, "utf8");
        writeFileSync(page, html.replace(/assets\/embed-[\w-]+\.css/, "assets/embed-0ld.css"));
        rmSync(`${page}.br`);
        rmSync(`${page}.gz`);
      },
    },
    /assets\/embed-0ld\.css is missing \(HTTP 404\).*purge/,
  ],
  [
    "a file that is cut",
    { change: cut("geo/register.json") },
    /geo\/register\.json cannot be used/,
  ],
  [
    "https written for a site of http",
    { address: (site) => `${site.replace("http:", "https:")}embed.html` },
    /browsers block that|write exactly that/,
  ],
  [
    "an element's script that is not the build's",
    {
      change: (site) =>
        writeFileSync(path.join(site, "embed/quang-ninh-zones.v1.js"), "/* an older one */"),
    },
    /does not have its published hash/,
  ],
];

for (const [what, broken, said] of BROKEN)
  test(`the self-test finds ${what}`, { tag: "@long" }, async ({ page }) => {
    const wrong = await wrongWith(page, broken);
    expect(wrong).toContainEqual(expect.stringMatching(said));
  });

test("of a site as it should be nothing is to be changed", { tag: "@long" }, async ({ page }) => {
  expect(await wrongWith(page, {})).toEqual([]);
  const works = page.getByRole("region", { name: "Works" });
  await expect(works.getByText("The live map opens in the frame")).toBeVisible();
});
