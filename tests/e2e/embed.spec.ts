/** The embed on other origins: two host servers, one listed in embed.json, and the built site. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { securityHeaders } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { pushUp, spread } from "./helpers/fingers";
import { hold } from "./helpers/hold";
import { CUT, expect, test } from "./page";

test.use({
  hasOwnServers: true,
  provoked: CUT,
  contextOptions: { reducedMotion: "no-preference" },
});

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

/** Slow 3G as browsers' tools have it: 400 kbit/s, an answer after 400 ms. */
const SLOW_3G = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

test(
  "on slow 3G picture, name and figures are read before anything of the map is fetched; a click fetches it",
  { tag: "@long" },
  async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const ofMap = () => asked.filter((url) => /maplibre|geo\//.test(url));
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_3G });
    await page.goto(`${site.url}embed/van-don.html?lang=en`, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { name: "Van Don Economic Zone" })).toBeVisible();
    await expect(page.getByText("217,133 ha").filter({ visible: true })).toHaveCount(1);
    await expect(page.locator("svg.picture .subject .edge").first()).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-still", "true");
    expect(ofMap()).toEqual([]);
    await page.getByRole("button").first().click();
    await expect.poll(() => ofMap().length).toBeGreaterThan(0);
    // Still read while the map is on its way.
    await expect(page.getByRole("heading", { name: "Van Don Economic Zone" })).toBeVisible();
    const unhindered = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send("Network.emulateNetworkConditions", { offline: false, ...unhindered });
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
  },
);

