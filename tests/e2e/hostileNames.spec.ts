/** A file whose every name and property is markup: read, checked, compared and printed, it is text throughout. */
import { readFileSync } from "node:fs";
import { HOSTILE_TEXTS } from "../lib/formats/hostile/texts";
import { go } from "./helpers/planner";
import { expect, open, test } from "./page";

const IMAGE = '<img src=x onerror="globalThis.ran = true">';
const SCRIPT = "<script>globalThis.ran = true</script>";
const MARKUP = `${IMAGE}${SCRIPT}<b id="made">`;

/** Two parcels, of which the second reaches into the first, called by what a page would run. */
function hostile(): Buffer {
  const square = (west: number) => {
    const [east, south, north] = [west + 0.002, 20.95, 20.952];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: "Polygon", coordinates: [ring] };
  };
  const rest = Object.fromEntries(HOSTILE_TEXTS.map((text, i) => [`${text} ${i}`, text]));
  const feature = (name: string, west: number) => ({
    type: "Feature",
    properties: { name, planned_ha: 4, [MARKUP]: MARKUP, ...rest },
    geometry: square(west),
  });
  const features = [feature(`A ${MARKUP}`, 106.95), feature(`B ${MARKUP}`, 106.9515)];
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features, name: MARKUP }));
}

test(
  "names that are markup are text from bringing to the report, and run nowhere",
  { tag: "@long" },
  async ({ page }) => {
    const isClean = async () => {
      expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
      await expect(page.locator('#made, img[src="x"], script:not([src])')).toHaveCount(0);
    };
    await open(page, "lang=en&view=work");
    await isClean();
    await page.getByLabel("Choose files…").setInputFiles({
      name: "<img src=x onerror=alert(1)>.geojson",
      mimeType: "application/geo+json",
      buffer: hostile(),
    });
    await expect(page.getByRole("article").last()).toContainText(`A ${IMAGE}`);
    await isClean();

    await page.getByRole("button", { name: "Take 2 boundaries and check" }).click();
    await expect(
      page.getByText(`A ${MARKUP} and B ${MARKUP} overlap`, { exact: false }).first(),
    ).toBeVisible();
    await expect(page.getByLabel(`Planned area of A ${MARKUP}, ha`)).toHaveValue("4");
    await isClean();

    const download = async (name: string) => {
      const region = page.getByRole("region", { name: "Take the results away" });
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        region.getByRole("button", { name, exact: true }).click(),
      ]);
      return readFileSync(await file.path(), "utf8");
    };
    expect(await download("CSV")).toContain(`A ${MARKUP}`.replaceAll('"', '""'));
    await page.emulateMedia({ media: "print" });
    await isClean();
    await expect(page.locator("body")).toContainText(`A ${MARKUP}`);
    await page.emulateMedia({ media: null });

    await go(page, "Mend");
    await page.getByLabel(/^Choose a boundary on the map/).selectOption({ index: 1 });
    await expect(page.getByLabel("Name of the boundary")).toHaveValue(`A ${MARKUP}`);
    await isClean();

    await go(page, "Compare");
    await page.getByLabel(/^Before/).selectOption({ label: `A ${MARKUP}` });
    await page.getByLabel(/^After/).selectOption({ label: `B ${MARKUP}` });
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page.getByText("By administrative unit")).toBeVisible();
    await isClean();

    await go(page, "Take away");
    await expect(page.getByRole("tabpanel", { name: "Take away" })).toBeVisible();
    await isClean();
  },
);
