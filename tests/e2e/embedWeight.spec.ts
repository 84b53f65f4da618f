/** What an embed weighs before its reader touches it: every byte that the browser received, headers too. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { dist } from "../../scripts/lib/site.mjs";
import { CUT, expect, test } from "./page";

test.use({ hasOwnServers: true, provoked: CUT });

/** The promise is 60 kB; what is left is for names and lines that are still to come. */
const MOST_BYTES = 50_000;

const pages = readdirSync(path.join(dist, "embed"))
  .filter((name) => name.endsWith(".html"))
  .map((name) => `embed/${name}`);
const zones = ["van-don", "quang-yen", "mong-cai", "hoanh-mo-dong-van", "bac-phong-sinh"];
const kindOf = (id: string) => (zones.includes(id) ? "zone" : "park");
const asked = pages
  .map((page) => path.basename(page, ".html"))
  .map((id) => `embed.html?${kindOf(id)}=${id}`);

test("the map, every zone and every park, by its own page and as a parameter: 50 kB at most", async ({
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const heavy: string[] = [];
  for (const address of ["embed.html", ...pages, ...asked]) {
    bytes = 0;
    const list = page.waitForEvent("requestfinished", (request) =>
      /embed\.json$/.test(request.url()),
    );
    const url = new URL(address, baseURL);
    url.searchParams.set("lang", "ko");
    await page.goto(url.href);
    await list;
    const id = /[=/]([a-z0-9-]+)(?:\.html)?$/.exec(address)?.[1] ?? "";
    await expect(page.locator("html")).toHaveAttribute("data-still", "true");
    await expect(page.locator("#still")).toHaveAttribute("data-id", id);
    expect(bytes, address).toBeGreaterThan(10_000);
    if (bytes > MOST_BYTES) heavy.push(`${address}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});
