/** The embed on other origins: two host servers, one listed in embed.json, and the built site. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { securityHeaders } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";

type Served = Awaited<ReturnType<typeof serve>>;
let folder: string;
let site: Served;
let listed: Served;
let stranger: Served;

const originOf = ({ url }: Served) => new URL(url).origin;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "embed-"));
  for (const name of ["listed", "stranger"]) mkdirSync(path.join(folder, name));
  cpSync(dist, path.join(folder, "site"), { recursive: true });
  listed = await serve({ root: path.join(folder, "listed"), port: 0 });
  stranger = await serve({ root: path.join(folder, "stranger"), port: 0 });
  writeFileSync(
    path.join(folder, "site/embed.json"),
    JSON.stringify({ origins: [originOf(listed)], background: null }),
  );
  // Both may frame it here, so that what is refused is refused by the messages' own rule.
  const policy = securityHeaders["Content-Security-Policy"]!.replace(
    /frame-ancestors [^;]*/,
    `frame-ancestors 'self' ${originOf(listed)} ${originOf(stranger)}`,
  );
  site = await serve({
    root: path.join(folder, "site"),
    port: 0,
    headers: {
      ...securityHeaders,
      "Content-Security-Policy": policy,
      // For sandboxed frames, and for the pinned script.
      "Access-Control-Allow-Origin": "*",
    },
  });
});

