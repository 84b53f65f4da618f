/** What the owner of a site may change on the server, without a build: a base map of their own, the data. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { securityHeaders } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { pmtilesOf } from "./helpers/pmtilesOf";
import { CUT, expect, test } from "./page";

test.use({ hasOwnServers: true, provoked: CUT });

type Served = Awaited<ReturnType<typeof serve>>;
/** Allowed by the policy, and nobody answers there. */
const DEAD = "http://127.0.0.1:9/";
const TILE_COLOUR = [212, 20, 140] as const;
let folder: string;
let site: Served;
let tiles: Served;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "owner-"));
  mkdirSync(path.join(folder, "tiles"));
  cpSync(dist, path.join(folder, "site"), { recursive: true });
  const tile = new PNG({ width: 256, height: 256 });
  for (let at = 0; at < tile.data.length; at += 4) tile.data.set([...TILE_COLOUR, 255], at);
  const png = PNG.sync.write(tile);
  writeFileSync(path.join(folder, "tiles/tile.png"), png);
  writeFileSync(path.join(folder, "tiles/base.pmtiles"), pmtilesOf(png));
  const headers = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };
  tiles = await serve({ root: path.join(folder, "tiles"), port: 0, headers });
  const { origin } = new URL(tiles.url);
  const style = {
    version: 8,
    sources: {
      ground: { type: "raster", tiles: [`${tiles.url}tile.png?{z}/{x}/{y}`], tileSize: 256 },
    },
    layers: [
      { id: "ground", type: "raster", source: "ground" },
      { id: "names", type: "symbol", source: "ground", layout: { "text-field": "no glyphs here" } },
    ],
  };
  writeFileSync(path.join(folder, "tiles/style.json"), JSON.stringify(style));
  site = await serve({
    root: path.join(folder, "site"),
    port: 0,
    headers: {
      ...securityHeaders,
      "Content-Security-Policy": securityHeaders["Content-Security-Policy"]!.replace(
        "connect-src 'self'",
        `connect-src 'self' ${origin} ${new URL(DEAD).origin}`,
      ),
    },
  });
});

test.afterAll(async () => {
  await Promise.all([site, tiles].map((one) => one?.close()));
  rmSync(folder, { recursive: true, force: true });
});

function offer(background: unknown): void {
  writeFileSync(path.join(folder, "site/embed.json"), JSON.stringify({ origins: [], background }));
}

/** How much of the page has the tile's colour, as it is or beneath a zone's fill. */
async function shareOfTiles(page: Page): Promise<number> {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (TILE_COLOUR.every((value, band) => Math.abs(data[at + band]! - value) < 12)) count++;
  return count / width / height;
}

const attribution = "© The owner's survey";

test(
  "an owner's tiles lie beneath the zones once a reader switches them on, and are named",
  { tag: "@long" },
  async ({ page }) => {
    offer({ kind: "tiles", url: `${tiles.url}tile.png?{z}/{x}/{y}`, attribution, name: "Aerial" });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.url}?lang=en`);
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
    await page.getByRole("button", { name: "Map layers" }).click();
    await expect(page.getByText(`it comes from ${new URL(tiles.url).host}`)).toBeVisible();
    expect(asked.filter((url) => url.startsWith(tiles.url))).toEqual([]);
    expect(await shareOfTiles(page)).toBe(0);
    await page.getByRole("checkbox", { name: "Aerial" }).check();
    await expect.poll(() => shareOfTiles(page)).toBeGreaterThan(0.1);
    await expect(page.getByRole("complementary").getByText(attribution)).toBeVisible();
    await page.getByRole("checkbox", { name: "Aerial" }).uncheck();
    await expect.poll(() => shareOfTiles(page)).toBe(0);
  },
);

for (const kind of ["pmtiles", "style"] as const)
  test(`an owner's ${kind} in the embed`, { tag: "@long" }, async ({ page }) => {
    const file = { pmtiles: "base.pmtiles", style: "style.json" }[kind];
    offer({ kind, url: `${tiles.url}${file}`, attribution });
    await page.goto(`${site.url}embed.html?lang=en&activate=auto`);
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
    await page.getByRole("button", { name: "The owner's own base map" }).click();
    await expect.poll(() => shareOfTiles(page)).toBeGreaterThan(0.1);
    await expect(page.getByText(attribution)).toBeVisible();
  });

test(
  "a base map whose server is dead is switched off with a sentence, and the map is as it was",
  { tag: "@long" },
  async ({ page }) => {
    offer({ kind: "tiles", url: `${DEAD}{z}/{x}/{y}.png`, attribution });
    await page.goto(`${site.url}embed.html?lang=en&activate=auto`);
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
    const own = page.getByRole("button", { name: "The owner's own base map" });
    await own.click();
    await expect(page.getByText("The base map could not be loaded")).toBeVisible();
    await expect(own).toHaveAttribute("aria-pressed", "false");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
  },
);

test(
  "a background that is wrong in embed.json is named to its owner, and nobody is offered it",
  { tag: "@long" },
  async ({ page }) => {
    offer({ kind: "tiles", url: "https://tiles.example/{z}.png", attribution });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`${site.url}embed.html?lang=en&activate=auto`);
    // An owner's base map would have its button beside this one.
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeVisible();
    expect(said.some((line) => line.includes('embed.json: "background"'))).toBe(true);
    await expect(page.getByRole("button", { name: /base map/ })).toHaveCount(0);
  },
);

test(
  "data replaced on the server is there at the next visit; broken data leaves the last good map",
  { tag: "@long" },
  async ({ page, browser }) => {
    offer(null);
    const file = path.join(folder, "site/geo/register.json");
    const good = readFileSync(path.join(dist, "geo/register.json"), "utf8");
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    const address = `${site.url}embed.html?lang=en&park=song-khoai&activate=auto`;
    const heading = page.locator("#live").getByRole("heading");

    await page.goto(address);
    await expect(heading).toHaveText(/Song Khoai/);

    writeFileSync(file, good.replaceAll("Song Khoai IP", "Renamed IP"));
    await page.goto(address);
    await expect(heading).toHaveText("Renamed IP");

    writeFileSync(file, good.slice(0, 5000));
    await page.goto(address);
    await expect(heading).toHaveText("Renamed IP");
    expect(
      said.some((line) =>
        line.includes("geo/register.json is not what it should be; the last good copy"),
      ),
    ).toBe(true);

    // Who was never here before has the picture, and a sentence.
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.getByText("could not be opened")).toBeVisible();
    await expect(other.getByRole("img").first()).toBeVisible();
    await context.close();
    writeFileSync(file, good);
  },
);
