/**
 * Whatever request of the page fails, and in whatever way, the reader is told in a sentence what is missing,
 * the rest works, and another try heals it.
 */
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { headersFor } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { hold } from "./helpers/hold";
import { expect, idle, open, test } from "./page";
import { go, mend, parcels } from "./helpers/planner";
import { FAULTS, requestsOf, waysFor } from "./helpers/requestFaults";

test.use({
  provoked:
    /^console: (?:Failed to load|Refused to|TypeError: Failed to fetch|.*(?:Worker failed|preload|Unexpected))|^exception: Unexpected/,
});

/** Everything that says that something is missing. */
const told = (page: Page) =>
  page
    .getByText(
      /could not (?:be (?:loaded|recomputed)|go on)|has not loaded whole|could not be drawn/i,
    )
    .filter({ visible: true });

/** Presses the first "Try again" that there is, until nothing is missing any more. */
async function heal(page: Page): Promise<void> {
  await expect(async () => {
    const again = page
      .getByRole("button", { name: "Try again" })
      .or(page.getByRole("link", { name: "Try again" }))
      .filter({ visible: true });
    if ((await again.count()) > 0)
      await again
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
    await expect(told(page)).toHaveCount(0, { timeout: 3000 });
    await expect(page.locator('[data-idle="true"]')).toBeVisible({ timeout: 8000 });
  }).toPass({ timeout: 60_000 });
}

