import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "@playwright/test";
import { ringsOf } from "../../src/lib/geometry";
import { geodesicLine } from "../../src/lib/geodesicLine";
import { readFiles } from "../../src/lib/formats/readFiles";
import { expect, idle, open, openList, PHONE, test } from "./page";

// Room for a parcel beside what lies over the map.
test.use({ viewport: { width: 1280, height: 720 } });

/** Two parcels side by side, with digits beyond what a screen keeps. */
const A: [number, number][] = [
  [107.0500000000123, 21.0000000000456],
  [107.0600000000789, 21.0000000000012],
  [107.0600000000345, 21.0100000000678],
  [107.0500000000901, 21.0100000000234],
];
const B: [number, number][] = [
  A[1]!,
  [107.0700000000567, 21.0000000000891],
  [107.0700000000234, 21.0100000000567],
  A[2]!,
];
const close = (ring: [number, number][]) => [...ring, ring[0]!];
const FILE = {
  type: "FeatureCollection",
  features: [
    ["Lô A", A, 115],
    ["Lô B", B, 114],
  ].map(([name, ring, planned_ha]) => ({
    type: "Feature",
    properties: { name, planned_ha },
    geometry: { type: "Polygon", coordinates: [close(ring as [number, number][])] },
  })),
};

async function bring(page: Page): Promise<void> {
  await openList(page, "lang=en&view=work");
  await page.locator('input[type="file"]').setInputFiles({
    name: "khu-a.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(JSON.stringify(FILE)),
  });
  await page
    .getByRole("button", { name: /^Take 2 boundaries|^Take them|boundaries/ })
    .first()
    .click();
  await go(page, "Mend");
  await expect(page.getByRole("heading", { name: "Draw and mend" })).toBeVisible();
  await idle(page);
}

/** To another step of the task. */
const go = (page: Page, step: "Bring" | "Check" | "Mend" | "Compare" | "Take away") =>
  page.getByRole("tab", { name: step, exact: true }).click();

/** Chooses a boundary by clicking the middle of it on the map. */
async function choose(page: Page, lng: number, lat: number): Promise<void> {
  const at = await onScreen(page, [lng, lat]);
  await page.mouse.click(...at);
  await expect(page.getByRole("heading", { name: "Vertex table" })).toBeVisible();
}

/** Where a place is on the screen: Playwright knows pixels, a planner sees places. */
async function onScreen(page: Page, [lng, lat]: [number, number]): Promise<[number, number]> {
  const box = (await page.locator(".maplibregl-canvas").boundingBox())!;
  const link = new URL(page.url()).searchParams;
  const [centreLng, centreLat] = link.get("c")!.split(",").map(Number) as [number, number];
  const worldPx = 512 * 2 ** Number(link.get("z"));
  const x = (degrees: number) => (degrees / 360) * worldPx;
  const y = (degrees: number) =>
    (-Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * worldPx;
  return [
    box.x + box.width / 2 + x(lng) - x(centreLng),
    box.y + box.height / 2 + y(lat) - y(centreLat),
  ];
}

const cell = (page: Page, head: string, point: number) =>
  page.getByRole("textbox", { name: `${head}, point ${point}`, exact: true });

async function downloaded(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

test(
  "types a vertex in VN-2000 with a decimal comma, sees the area follow, and takes it back",
  { tag: "@long" },
  async ({ page }) => {
    await bring(page);
    await choose(page, 107.055, 21.005);
    const area = page.getByLabel("Drawn", { exact: true });
    const before = await area.textContent();
    const field = cell(page, "X (m)", 3);
    const was = Number((await field.inputValue()).replaceAll(",", ""));
    await field.fill((was + 50).toFixed(3).replace(".", ","));
    await field.press("Enter");
    await expect(field).toHaveValue((was + 50).toLocaleString("en", { minimumFractionDigits: 3 }));
    await expect(area).not.toHaveText(before!);
    await page.getByRole("button", { name: /^Undo: type a coordinate/ }).click();
    await expect(area).toHaveText(before!);
    await expect(field).toHaveValue(was.toLocaleString("en", { minimumFractionDigits: 3 }));
  },
);

test("drags a vertex on the map: its row changes, no other one does, and Ctrl+Z takes it back", async ({
  page,
}) => {
  await bring(page);
  await choose(page, 107.055, 21.005);
  const values = () =>
    page
      .getByRole("textbox", { name: /point \d+$/ })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const before = await values();
  await page.getByRole("button", { name: "Edit vertices" }).click();
  await expect(page.getByText("Drag a vertex to move it")).toBeVisible();
  await page.getByLabel("Snap to neighbouring boundaries").uncheck();
  const [x, y] = await onScreen(page, A[3]!);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 20, y - 20, { steps: 5 });
  await page.mouse.move(x - 40, y - 30, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: /^Undo: move a vertex/ })).toBeVisible();
  const after = await values();
  expect(after.filter((value, i) => value !== before[i])).toHaveLength(2);
  await page.locator(".maplibregl-canvas").press("Control+z");
  await expect.poll(values).toEqual(before);
});

