/** A large layer that the owner of a site published beside it: drawn from tiles, measured on its source. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { headersFor } from "../../deploy/headers.mjs";
import { buildCli } from "../../scripts/lib/cli.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { clickParcel, expectMeasured } from "./helpers/parcelCard";
import { publishLayer, type Measured } from "./helpers/publishLayer";
import { CUT, expect, idle, test } from "./page";

test.use({ hasOwnServers: true, provoked: CUT });

type Served = Awaited<ReturnType<typeof serve>>;
let folder: string;
let site: Served;
/** What `qnz measure` says of the source features, by id. */
let measured: Map<string, Measured>;

const inSite = (name: string) => path.join(folder, "site", name);

/** Parcels as a file, as tiles beside the site, and as `qnz measure` sees the first of them. */
function publish(count: number, vertices: number): void {
  const source = path.join(folder, "parcels.geojsonl");
  measured = publishLayer(source, inSite("layers/parcels.pmtiles"), { count, vertices });
}

function offer(layer: unknown): void {
  writeFileSync(inSite("owner.json"), JSON.stringify({ reportTo: null, layer }));
}

test.beforeAll(async () => {
  await buildCli();
  folder = mkdtempSync(path.join(tmpdir(), "large-"));
  cpSync(dist, path.join(folder, "site"), { recursive: true });
  mkdirSync(inSite("layers"));
  publish(2000, 40);
  site = await serve({
    root: path.join(folder, "site"),
    port: 0,
    headers: (name) => headersFor(name),
  });
});
test.afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => offer({ url: "layers/parcels.pmtiles" }));

test("a parcel clicked on the map has the hectares that qnz measure finds in its source", async ({
  page,
}) => {
  const asked: { url: string; range: string | undefined; status: number }[] = [];
  page.on("response", async (response) => {
    const request = response.request();
    // What is still asked for when the page is closed has no headers any more.
    const headers = await request.allHeaders().catch(() => null);
    if (headers)
      asked.push({ url: request.url(), range: headers["range"], status: response.status() });
  });
  const ofLayer = () => asked.filter(({ url }) => url.includes("/layers/"));
  await page.goto(`${site.url}?lang=en&c=107.47,21.44&z=13`);
  await idle(page);
  expect(ofLayer()).toEqual([]);

  await page.getByRole("button", { name: "Map layers" }).click();
  await expect(page.getByText("2,000 features, fetched piece by piece")).toBeVisible();
  await page.getByRole("checkbox", { name: "Synthetic parcels" }).check();
  await expect(page).toHaveURL(/layers=[^&]*large/);
  await expect(page.getByText("click a feature for its area")).toBeVisible();
  await page.getByRole("button", { name: "Close: Map layers" }).click();

  const name = await clickParcel(page);
  const card = page.getByRole("region", { name, exact: true });
  await expectMeasured(page, name, measured);
  await expect(card.getByText("Synthetic: made by a generator, no real parcel.")).toBeVisible();
  await expect(card.getByText("Nobody at all")).toBeVisible();
  await expect(card.getByText("As of 30 Nov 2026")).toBeVisible();

  expect(ofLayer().length).toBeGreaterThan(3);
  expect(ofLayer().filter(({ range, status }) => !range || status !== 206)).toEqual([]);
  const { origin } = new URL(site.url);
  const elsewhere = asked.filter(
    ({ url }) => !url.startsWith(origin) && !/^(blob|data):/.test(url),
  );
  expect(elsewhere).toEqual([]);

  // The address brings it all back.
  await page.goto(page.url());
  await idle(page);
  await expect(page.getByText("click a feature for its area")).toBeVisible();
});

test(
  "a layer whose files do not fit, is missing or is no layer, is told in a sentence, and the map is as it was",
  { tag: "@long" },
  async ({ page }) => {
    const features = inSite("layers/parcels.index");
    const was = readFileSync(features);
    const other = Buffer.from(was);
    other[16] = other[16]! ^ 1;
    const cases: [change: () => void, sentence: string][] = [
      [() => writeFileSync(features, other), "files do not fit one another"],
      [() => offer({ url: "layers/nothing.pmtiles" }), "The layer could not be loaded"],
      [() => offer({ url: "embed.json.pmtiles" }), "broken, or was not made by"],
      [
        () => offer({ url: "https://elsewhere.example/a.pmtiles" }),
        "This site offers no large layer",
      ],
    ];
    writeFileSync(inSite("embed.json.pmtiles"), "x".repeat(20_000));
    expect(statSync(features).size).toBe(24 + 8 * 2001);
    for (const [change, sentence] of cases) {
      change();
      await page.goto(`${site.url}?lang=en&layers=zones,parks,large`);
      await expect(page.getByText(sentence)).toBeVisible();
      await idle(page);
      writeFileSync(features, was);
    }
  },
);

test(
  "100,000 parcels of 200 vertices are drawn, and one is measured",
  { tag: "@long" },
  async ({ page }) => {
    test.setTimeout(1_200_000);
    publish(100_000, 200);
    await page.goto(
      `${site.url}?lang=en&c=107.47,21.44&z=13&layers=zones,parks,units,roads,railways,places,labels,large`,
    );
    await idle(page);
    await expectMeasured(page, await clickParcel(page), measured);
  },
);