test("while the map opens, what is said leaves Hoàng Sa and Trường Sa in sight", async ({
  page,
}) => {
  const letGo = await hold(page, "**/register.json");
  for (const [width, height] of [
    [800, 600],
    [390, 844],
    [300, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${site.url}embed.html?zone=mong-cai&lang=en`);
    await page.getByRole("button").first().click();
    const said = await page.getByText("Opening the map…").boundingBox();
    const inset = await page.locator("#still .inset").boundingBox();
    expect(said!.x >= inset!.x + inset!.width || said!.y >= inset!.y + inset!.height).toBe(true);
    expect(said!.x + said!.width).toBeLessThanOrEqual(width);
  }
  letGo();
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

test(
  "the inset of Hoàng Sa and Trường Sa is on the picture and on the map, where its owner wants it",
  { tag: "@long" },
  async ({ page }) => {
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
  },
);

test("the picture speaks every language", { tag: "@long" }, async ({ page }) => {
  for (const [lang, words] of [
    ["vi", "Mở bản đồ tương tác"],
    ["en", "Open the interactive map"],
    ["zh", "打开交互式地图"],
    ["ko", "대화형 지도 열기"],
    ["ja", "操作できる地図を開く"],
    ["id", "Buka peta interaktif"],
  ] as const) {
    await page.goto(`${site.url}embed/song-khoai.html?lang=${lang}`);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("heading")).toBeVisible();
    await expect(page.locator("dt").filter({ visible: true })).toHaveCount(2);
  }
});

/** A host's page that is longer than the window. */
const long = (body: string) => `${body}<p style="height: 3000px">The article goes on.</p>`;
const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** How far the page is scrolled once it rests, beyond `least`: a push by a finger runs on for a while. */
async function scrolledBeyond(page: Page, least: number): Promise<number> {
  let last = least;
  const comesToRest = async () => {
    const before = last;
    last = await scrolled(page);
    return last > least && last === before;
  };
  await expect.poll(comesToRest, { intervals: [300] }).toBe(true);
  return last;
}

test(
  "by keyboard: into the frame, the map opens and has the arrow keys, Escape gives them back to the host's page",
  { tag: "@long" },
  async ({ page }) => {
    await host(page, listed, "keys", long(element('zone="mong-cai" lang="en" height="420"')));
    const frame = frameOf(page);
    const map = page.locator("quang-ninh-zones");
    await expect(frame.getByRole("heading", { name: /Mong Cai/ })).toBeVisible();
    await expect(frame.locator("html")).toHaveAttribute("data-still", "true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(frame.locator('[data-idle="true"]')).toBeVisible();
    await expect(frame.locator("canvas")).toBeFocused();
    const before = await map.getAttribute("c");
    await page.keyboard.press("ArrowDown");
    await expect(map).not.toHaveAttribute("c", before ?? "");
    await expect(frame.locator('[data-idle="true"]')).toBeVisible();
    expect(await scrolled(page)).toBe(0);
    await page.keyboard.press("Escape");
    await expect(frame.locator("canvas")).not.toBeFocused();
    // The browser hands the keys on a moment after the focus has gone: a key that comes sooner is lost.
    await expect(async () => {
      await page.keyboard.press("PageDown");
      await expect.poll(() => scrolled(page), { timeout: 2_000 }).toBeGreaterThan(0);
    }).toPass();
  },
);

test(
  "the wheel and one finger scroll the host's page; Ctrl with the wheel, and two fingers, move the map",
  { tag: "@long" },
  async ({ browser }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 390, height: 700 },
    });
    const page = await context.newPage();
    await host(page, listed, "gestures", long(element('lang="en" activate="auto" height="420"')));
    const map = page.locator("quang-ninh-zones");
    const idle = frameOf(page).locator('[data-idle="true"]');
    await expect(idle).toBeVisible();
    const view = () =>
      map.evaluate(async (one: HTMLElementTagNameMap["quang-ninh-zones"]) => {
        const { c, z, bbox } = await one.getState();
        return { c, z, bbox };
      });
    const atFirst = await view();
    await map.hover();
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scrolled(page)).toBe(100);
    await pushUp(page, map, 100);
    await scrolledBeyond(page, 100);
    await expect(idle).toBeVisible();
    expect(await view()).toEqual(atFirst);

    await map.hover();
    const after = await scrolled(page);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(view).not.toEqual(atFirst);
    await expect(idle).toBeVisible();
    const { z } = await view();
    await spread(page, map, 60);
    await expect.poll(async () => Number((await view()).z)).toBeGreaterThan(Number(z) + 0.2);
    expect(await scrolled(page)).toBe(after);
    await context.close();
  },
);

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
  const refusal = await map.evaluate((one: HTMLElementTagNameMap["quang-ninh-zones"]) =>
    one.select({ kind: "park", id: "atlantis" }).then(
      () => "",
      (error: Error) => error.message,
    ),
  );
  expect(refusal).toBe("no-such-thing");
});

test(
  "properties are attributes, and both lead the map and follow it",
  { tag: "@long" },
  async ({ page }) => {
    // A property that was set before the script came is kept.
    await host(
      page,
      listed,
      "properties",
      `<quang-ninh-zones lang="en"></quang-ninh-zones>
     <script>
       window.errors = [];
       const map = document.querySelector("quang-ninh-zones");
       map.zone = "van-don";
       map.addEventListener("error", (event) => errors.push(event.detail.message));
     </script>
     <script src="${site.url}embed/quang-ninh-zones.v1.js"></script>`,
    );
    type Element = HTMLElementTagNameMap["quang-ninh-zones"];
    const frame = frameOf(page);
    const map = page.locator("quang-ninh-zones");
    const set = (own: Record<string, string | number | boolean>) =>
      map.evaluate((one, given) => void Object.assign(one, given), own);
    const heading = (name: RegExp) =>
      frame.getByRole("heading", { name }).filter({ visible: true });
    await expect(map).toHaveAttribute("zone", "van-don");
    await expect(heading(/Van Don/)).toBeVisible();

    // The picture as well does what it can, and does not become the map for it.
    await set({ lang: "vi", theme: "dark" });
    await expect(map).toHaveAttribute("lang", "vi");
    await expect(heading(/Vân Đồn/)).toBeVisible();
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(frame.getByRole("link", { name: "Xem bản đồ đầy đủ" })).toHaveAttribute(
      "href",
      /lang=vi/,
    );
    await expect(frame.locator("html")).not.toHaveAttribute("data-live", "true");

    await set({ park: "song-khoai", lang: "en" });
    await expect(frame.locator('[data-idle="true"]')).toBeVisible();
    await expect(heading(/Song Khoai/)).toBeVisible();
    await expect(map).not.toHaveAttribute("zone");
    await set({ zone: "mong-cai" });
    await expect(heading(/Mong Cai/)).toBeVisible();
    await expect(map).not.toHaveAttribute("park");
    expect(await map.evaluate((one: Element) => one.selection)).toEqual({
      kind: "zone",
      id: "mong-cai",
    });

    // What the map has not is said, and is not left standing in the attributes.
    await set({ park: "atlantis" });
    await expect
      .poll(() => page.evaluate(() => (window as { errors?: string[] }).errors))
      .toEqual(["no-such-thing"]);
    await expect(map).not.toHaveAttribute("park");
    await expect(map).toHaveAttribute("zone", "mong-cai");

    await set({ c: "107.5,21.1", z: "11" });
    await expect.poll(() => map.evaluate((one: Element) => Number(one.z).toFixed(1))).toBe("11.0");
    await expect(frame.locator('[data-idle="true"]')).toBeVisible();
    await frame.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => map.evaluate((one: Element) => Number(one.z))).toBeGreaterThan(11.5);

    // Another frame, and who had the live map has it there.
    await set({ legend: true, height: 333 });
    await expect(frame.getByRole("button", { name: "Legend" })).toBeVisible();
    await expect(frame.locator('[data-idle="true"]')).toBeVisible();
    await expect(page.locator("iframe")).toHaveCSS("height", "333px");
  },
);

test("the height follows the width and comes to rest", { tag: "@long" }, async ({ page }) => {
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

test(
  "in a sandboxed frame, where storage throws: one finger scrolls the host's page, two move the map",
  { tag: "@long" },
  async ({ browser }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 700, height: 600 },
    });
    const page = await context.newPage();
    await host(
      page,
      listed,
      "sandbox",
      long(
        `<iframe title="map" sandbox="allow-scripts" width="660" height="480" src="${site.url}embed.html?lang=en&c=107.4,21.1&z=9&activate=auto"></iframe>`,
      ),
    );
    // No worker may start there: it is the map as SVG.
    const drawing = frameOf(page).locator("#live .map svg[viewBox]").first();
    await expect(drawing).toBeVisible();
    await expect(frameOf(page).locator("html")).toHaveAttribute("data-live", "true");
    const storage = await page.frames()[1]!.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(storage).toBe("SecurityError");

    const frame = page.locator("iframe");
    const shown = () => drawing.getAttribute("viewBox");
    const before = await shown();
    await pushUp(page, frame, 100);
    const after = await scrolledBeyond(page, 0);
    expect(await shown()).toBe(before);
    await spread(page, frame, 80);
    await expect.poll(shown).not.toBe(before);
    expect(await scrolled(page)).toBe(after);
    await context.close();
  },
);

test("in a frame on a phone, and in one of 320 × 240", { tag: "@long" }, async ({ page }) => {
  const sizes = [
    [390, 500],
    [320, 240],
  ] as const;
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.goto(`${site.url}embed.html?lang=en&park=song-khoai`);
    await expect(page.getByRole("heading", { name: /Song Khoai/ })).toBeInViewport();
  }
  await page.getByRole("button").first().click();
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(width);
  }
});