test(
  "everything is there after the page dies without a word",
  { tag: "@long" },
  async ({ page, context }) => {
    await bring(page);
    await choose(page, 107.055, 21.005);
    await page.getByLabel("Name of the boundary").fill("Lô A sửa");
    await page.getByLabel("Name of the boundary").press("Tab");
    await expect(page.getByRole("button", { name: /^Undo: rename/ })).toBeVisible();
    const field = cell(page, "X (m)", 1);
    const was = Number((await field.inputValue()).replaceAll(",", ""));
    await field.fill((was - 12.345).toFixed(3));
    await field.press("Tab");
    await expect(page.getByRole("button", { name: /^Undo: type/ })).toBeVisible();
    await page.close({ runBeforeUnload: false });

    const next = await context.newPage();
    await open(next, "lang=en&view=work");
    await choose(next, 107.055, 21.005);
    await expect(next.getByLabel("Name of the boundary")).toHaveValue("Lô A sửa");
    await expect(cell(next, "X (m)", 1)).toHaveValue(
      (was - 12.345).toLocaleString("en", { minimumFractionDigits: 3 }),
    );
  },
);

test(
  "merges two parcels that share a border, and their planned areas add up",
  { tag: "@long" },
  async ({ page }) => {
    await bring(page);
    await choose(page, 107.055, 21.005);
    await page.getByLabel("Merge", { exact: true }).selectOption({ label: "Lô B" });
    await expect(page.getByRole("button", { name: /^Undo: merge/ })).toBeVisible();
    // Six corners: the two on the shared border lie straight between others, and stay.
    await expect(page.getByRole("rowheader", { name: /^\d+$/ })).toHaveCount(6);
    await expect(page.getByRole("img", { name: /229 ha/ }).first()).toBeVisible();
  },
);

test("splits a parcel by a line from edge to edge", { tag: "@long" }, async ({ page }) => {
  await bring(page);
  await choose(page, 107.055, 21.005);
  await page.getByRole("button", { name: "Split by a line" }).click();
  await expect(page.getByText("Draw a line from edge to edge")).toBeVisible();
  await page.getByLabel("Snap to neighbouring boundaries").uncheck();
  const from = await onScreen(page, [107.055, 20.998]);
  const to = await onScreen(page, [107.055, 21.012]);
  await page.mouse.click(...from);
  await page.mouse.move(to[0], to[1], { steps: 4 });
  await page.mouse.click(...to);
  await page.mouse.click(...to);
  await expect(page.getByRole("button", { name: /^Undo: split/ })).toBeVisible();
  await expect(page.getByLabel("Name of the boundary")).toHaveValue("Lô A (part 1)");
});

/** Clicks corners on the map, and the last one again to close. */
async function clickRing(page: Page, ring: readonly (readonly [number, number])[]): Promise<void> {
  const corners: [number, number][] = [];
  for (const [lng, lat] of ring) corners.push(await onScreen(page, [lng, lat]));
  for (const [x, y] of corners) {
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
  }
  await page.mouse.click(...corners.at(-1)!);
}

/** X and Y of a point, as the vertex table shows them. */
const pair = async (page: Page, point: number) => [
  await cell(page, "X (m)", point).inputValue(),
  await cell(page, "Y (m)", point).inputValue(),
];

