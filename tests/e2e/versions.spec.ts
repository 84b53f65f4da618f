/** Published files of another version than the rest: no wrong figure is shown, and the reader is told. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { dist } from "../../scripts/lib/site.mjs";
import { CUT, expect, idle, test } from "./page";

test.use({ provoked: CUT });

interface Figures {
  figures: { field: string; value: unknown; part?: string }[];
}
interface RegisterFile {
  zones: (Figures & { id: string })[];
  parks: (Figures & { id: string; name: Record<string, string> })[];
}

const geo = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(dist, "geo", file), "utf8")) as T;

test("checks that were computed from another register are not shown beside this one", async ({
  page,
}) => {
  const register = geo<RegisterFile>("register.json");
  const zone = register.zones.find(({ id }) => id === "van-don")!;
  const planned = zone.figures.find(({ field }) => field === "plannedHa")!;
  planned.value = (planned.value as number) + 1000;
  await page.route("**/geo/register.json", (route) => route.fulfill({ json: register }));
  await page.goto("./?lang=en&view=check");
  const alert = page.getByRole("alert").filter({ hasText: "are of different versions" });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("button", { name: /^Recompute/ })).toHaveCount(0);
  await page.unrouteAll();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  await expect(page.getByRole("button", { name: /^Recompute/ })).toBeVisible();
});

test(
  "checks that do not follow from the boundaries beside them are called wrong when a zone is opened",
  { tag: "@long" },
  async ({ page }) => {
    const checks = geo<{ measurements: Record<string, { vn2000Ha: number }> }>("checks.json");
    checks.measurements["van-don"]!.vn2000Ha += 5;
    await page.route("**/geo/checks.json", (route) => route.fulfill({ json: checks }));
    await page.goto("./?lang=en&zone=van-don");
    await expect(page.getByText(/published .*, recomputed/).first()).toBeVisible({
      timeout: 60_000,
    });
  },
);

test(
  "a park that the register has and no layer draws is in the list, and opens",
  { tag: "@long" },
  async ({ page }) => {
    const layer = geo<GeoJSON.FeatureCollection>("parks.geojson");
    const features = layer.features.filter(({ properties }) => properties?.["id"] !== "song-khoai");
    const without = { ...layer, features };
    await page.route("**/geo/parks.geojson", (route) => route.fulfill({ json: without }));
    await page.goto("./?lang=en");
    await idle(page);
    await page.getByRole("link", { name: "Song Khoai", exact: true }).click();
    await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
  },
);

/** Well-formed, and not what it should be. */
const OTHER: Record<string, unknown> = {
  nothing: null,
  "an empty list": [],
  "an empty object": {},
  "an empty layer": { type: "FeatureCollection", features: [] },
  "a topology without objects": { type: "Topology", arcs: [], objects: {} },
};

for (const file of [
  "register.json",
  "checks.json",
  "near.json",
  "parks.geojson",
  "zones.geojson",
  "units.geojson",
  "park-envelopes.geojson",
  "display/map.topojson",
  "display/region.topojson",
  "display/lines.topojson",
  "display/points.geojson",
  "display/envelopes.topojson",
  "display/routes.topojson",
])
  test(
    `${file} of another kind is named, and nothing of it is shown`,
    { tag: "@long" },
    async ({ page }) => {
      for (const [what, json] of Object.entries(OTHER)) {
        await page.route(`**/geo/${file}`, (route) => route.fulfill({ json: json ?? "null" }));
        await page.goto(
          file.includes("routes")
            ? "./?lang=en&park=song-khoai&route=apt-vdo"
            : "./?lang=en&zone=van-don&c=107.4,21.1&z=12",
        );
        await expect
          .soft(
            page
              .getByText(
                new RegExp(`${file.replaceAll(".", "\\.")} could not|Could not be recomputed`),
              )
              .first(),
            what,
          )
          .toBeVisible();
        await page.unrouteAll();
      }
    },
  );