test.afterAll(async () => {
  await Promise.all([site, listed, stranger].map((one) => one?.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a page on a host and opens it. */
async function host(page: Page, on: Served, name: string, body: string): Promise<void> {
  const root = on === listed ? "listed" : "stranger";
  writeFileSync(
    path.join(folder, root, `${name}.html`),
    `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width"><body>${body}</body></html>`,
  );
  await page.goto(`${on.url}${name}.html`);
}

const element = (attributes: string) =>
  `<script src="${site.url}embed/quang-ninh-zones.v1.js"></script>
   <quang-ninh-zones ${attributes}><p>The map of Quảng Ninh</p></quang-ninh-zones>`;

const frameOf = (page: Page) => page.frameLocator("iframe");

test("the picture is there first, and the map only after a click", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${site.url}embed/van-don.html?lang=en`);
  await expect(page.getByRole("heading", { name: "Van Don Economic Zone" })).toBeVisible();
  await expect(page.getByText("217,133 ha").filter({ visible: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-still", "true");
  expect(asked.filter((url) => /maplibre|geo\//.test(url))).toEqual([]);
  await page.getByRole("button").first().click();
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
});

test("without script: picture, figures and a link to the page", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}embed/song-khoai.html`);
  await expect(page.locator("svg.picture .subject .outline").first()).toBeVisible();
  await expect(page.getByRole("heading")).toContainText("Sông Khoai");
  await page.goto(`${site.url}embed.html`);
  await expect(page.getByRole("link", { name: "Xem bản đồ đầy đủ" })).toHaveAttribute("href", "./");
  await context.close();
});

test("the inset of Hoàng Sa and Trường Sa is on the picture and on the map, where its owner wants it", async ({
  page,
}) => {
  const inset = page.getByRole("img", { name: "Quần đảo Hoàng Sa và Quần đảo Trường Sa" });
  await page.goto(`${site.url}embed.html?lang=vi&inset=bottom-right`);
  const frame = page.viewportSize()!;
  const isLowRight = async () => {
    const box = (await inset.boundingBox())!;
    expect(box.x).toBeGreaterThan(frame.width / 2);
    expect(box.y).toBeGreaterThan(frame.height / 2);
  };
  await expect(inset).toContainText("Trường Sa");
  await isLowRight();
  await page.getByRole("button").first().click();
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
  await expect(inset).toHaveCount(1);
  await isLowRight();
  await page.goto(`${site.url}embed/van-don.html?inset=false`);
  await expect(page.locator("html")).toHaveAttribute("data-still", "true");
  await expect(inset).toBeHidden();
});

for (const [lang, words] of [
  ["vi", "Mở bản đồ tương tác"],
  ["en", "Open the interactive map"],
  ["zh", "打开交互式地图"],
  ["ko", "대화형 지도 열기"],
  ["ja", "操作できる地図を開く"],
  ["id", "Buka peta interaktif"],
] as const)
  test(`the picture speaks ${lang}`, async ({ page }) => {
    await page.goto(`${site.url}embed/song-khoai.html?lang=${lang}`);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("heading")).toBeVisible();
    await expect(page.locator("dt").filter({ visible: true })).toHaveCount(2);
  });

test("by keyboard, and the map has the focus then", async ({ page }) => {
  await page.goto(`${site.url}embed.html?lang=en&zone=mong-cai`);
  await expect(page.getByRole("heading", { name: /Mong Cai/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
  await expect(page.locator("canvas")).toBeFocused();
});

test("unknown and wrong parameters are named, and the rest stands", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(`${site.url}embed.html?lang=en&zoom=3&legend=maybe&zone=atlantis`);
  await expect(page.locator("html")).toHaveAttribute("data-still", "true");
  for (const name of ["zoom", "legend", "atlantis"])
    expect(said.some((line) => line.includes(name))).toBe(true);
  await expect(page.getByRole("heading", { name: /Economic zones/ })).toBeVisible();
});

test("on a listed origin the element speaks with it, both ways", async ({ page }) => {
  await host(page, listed, "element", element('zone="van-don" lang="en" activate="auto"'));
  await expect(frameOf(page).locator('[data-idle="true"]')).toBeVisible();
  const map = page.locator("quang-ninh-zones");
  await expect(map.locator("p")).toBeHidden();
  const state = await map.evaluate(async (one: HTMLElementTagNameMap["quang-ninh-zones"]) => {
    await one.select({ kind: "park", id: "song-khoai" });
    return one.getState();
  });
  expect(state).toMatchObject({ park: "song-khoai", zone: null });
  await expect(map).toHaveAttribute("park", "song-khoai");
  await map.evaluate((one) => one.setAttribute("lang", "vi"));
  await expect(frameOf(page).getByRole("link", { name: "Xem bản đồ đầy đủ" })).toBeVisible();
  const refusal = await map.evaluate((one: HTMLElementTagNameMap["quang-ninh-zones"]) =>
    one.select({ kind: "park", id: "atlantis" }).then(
      () => "",
      (error: Error) => error.message,
    ),
  );
  expect(refusal).toBe("no-such-thing");
});

test("the height follows the width and comes to rest", async ({ page }) => {
  await host(
    page,
    listed,
    "height",
    `<script>window.heights = []; addEventListener("message", (event) => event.data.type === "height" && heights.push(event.data.payload.px));</script>${element('lang="en"')}`,
  );
  const frame = page.locator("iframe");
  const heights = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  const first = (await heights()).at(-1)!;
  await expect(frame).toHaveCSS("height", `${first}px`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await heights()).at(-1)).not.toBe(first);
  const last = (await heights()).at(-1)!;
  await expect(frame).toHaveCSS("height", `${last}px`);
  expect((await heights()).length).toBeLessThan(8);
});

test("an origin that is not listed hears that it is refused, and nothing else", async ({
  page,
}) => {
  await host(
    page,
    stranger,
    "element",
    `<script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>${element('zone="van-don" activate="auto"')}`,
  );
  await expect(frameOf(page).locator('[data-idle="true"]')).toBeVisible();
  const refusal = await page
    .locator("quang-ninh-zones")
    .evaluate((one: HTMLElementTagNameMap["quang-ninh-zones"]) =>
      one.getState().then(
        () => "",
        (error: Error) => error.message,
      ),
    );
  expect(refusal).toBe("origin-not-listed");
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  for (const message of heard)
    expect(message).toMatchObject({ type: "refused", payload: { code: "origin-not-listed" } });
});

test("in a sandboxed frame, where storage throws", async ({ page }) => {
  await host(
    page,
    listed,
    "sandbox",
    `<iframe title="map" sandbox="allow-scripts" width="700" height="480" src="${site.url}embed.html?lang=en&zone=van-don&activate=auto"></iframe>`,
  );
  // No worker may start there: it is the map as SVG.
  await expect(frameOf(page).locator("#live svg").first()).toBeVisible();
  await expect(frameOf(page).locator("html")).toHaveAttribute("data-live", "true");
  const storage = await page.frames()[1]!.evaluate(() => {
    try {
      return String(localStorage.length);
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(storage).toBe("SecurityError");
});

for (const [width, height] of [
  [390, 500],
  [320, 240],
] as const)
  test(`in ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${site.url}embed.html?lang=en&park=song-khoai`);
    await expect(page.getByRole("heading", { name: /Song Khoai/ })).toBeInViewport();
    await page.getByRole("button").first().click();
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(width);
  });