test(
  "draws a new boundary by clicks, and its corner upon a neighbour's is the neighbour's",
  { tag: "@long" },
  async ({ page }) => {
    await bring(page);
    await choose(page, 107.055, 21.005);
    const corner = await pair(page, 1);
    await page.getByRole("button", { name: "Draw a new boundary" }).click();
    await expect(page.getByText("Click vertex by vertex")).toBeVisible();
    await expect(page.getByLabel("Snap to neighbouring boundaries")).toBeChecked();
    const [x] = await onScreen(page, A[0]!);
    const [farther] = await onScreen(page, [A[0]![0] - 0.001, A[0]![1]]);
    // Five pixels beside the corner of Lô A: nobody hits it better.
    const beside = A[0]![0] - (0.001 * 5) / (x - farther);
    await clickRing(page, [
      [beside, A[0]![1]],
      [107.052, 20.996],
      [107.058, 20.996],
    ]);
    await expect(page.getByRole("button", { name: /^Undo: draw a boundary/ })).toBeVisible();
    await expect(page.getByLabel("Name of the boundary")).toHaveValue("Boundary 3");
    const drawn = [await pair(page, 1), await pair(page, 2), await pair(page, 3)];
    expect(drawn).toContainEqual(corner);
  },
);

test(
  "cuts a hole on the map: the area is less, the hole has its own ring, and it is taken back",
  { tag: "@long" },
  async ({ page }) => {
    await bring(page);
    await choose(page, 107.055, 21.005);
    const area = page.getByLabel("Drawn", { exact: true });
    const before = (await area.textContent())!;
    await page.getByRole("button", { name: "Cut a hole" }).click();
    await expect(page.getByText("Draw what is to be cut out")).toBeVisible();
    await page.getByLabel("Snap to neighbouring boundaries").uncheck();
    await clickRing(page, [
      [107.053, 21.003],
      [107.057, 21.003],
      [107.057, 21.007],
    ]);
    await expect(page.getByRole("button", { name: /^Undo: cut a hole/ })).toBeVisible();
    const ha = (text: string) => Number(/[\d.]+/.exec(text)![0]);
    expect(ha((await area.textContent())!)).toBeLessThan(ha(before) - 5);
    await expect(
      page.getByRole("combobox", { name: "Ring", exact: true }).getByRole("option"),
    ).toHaveCount(2);
    await page.getByRole("button", { name: /^Undo: cut a hole/ }).click();
    await expect(area).toHaveText(before);
  },
);

test(
  "pastes a block of coordinates into the vertex table, as a spreadsheet gives it",
  { tag: "@long" },
  async ({ page }) => {
    await bring(page);
    await choose(page, 107.055, 21.005);
    const block = "2.323.100,250\t427.300,500\n2.323.100,250\t428.300,750";
    await cell(page, "X (m)", 1).evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, block);
    await expect(page.getByRole("button", { name: /^Undo: paste coordinates/ })).toBeVisible();
    expect(await pair(page, 1)).toEqual(["2,323,100.250", "427,300.500"]);
    expect(await pair(page, 2)).toEqual(["2,323,100.250", "428,300.750"]);
  },
);

const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;
if (!hasGdal) console.log("GDAL is not asked about the files: there is no ogrinfo (gdal-bin).");

