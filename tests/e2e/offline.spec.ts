import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { securityHeaders } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { go, parcels } from "./helpers/planner";
import { CUT, expect, idle, test } from "./page";

test.use({ serviceWorkers: "allow", hasOwnServers: true, provoked: CUT });

/** Until everything that was read is kept. */
async function kept(page: Page, site = "./"): Promise<void> {
  await page.goto(`${site}?lang=en`);
  await idle(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state === "activated") return;
    await new Promise<void>((done) =>
      active!.addEventListener("statechange", () => active!.state === "activated" && done()),
    );
  });
  await expect
    .poll(() => page.evaluate(() => caches.match(new URL("geo/checks.json", document.baseURI))))
    .toBeTruthy();
}

/** The last of what is kept ahead has come. */
async function keptAhead(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        caches.match(new URL("geo/park-envelopes.geojson", document.baseURI)).then(Boolean),
      ),
    )
    .toBe(true);
}

const unloaded = (page: Page) => page.getByText(/could not be loaded/).filter({ visible: true });

/** Every script, style and font of the page is kept, whatever was looked at; what only an embed runs is once one was opened. */
async function expectCode(page: Page): Promise<void> {
  const keptFiles = await page.evaluate(async () => {
    const shelves = (await caches.keys()).filter((name) => name.includes("precache"));
    const requests = await Promise.all(
      shelves.map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname.split("/").at(-1)!);
  });
  const wanted = readdirSync(path.join(dist, "assets")).filter(
    (name) => /\.(?:js|css|woff2)$/.test(name) && !/^(?:embed|preview|selftest)/.test(name),
  );
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter((name) => !keptFiles.includes(name))).toEqual([]);
}

test("after one visit the map, the list and a detail are there without the network", async ({
  page,
  context,
}) => {
  await kept(page);
  await keptAhead(page);
  await expectCode(page);
  await context.setOffline(true);
  await page.goto("./?lang=en&zone=van-don");
  await expect(page.getByRole("heading", { level: 2, name: /Van Don/ })).toBeVisible();
  await page.goto("./?lang=en&park=song-khoai&route=apt-vdo");
  await expect(page.getByText(/^No network: the page shows the copy/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
  await expect(page.locator("#content")).toContainText(/\d\skm/);
  await idle(page);
  // Distances, ways and envelopes, which the first view did not ask for.
  await expect(unloaded(page)).toHaveCount(0);
});

test(
  "a shared view in a language the reader has used is there without the network, its prose too",
  { tag: "@long" },
  async ({ page, context }) => {
    await kept(page);
    await keptAhead(page);
    await page.goto("./?lang=ja&zone=van-don");
    await expect.poll(() => speaksJapanese(page)).toBe(true);
    await context.setOffline(true);
    await page.goto("./?lang=ja&zone=mong-cai&theme=dark&c=107.9,21.5&z=12");
    await expect(page.getByText(/^ネットワークなし/)).toBeVisible();
    await expect.poll(() => speaksJapanese(page)).toBe(true);
    await idle(page);
    await expect(page.getByText(/読み込めませんでした/).filter({ visible: true })).toHaveCount(0);
  },
);

/** Whether a sentence of the register stands in the detail in Japanese. */
async function speaksJapanese(page: Page): Promise<boolean> {
  const file = readFileSync(path.join(dist, "geo/text/ja.json"), "utf8");
  const sentences = Object.values(JSON.parse(file) as Record<string, string>);
  const shown = await page.locator("#content").innerText();
  return sentences.some((sentence) => sentence.length > 20 && shown.includes(sentence));
}

test(
  "an embed that was opened is there again in a frame without the network; one that was not says so",
  { tag: "@long" },
  async ({ page, context }) => {
    await kept(page);
    await page.goto("./embed-builder.html?lang=en&zone=van-don");
    const frame = page.frameLocator("iframe");
    const name = frame.getByRole("heading", { name: "Van Don Economic Zone" });
    await expect(name).toBeVisible();
    await frame.getByRole("button", { name: /map/i }).first().click();
    await expect(frame.locator("html")).toHaveAttribute("data-live", "true");
    await context.setOffline(true);
    await page.reload();
    await expect(name).toBeVisible();
    await frame.getByRole("button", { name: /map/i }).first().click();
    await expect(frame.locator("html")).toHaveAttribute("data-live", "true");
    await page.goto("./embed/mong-cai.html?lang=en");
    await expect(page.getByText("this page is not kept since it was never opened")).toBeVisible();
    await page.getByRole("link", { name: "Quảng Ninh" }).click();
    await expect(page.getByText(/^No network: the page shows the copy/)).toBeVisible();
  },
);

test(
  "behind the kept page the list of previews is still the list of previews",
  { tag: "@long" },
  async ({ page, context }) => {
    await kept(page);
    for (const address of ["./p/", "./p/index.html"]) {
      await page.goto(address);
      await expect(page.getByRole("link", { name: /Sông Khoai/ }).first()).toBeVisible();
    }
    await context.setOffline(true);
    await page.goto("./p/index.html");
    await expect(page.getByRole("link", { name: /Sông Khoai/ }).first()).toBeVisible();
  },
);

test(
  "a planner's file is opened from the disk, checked against the published map and taken away without the network",
  { tag: "@long" },
  async ({ page }) => {
    // A worker's requests pass the browser's own switch by: the server itself goes.
    const site = await serve({ root: dist, port: 0, headers: securityHeaders });
    await kept(page, site.url);
    await keptAhead(page);
    await site.close();
    await page.goto(`${site.url}?lang=en&view=work`);
    await page.getByLabel("Choose files…").setInputFiles(parcels("four.geojson", 2));
    await page.getByRole("button", { name: "Take 4 boundaries and check" }).click();
    await expect(page.getByText(/^4 boundaries[:,]/)).toBeVisible();
    await expect(page.getByText(/No network: the page shows the copy/)).toBeVisible();
    await idle(page);
    await expect(unloaded(page)).toHaveCount(0);
    await go(page, "Take away");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the file" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.geojson$/);
  },
);

test.describe("when a file on the server is cut", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "qnz-cut-"));
  let site: Awaited<ReturnType<typeof serve>>;
  test.beforeAll(async () => {
    cpSync(dist, folder, { recursive: true });
    site = await serve({ root: folder, port: 0, headers: securityHeaders });
  });
  test.afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test("the last good copy is shown, and the owner is told which file it is", async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, serviceWorkers: "allow" });
    const page = await context.newPage();
    await kept(page);
    truncateSync(path.join(folder, "geo/register.json"), 5000);
    rmSync(path.join(folder, "geo/register.json.br"), { force: true });
    const told = page.waitForEvent("console", (message) =>
      message.text().includes("register.json"),
    );
    await page.reload();
    await expect(page.getByText(/^register\.json on the server is broken/)).toBeVisible();
    await expect(page.getByText("375,171 ha").first()).toBeVisible();
    expect((await told).type()).toBe("error");
    await context.close();
  });
});
