import { hold } from "./helpers/hold";
import { expect, idle, open, openList, PHONE, test } from "./page";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("a stranger opens the page and sees the zones, the parks and the map", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quảng Ninh");
  for (const name of ["Van Don", "Quang Yen", "Mong Cai", "Bac Phong Sinh"])
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await expect(page.getByText("375,171 ha")).toBeVisible();
  await expect(page.getByText("18,842.56 ha")).toBeVisible();
  await expect(page.getByRole("complementary")).toContainText("OpenStreetMap");
});

test("the page speaks Vietnamese to a Vietnamese browser and writes numbers its way", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: "vi-VN", baseURL: baseURL! });
  const page = await context.newPage();
  await openList(page, "");
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.getByText("217.133 ha")).toBeVisible();
  await context.close();
});

test("the picture stands until the live map is drawn: nobody sees an empty sea in between", async ({
  page,
}) => {
  // MapLibre is there and has a canvas, its worker is not: nothing can be drawn.
  const letGo = await hold(page, /maplibre-gl-worker/);
  await page.goto("./?lang=en");
  const picture = page.locator('main img[src$="province.svg"]');
  const canvas = page.locator(".maplibregl-canvas");
  await expect(canvas).toBeAttached();
  await expect(picture).toBeVisible();
  await expect(canvas).toHaveCSS("opacity", "0");
  letGo();
  await idle(page);
  await expect(canvas).toHaveCSS("opacity", "1");
  await expect(picture).toHaveCount(0);
});

for (const [device, viewport] of [
  ["wide screen", { width: 1440, height: 900 }],
  ["phone", PHONE],
] as const)
  test(`on a ${device} the largest paint is text or the picture, and nothing jumps when the map takes over`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const painted: string[] = [];
      const shifts: number[] = [];
      Object.assign(window, { painted, shifts });
      new PerformanceObserver((list) => {
        for (const { element, url } of list.getEntries() as (PerformanceEntry & {
          element: Element | null;
          url: string;
        })[])
          painted.push(`${element?.localName ?? "none"} ${url}`);
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
          shifts.push(value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await open(page);
    const { painted, shifts } = await page.evaluate(() => {
      const { painted, shifts } = window as unknown as { painted: string[]; shifts: number[] };
      return { painted, shifts };
    });
    expect(painted.length).toBeGreaterThan(0);
    // Without an element: text of the page as it was built, which has given way since; a picture would have its address.
    for (const one of painted)
      expect(one).toMatch(/^(?:none|h1|h2|p|a|li|span|strong|button|dd|dt) $|province\.svg$/);
    // Below this Chromium's own tools call a page still.
    expect(shifts.reduce((total, value) => total + value, 0)).toBeLessThan(0.01);
  });

test("the first view fetches no full detail", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  const geo = fetched
    .filter((path) => path.includes("/geo/"))
    .map((path) => path.split("/geo/")[1]);
  expect(geo).toContain("display/map.topojson");
  for (const file of ["zones.geojson", "units.geojson", "park-envelopes.geojson"])
    expect(geo).not.toContain(file);
});

for (const view of ["explore", "check", "about"])
  test(`nothing on the ${view} view is wider than a phone`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    for (const lang of ["vi", "en"]) {
      await openList(page, `lang=${lang}&view=${view}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(PHONE.width);
    }
  });