for (const [label, ending] of [
  ["GeoJSON", "geojson"],
  ["Shapefile (zip)", "zip"],
  ["KML", "kml"],
  ["GeoPackage", "gpkg"],
  ["DXF", "dxf"],
  ["CSV (WKT)", "csv"],
  ["XLSX", "xlsx"],
] as const) {
  test(
    `takes away ${label}, and what comes back is the same to a millimetre`,
    { tag: "@long" },
    async ({ page }, info) => {
      await bring(page);
      await go(page, "Take away");
      await page.getByLabel("Format").selectOption(label);
      const { name, bytes } = await downloaded(page, () =>
        page.getByRole("button", { name: "Download the file" }).click(),
      );
      expect(name).toMatch(new RegExp(`\\.${ending}$`));
      if (hasGdal) {
        const file = info.outputPath(`taken.${ending}`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
        const path = ending === "zip" ? `/vsizip/${file}` : file;
        const said = execFileSync("ogrinfo", ["-ro", "-al", "-so", path], { encoding: "utf8" });
        const count = Number(/Feature Count: (\d+)/.exec(said)?.[1]);
        // A row a point, and a line a ring, in these two.
        if (ending === "xlsx" || ending === "dxf") expect(count).toBeGreaterThanOrEqual(2);
        else expect(count).toBe(2);
      }
      const options = ending === "dxf" ? { crs: "EPSG:5899" } : {};
      const { features } = await readFiles([{ name, bytes }], options);
      expect(features).toHaveLength(2);
      for (const [i, ring] of [A, B].entries()) {
        const found = ringsOf(features[i]!.boundary)[0]!;
        for (const corner of ring) {
          const awayM = Math.min(...found.map((one) => geodesicLine(corner, one).lengthM));
          expect(awayM).toBeLessThan(0.001);
        }
      }
    },
  );
}

test("deletes a work and has it back", { tag: "@long" }, async ({ page }) => {
  await bring(page);
  await go(page, "Bring");
  await page.getByText(/^My works/).click();
  await page.getByRole("button", { name: /^Delete the work/ }).click();
  await expect(page.getByRole("heading", { name: "khu-a" })).toHaveCount(0);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("heading", { name: "khu-a" })).toBeVisible();
  await page.reload();
  await idle(page);
  await expect(page.getByRole("heading", { name: "khu-a" })).toBeVisible();
});

test(
  "compares the two parcels as two versions, unit by unit",
  { tag: "@long" },
  async ({ page }) => {
    await bring(page);
    await go(page, "Compare");
    await page.getByLabel(/^Before/).selectOption({ label: "Lô A" });
    await page.getByLabel(/^After/).selectOption({ label: "Lô B" });
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page.getByText("2 kept")).toBeVisible();
    await expect(page.getByText("By administrative unit")).toBeVisible();
    await expect(page.getByRole("row", { name: /^Kept 0\.0000 0\.0000/ })).toBeVisible();
  },
);

test(
  "the steps are walked with the arrow keys, and the one that was open is open again",
  { tag: "@long" },
  async ({ page }) => {
    await open(page, "lang=en&view=work");
    await expect(page.getByRole("tab", { name: "Bring", exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await page.getByRole("tab", { name: "Bring", exact: true }).press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Check", exact: true })).toBeFocused();
    await expect(page.getByRole("tabpanel", { name: "Check" })).toContainText(
      "There is no boundary yet.",
    );
    await page.keyboard.press("End");
    await expect(page.getByRole("tabpanel", { name: "Take away" })).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await page.reload();
    await idle(page);
    await expect(page.getByRole("tab", { name: "Compare", exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
  },
);

test(
  "without a file at hand a published outline is tried, and lies where it is published",
  { tag: "@long" },
  async ({ page }) => {
    await open(page, "lang=en&view=work");
    const sample = page.getByRole("button", { name: /^Try it with the published outline of/ });
    const name = (await sample.textContent())!.trim().replace(/^.* outline of /, "");
    await sample.click();
    await page.getByRole("button", { name: "Take 1 boundary and check" }).click();
    await expect(page.getByRole("tab", { name: "Check", exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await go(page, "Compare");
    await page.getByLabel(/^Before/).selectOption({ index: 1 });
    const after = page.getByLabel(/^After/);
    const published = after.locator('optgroup[label="Published"] option', { hasText: name });
    await after.selectOption(await published.first().getAttribute("value"));
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page.getByText("The two versions are the same.")).toBeVisible();
  },
);

test(
  "a boundary to mend is chosen in the step itself, where a phone's sheet hides map and list",
  { tag: "@long" },
  async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, "lang=en&view=work");
    await page.getByRole("button", { name: /^Try it with the published outline of/ }).click();
    await page.getByRole("button", { name: "Take 1 boundary and check" }).click();
    await go(page, "Mend");
    await page.getByLabel(/^Choose a boundary/).selectOption({ index: 1 });
    await expect(page.getByRole("button", { name: "Delete the boundary" })).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
  },
);

test(
  "on a phone the tools can be hit, and the map stays above the sheet",
  { tag: "@long" },
  async ({ browser }) => {
    const page = await browser.newPage({ viewport: PHONE, hasTouch: true, isMobile: true });
    await bring(page);
    for (const button of await page.getByRole("toolbar").getByRole("button").all()) {
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
    await page.close();
  },
);
