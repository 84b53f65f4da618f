/** Files as they come from surveyors, through the page and its worker. */
import type { FeatureCollection, Polygon } from "geojson";
import { expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import { metresPerDegree } from "../../../src/lib/localPlane";
import { Bringing } from "../../../src/state/bringing.svelte";
import BringPanel from "../../../src/ui/bring/BringPanel.svelte";
import { Reader } from "../../../src/worker/Reader";
import { BASE, golden, show } from "./stage";

const reference = (await (
  await fetch("/tests/golden/formats/in/reference.geojson")
).json()) as FeatureCollection;
/** What GDAL says of the first parcel. */
const first = reference.features[0]!;

async function panel(workName: string | null = null) {
  const reader = new Reader(BASE);
  onTestFinished(() => reader.stop());
  const bringing = new Bringing(reader);
  const ontake = vi.fn();
  await show(BringPanel, { bringing, workName, ontake });
  return { bringing, ontake };
}

/** How far the first parcel's corners are from where GDAL puts them, at most. */
function offM(bringing: Bringing): number {
  const { boundary } = bringing.taken()[0]!;
  const theirs = (first.geometry as Polygon).coordinates.flat();
  const [lngM, latM] = metresPerDegree(theirs[0]![1]!);
  const corners = (boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates)
    .flat(2)
    .map(([x, y]) =>
      Math.min(...theirs.map(([a, b]) => Math.hypot((x! - a!) * lngM, (y! - b!) * latM))),
    );
  return Math.max(...corners);
}

test.each([
  ["esri-prj.zip", "the file leaves out the shift from VN-2000 to WGS 84"],
  ["missing-prj.zip", "the file does not say, the numbers do"],
  ["custom-prj.zip", "the .prj says"],
  ["utm48.zip", "the .prj says"],
  ["swapped.zip", "northing (or latitude) stands first"],
])("%s lands within a metre, and the page says why it took it so", async (file, why) => {
  const { bringing } = await panel();
  await bringing.bring([await golden(`formats/in/${file}`)]);
  await expect.element(page.getByText(why)).toBeVisible();
  expect(bringing.inDoubt).toBe(false);
  expect(offM(bringing)).toBeLessThan(1);
});

test("a meridian that does not fit is asked about, and nothing is drawn before the answer", async () => {
  const { bringing, ontake } = await panel();
  await bringing.bring([await golden("formats/in/wrong-meridian.zip")]);
  await expect.element(page.getByText(/nothing is drawn yet/)).toBeVisible();
  expect(bringing.taken()).toEqual([]);
  await page.getByRole("button", { name: /^VN-2000, central meridian 107°45′/ }).click();
  await expect
    .element(page.getByRole("button", { name: "Take 3 boundaries and check" }))
    .toBeEnabled();
  expect(offM(bringing)).toBeLessThan(1);
  await page.getByRole("button", { name: "Take 3 boundaries and check" }).click();
  expect(ontake).toHaveBeenCalledWith(false);
});

test.each(["lying-tcvn.zip", "lying-cp1258.zip", "no-cpg-tcvn.zip", "no-cpg-cp1258.zip"])(
  "the names of %s come out right",
  async (file) => {
    const { bringing } = await panel();
    await bringing.bring([await golden(`formats/in/${file}`)]);
    // TCVN3 has no long dash: GDAL's reference has one, the file a short one.
    const plain = (name: unknown) => String(name).replace("–", "-");
    const names = reference.features.map(({ properties }) => plain(properties!["name"]));
    await expect.element(page.getByText(bringing.taken()[0]!.name)).toBeVisible();
    expect(bringing.taken().map(({ name }) => plain(name))).toEqual(names);
  },
);

test("another coordinate system, order or encoding is placed at once, and taken back at once", async () => {
  const { bringing } = await panel();
  await bringing.bring([await golden("formats/in/missing-prj.zip")]);
  const before = offM(bringing);
  await page.getByText("Correct this").click();
  await page.getByLabelText("Coordinate system").selectOptions("EPSG:3406");
  await expect.element(page.getByText(/you chose it/)).toBeVisible();
  expect(offM(bringing)).toBeGreaterThan(1000);
  await page.getByLabelText("Coordinate system").selectOptions("");
  await expect.element(page.getByText(/the numbers do/)).toBeVisible();
  expect(offM(bringing)).toBe(before);
});

test("a system in which the numbers lie nowhere is refused with the reason, and can be taken back", async () => {
  const { bringing } = await panel();
  await bringing.bring([await golden("formats/in/missing-prj.zip")]);
  await bringing.place(bringing.brought!.layers[0]!.key, { crs: "EPSG:4326" });
  await expect.element(page.getByText(/lies nowhere on Earth/)).toBeVisible();
  expect(bringing.taken()).toEqual([]);
  await page.getByRole("button", { name: "Let the page find out" }).click();
  await expect.element(page.getByText(/the numbers do/)).toBeVisible();
  expect(bringing.count).toBe(3);
});

test.each([300, 900])(
  "a shapefile torn after %i bytes is refused, and nothing is kept",
  async (bytes) => {
    const { bringing } = await panel();
    await bringing.bring([await golden("formats/in/esri-prj.zip", bytes)]);
    await expect.element(page.getByText("esri-prj.zip was not taken")).toBeVisible();
    await expect.element(page.getByText("Nothing of this file was kept.")).toBeVisible();
    expect(bringing.count).toBe(0);
  },
);

test("loose parts without their .shp name what is missing; given with it they are one file", async () => {
  const { bringing } = await panel();
  await bringing.bring([new File([new Uint8Array([3, 0])], "lo-dat.dbf")]);
  await expect.element(page.getByText(/lo-dat\.shp is missing/)).toBeVisible();
});

test("a planned area is taken from the column that is named so, and can be left out", async () => {
  const { bringing } = await panel();
  await bringing.bring([await golden("formats/in/vn2000.zip")]);
  const planned = reference.features.map(({ properties }) => properties!["planned_ha"]);
  expect(bringing.taken().map(({ plannedHa }) => plannedHa)).toEqual(planned);
  await page.getByLabelText("Planned area").selectOptions("");
  expect(bringing.taken().every(({ plannedHa }) => plannedHa === null)).toBe(true);
});

test("several files are read side by side: a bad one is refused, the good ones wait to be taken", async () => {
  const { bringing } = await panel("Song Khoai");
  await bringing.bring([
    await golden("formats/in/parcels.kml"),
    new File(["%PDF-1.7"], "annex.pdf"),
    await golden("formats/in/vn2000.gpkg"),
  ]);
  await expect.element(page.getByText("annex.pdf was not taken")).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: /^Add \d+ boundaries to “Song Khoai”$/ }))
    .toBeEnabled();
  await page.getByRole("button", { name: "Leave this out" }).first().click();
  expect(bringing.wanted).toHaveLength(1);
});
