/** A planner's task in the words on the page: bring a boundary, see that it lies right, check it, take the findings away. */
import { readFileSync } from "node:fs";
import { hold, JSON_READER } from "./helpers/hold";
import { expect, openList, PHONE, test } from "./page";

/** As an annex prints it: two parcels, of which the second reaches 10 m into the first. */
const ANNEX = `PHỤ LỤC I
TỌA ĐỘ CÁC ĐIỂM MỐC RANH GIỚI
Hệ tọa độ VN-2000, kinh tuyến trục 107°45', múi chiếu 3°

Khu A (Diện tích: 5,00 ha)
Số hiệu điểm	X (m)	Y (m)
1	2.326.543,21	459.871,55
2	2.326.543,21	460.121,55
3	2.326.743,21	460.121,55
4	2.326.743,21	459.871,55

Khu B (Diện tích: 6,20 ha)
Số hiệu điểm	X (m)	Y (m)
1	2.326.543,21	460.111,55
2	2.326.543,21	460.361,55
3	2.326.743,21	460.361,55
4	2.326.743,21	460.111,55
`;

const sample = (name: string) =>
  readFileSync(new URL(`../golden/formats/in/${name}`, import.meta.url));
const zip = (name: string, buffer = sample(name)) => ({
  name,
  mimeType: "application/zip",
  buffer,
});

test("a decision's table is pasted, checked, an overlap accepted with its reason, and the findings taken away", async ({
  page,
}) => {
  await openList(page);
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByRole("link", { name: "Your own files" }).click();
  await page.getByRole("button", { name: "Paste a coordinate table" }).click();
  await page.getByLabel("Boundary marks, WKT, GeoJSON or CSV").fill(ANNEX);
  await page.getByRole("button", { name: "Read this table" }).click();

  const statement = page.getByRole("article").filter({ hasText: "Table of boundary marks" }).last();
  await expect(statement).toContainText("VN-2000, central meridian 107°45′, 3° zone");
  await expect(statement).toContainText("the points fall in Quảng Ninh");
  await expect(statement).toContainText("Khu A; Khu B");
  await page.getByRole("button", { name: "Take 2 boundaries and check" }).click();

  await expect(page.getByText("Khu A and Khu B overlap")).toBeVisible();
  await expect(page.getByText("2,000 m², up to 10 m wide")).toBeVisible();
  const planned = page.getByLabel("Planned area of Khu A, ha");
  await expect(planned).toHaveValue("5.00");
  const plan = page.getByRole("listitem").filter({ has: planned });
  await expect(plan).toContainText("agrees");
  await planned.fill("5.5");
  await planned.blur();
  await expect(plan).toContainText("near");

  await page.getByRole("button", { name: /^Overlap/ }).click();
  await page.keyboard.press("n");
  await expect(page.getByText("1 of 1")).toBeVisible();
  await page.getByRole("button", { name: "Accept as an exception…" }).click();
  await page.getByLabel("Reason for accepting it").fill("Shared road, decision 12");
  await page.getByRole("button", { name: "Record the exception" }).click();
  await expect(page.getByText("1 exception", { exact: true })).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("region", { name: "Take the results away" })
      .getByRole("button", { name: "CSV", exact: true })
      .click(),
  ]);
  const csv = readFileSync(await file.path(), "utf8");
  expect(csv).toContain("Khu A and Khu B overlap");
  expect(csv).toContain("Shared road, decision 12");

  await page.reload();
  await expect(page.getByText("1 exception", { exact: true })).toBeVisible();
});

test("on a phone a shapefile with the wrong meridian is asked about, and a torn one refused", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openList(page, "lang=vi&view=work");
  const choose = page.getByLabel("Chọn tệp…");
  const torn = sample("esri-prj.zip").subarray(0, 400);
  await choose.setInputFiles([zip("wrong-meridian.zip"), zip("hong.zip", torn)]);

  await expect(page.getByText("Không nhận hong.zip")).toBeVisible();
  await expect(page.getByText("Tệp bị cụt, thiếu phần cuối. Hãy lấy lại tệp.")).toBeVisible();
  await expect(page.getByText("chưa vẽ gì lên bản đồ")).toBeVisible();
  await page.getByRole("button", { name: /^VN-2000, kinh tuyến trục 107°45′/ }).click();
  await expect(page.getByText("Vì bạn chọn như vậy")).toBeVisible();
  await page.getByRole("button", { name: "Nhận 3 ranh giới và kiểm tra" }).click();
  await expect(
    page.getByRole("textbox", { name: /Diện tích quy hoạch của/ }).first(),
  ).toBeVisible();
});

/** A coverage of cells whose corners are shaken by a seeded generator; neighbours share them. */
function cells(side: number): string {
  let seed = 20261123;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const corners = Array.from({ length: (side + 1) ** 2 }, (_, i) => [
    106.9 + ((i % (side + 1)) + 0.3 * random()) * 0.001,
    20.95 + (Math.floor(i / (side + 1)) + 0.3 * random()) * 0.001,
  ]);
  const at = (x: number, y: number) => corners[y * (side + 1) + x]!;
  const features = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    const ring = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1), at(x, y)];
    const geometry = { type: "Polygon", coordinates: [ring] };
    return { type: "Feature", properties: { id: `cell-${i + 1}` }, geometry };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

test(
  "ten thousand polygons are read, drawn and checked while the page goes on answering",
  { tag: "@long" },
  async ({ page }) => {
    test.slow();
    await openList(page, "lang=en&view=work");
    await page.evaluate(() => {
      // Counts the turns that the page itself gets.
      const turns = { count: 0 };
      Object.assign(window, { turns });
      setInterval(() => (turns.count += 1), 20);
    });
    const turns = () =>
      page.evaluate(() => (window as unknown as { turns: { count: number } }).turns.count);
    const buffer = Buffer.from(cells(100));
    const file = { name: "cells.geojson", mimeType: "application/geo+json", buffer };

    await page.getByLabel("Choose files…").setInputFiles(file);
    const take = page.getByRole("button", { name: "Take 10,000 boundaries and check" });
    await expect(take).toBeVisible({ timeout: 60_000 });
    const before = await turns();
    await take.click();
    await expect(page.getByText(/^10,000 boundaries[:,]/)).toBeVisible({ timeout: 120_000 });
    expect(await turns()).toBeGreaterThan(before + 5);
    // The cells are laid over sea and units of the published map; among each other they are clean.
    await expect(page.getByRole("button", { name: /^(?:Gap|Sliver|Duplicate)/ })).toHaveCount(0);
  },
);

test("reading stops when it is told to, and nothing is kept", async ({ page }) => {
  await openList(page, "lang=en&view=work");
  await hold(page, JSON_READER);
  const buffer = Buffer.from(cells(30));
  const file = { name: "many.geojson", mimeType: "application/geo+json", buffer };
  await page.getByLabel("Choose files…").setInputFiles(file);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. Nothing was kept.")).toBeVisible();
  await expect(page.getByText("Drop files here")).toBeVisible();
});