test("the map's own code fails: it is drawn simply, and fully at the next try", async ({
  page,
}) => {
  await page.route("**/assets/ZoneMap-*.js", FAULTS["cut"]!);
  await page.goto("./?lang=en");
  await expect(told(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Mong Cai", exact: true })).toBeVisible();
  await page.unrouteAll();
  await heal(page);
  await expect(page.locator("canvas.maplibregl-canvas")).toBeVisible();
});

test("that the map is drawn simply is said clear of inset, sources and sheet, in whatever size", async ({
  page,
}) => {
  await page.route("**/assets/maplibre-gl-worker-*.js", FAULTS["cut"]!);
  await page.goto("./?lang=vi&park=song-khoai");
  const again = page.getByRole("button", { name: "Thử lại" });
  await expect(again).toBeVisible();
  await expect(page.locator("figure.inset")).toBeVisible();
  for (const [width, height] of [
    [1024, 640],
    [1440, 900],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await again.click({ trial: true });
    const said = await page.getByText("Trình duyệt không vẽ tiếp được bản đồ").boundingBox();
    const inset = await page.locator("figure.inset").boundingBox();
    expect(said!.x >= 0 && said!.x + said!.width <= width).toBe(true);
    expect(said!.x + said!.width < inset!.x || said!.y > inset!.y + inset!.height).toBe(true);
  }
  await page.unrouteAll();
  await again.click();
  await expect(page.locator("canvas.maplibregl-canvas")).toBeVisible();
});

test("the page's script fails: what was built says so and can be read", async ({ page }) => {
  await page.route("**/assets/page-*.js", FAULTS["answered with another page"]!);
  await page.goto("./?lang=vi");
  await expect(page.getByText("Trang chưa tải xong")).toBeVisible();
  await expect(page.getByText("217.133 ha").first()).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("link", { name: "Thử lại" }).filter({ visible: true }).click();
  await idle(page);
  await expect(page.getByText("Trang chưa tải xong")).toBeHidden();
});

test("a style sheet of the first view that does not come is fetched again, and said where it stays away", async ({
  page,
}) => {
  let failed = 0;
  let most = Infinity;
  await page.route("**/assets/page-*.css", (route) =>
    failed < most ? (failed++, FAULTS["cut"]!(route)) : route.continue(),
  );
  await page.goto("./?lang=en");
  await expect(told(page).first()).toBeInViewport();
  expect(failed).toBe(2);
  await expect(page.getByText("217,133 ha").first()).toBeVisible();
  [failed, most] = [0, 1];
  await page.getByRole("link", { name: "Try again" }).filter({ visible: true }).click();
  await idle(page);
  await expect(told(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Song Khoai", exact: true }).click();
});

test("a part whose style sheet does not come, ahead of time or when it is wanted, is never shown bare", async ({
  page,
}) => {
  const ways = ["cut", "answered with another page", "answered with 500"];
  let failed = 0;
  await page.route("**/assets/Detail-*.css", (route) => {
    const way = ways[failed++];
    return way ? FAULTS[way]!(route) : route.continue();
  });
  await open(page, "lang=en");
  await expect.poll(() => failed, "fetched ahead").toBe(1);
  await page.getByRole("link", { name: "Song Khoai", exact: true }).click();
  const again = page.getByRole("button", { name: "Try again" });
  for (const count of [2, 3]) {
    await expect(told(page)).toBeVisible();
    await expect.poll(() => failed, "asked for at each try").toBe(count);
    await again.click();
  }
  await expect(page.getByRole("heading", { name: "Song Khoai IP" })).toBeVisible();
  const isStyled = await page.evaluate(() =>
    [...document.styleSheets].some(
      ({ href, cssRules }) => href?.includes("/Detail-") && cssRules.length > 0,
    ),
  );
  expect(isStyled).toBe(true);
});

test("a file that does not come is said to be waited for, and the page takes it when it comes", async ({
  page,
}) => {
  const letGo = await hold(page, "**/geo/checks.json");
  await page.goto("./?lang=en&view=check");
  await expect(page.getByText("Still waiting for checks.json.")).toBeVisible();
  letGo();
  await expect(page.getByRole("button", { name: /^Recompute/ })).toBeVisible();
  await expect(page.getByText("Still waiting for checks.json.")).toBeHidden();
});

test(
  "a language that does not come leaves the page in the one it has, and says so",
  { tag: "@long" },
  async ({ page }) => {
    await open(page, "lang=en");
    await page.route("**/assets/ja-*.js", FAULTS["cut"]!);
    await page.getByRole("combobox", { name: "Language" }).selectOption("ja");
    const alert = page.getByRole("alert").filter({ hasText: "That language could not be loaded" });
    await expect(alert).toBeVisible();
    await page.unrouteAll();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("経済区");
  },
);

const TASKS: Record<string, (page: Page) => Promise<void>> = {
  "the first view": async (page) => {
    await page.goto("./?lang=en");
  },
  "the check view": async (page) => {
    await page.goto("./?lang=en&view=check");
  },
  "a park and a way to it": async (page) => {
    await page.goto("./?lang=en&park=song-khoai&route=apt-vdo");
  },
  "the comparison": async (page) => {
    await page.goto("./?lang=en&view=compare&compare=song-khoai,hai-ha");
  },
  "a planner's own files": async (page) => {
    await page.goto("./?lang=en&view=work");
  },
};

for (const [task, begin] of Object.entries(TASKS))
  test(
    `${task}: every request, failing in every way`,
    { tag: "@long" },
    async ({ page, browser, baseURL }) => {
      const asked = await requestsOf(page, async () => {
        await begin(page);
        await idle(page);
      });
      test.setTimeout(120_000 + asked.length * 60_000);
      expect(asked.length).toBeGreaterThan(10);
      for (const [i, path] of asked.entries())
        for (const fail of waysFor(path, i)) {
          // With a place of its own for copies: the last good one would stand in.
          const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: "reduce" });
          const one = await context.newPage();
          await one.route(`**${path}`, fail);
          await begin(one);
          await expect
            .soft(told(one).first(), `${path} is said to be missing`)
            .toBeVisible({ timeout: 30_000 });
          await one.unrouteAll({ behavior: "ignoreErrors" });
          await heal(one).catch((error: unknown) => expect.soft(error, path).toBeNull());
          await context.close();
        }
    },
  );

test(
  "a tool of the planner that does not come is said, and comes at the next try",
  { tag: "@long" },
  async ({ page }) => {
    await mend(page);
    await page.route("**/assets/MapEditor-*.js", FAULTS["cut"]!);
    await page.getByRole("button", { name: "Draw a new boundary" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
    await expect(alert).toBeVisible();
    await page.unrouteAll();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Click vertex by vertex")).toBeVisible();
    await page.route("**/assets/write*-*.js", FAULTS["answered with another page"]!);
    await go(page, "Take away");
    await page.getByRole("button", { name: "Download the file" }).click();
    await expect(page.getByText("This part of the page could not be loaded")).toBeVisible();
    await page.unrouteAll();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the file" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.geojson$/);
  },
);

test.describe("what a worker fetches", () => {
  // A worker's requests pass the browser's tools by: the file is taken from a server of the test's own.
  test.use({ hasOwnServers: true });
  const folder = mkdtempSync(path.join(tmpdir(), "qnz-missing-"));
  let site: Awaited<ReturnType<typeof serve>>;
  test.beforeAll(async () => {
    cpSync(dist, folder, { recursive: true });
    site = await serve({ root: folder, port: 0, headers: (name) => headersFor(name) });
  });
  test.afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test(
    "without a published file boundaries are checked among each other, which is said, and against it once it is there",
    { tag: "@long" },
    async ({ page }) => {
      const file = path.join(folder, "geo/units.geojson");
      renameSync(file, `${file}.away`);
      await page.goto(`${site.url}?lang=en&view=work`);
      await page.getByLabel("Choose files…").setInputFiles(parcels("four.geojson", 2));
      await page.getByRole("button", { name: "Take 4 boundaries and check" }).click();
      const panel = page.getByRole("tabpanel", { name: "Check" });
      const missing = panel.getByText("The boundaries were only compared with each other.");
      await expect(missing).toContainText("units.geojson could not be loaded.");
      await expect(panel.getByText(/^4 boundaries[:,]/)).toBeVisible();
      renameSync(`${file}.away`, file);
      await panel.getByRole("button", { name: "Check again" }).click();
      await expect(missing).toBeHidden();
      await expect(panel.getByText(/^4 boundaries[:,]/)).toBeVisible();
    },
  );
});
