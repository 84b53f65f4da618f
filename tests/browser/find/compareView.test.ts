import { readXlsx } from "hucre/xlsx";
import { expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import { COMPARE_ROWS } from "../../../src/lib/find/compare";
import CompareView from "../../../src/ui/find/CompareView.svelte";
import { htmlOf } from "../../../src/ui/find/copyTable";
import { show } from "../panel/stage";
import { given, shortlistOf } from "./findStage";

const THREE = "compare=song-khoai,hai-ha,dong-mai";
const heads = () =>
  [...document.querySelectorAll("thead a")].map((head) => head.textContent!.trim());
const line = (name: string) =>
  [...document.querySelectorAll("tbody tr")].find((row) =>
    row.children[0]!.textContent!.trim().startsWith(name),
  )!;

/** The file that a button hands over. */
async function downloaded(press: () => Promise<void>): Promise<{ name: string; blob: Blob }> {
  const make = vi.spyOn(URL, "createObjectURL");
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  await press();
  await vi.waitFor(() => expect(click).toHaveBeenCalled());
  const link = click.mock.instances[0] as unknown as HTMLAnchorElement;
  return { name: link.download, blob: make.mock.calls[0]![0] as Blob };
}

test("a column a park, a row a field, unpublished ones visible", async () => {
  const { props } = given(THREE);
  await show(CompareView, props, "en");
  expect(heads()).toEqual(["Song Khoai", "Hai Ha (seaport)", "Dong Mai"]);
  expect(document.querySelectorAll("tbody tr")).toHaveLength(COMPARE_ROWS.length);
  const rent = [...line("Land rent").children].map((cell) => cell.textContent!.trim());
  expect(rent.slice(1).map((cell) => cell.startsWith("unpublished"))).toEqual([true, false, true]);
});

test("a figure's source is one tap away", async () => {
  const { props } = given(THREE);
  await show(CompareView, props, "en");
  await page.getByRole("button", { name: "50–65 USD/m²" }).click();
  await expect.element(page.getByRole("group", { name: /50–65.*source and date/ })).toBeVisible();
});

test("rows that differ are marked, and can be had alone", async () => {
  const { props } = given(THREE);
  await show(CompareView, props, "en");
  expect(line("Planned area").textContent).toContain("different");
  expect(line("Status").textContent).toContain("the same");
  await page.getByRole("checkbox", { name: "Only rows that differ" }).click();
  expect(line("Status")).toBeUndefined();
  expect(line("Planned area")).toBeDefined();
});

test("parks are added, the saved ones first, and removed; five are the most", async () => {
  const { props, atlas } = given("compare=song-khoai", shortlistOf("tien-yen"));
  await show(CompareView, props, "en");
  await expect.element(page.getByText("Add at least two parks to compare.")).toBeVisible();
  const add = page.getByRole("combobox", { name: "Add a park" });
  const [first] = add.element().querySelectorAll("optgroup");
  expect(first!.label).toBe("Saved");
  for (const id of ["tien-yen", "hai-ha", "dong-mai", "cai-lan"]) await add.selectOptions(id);
  expect(atlas.compare).toEqual(["song-khoai", "tien-yen", "hai-ha", "dong-mai", "cai-lan"]);
  await expect.element(add).toBeDisabled();
  await page.getByRole("button", { name: "Remove Tien Yen from the comparison" }).click();
  expect(atlas.compare).not.toContain("tien-yen");
  expect(document.activeElement).toBe(add.element());
});

test("a park's name opens it; the distances are asked for", async () => {
  const { props, calls } = given(THREE);
  await show(CompareView, { ...props, near: null }, "en");
  expect(calls.onneednear).toHaveBeenCalled();
  expect(line("Airport").textContent).toContain("Loading the distances…");
  await page.getByRole("link", { name: "Dong Mai" }).click();
  expect(calls.onpick).toHaveBeenCalledWith({ kind: "park", id: "dong-mai" });
});

test("as CSV it has the figures with their dates and sources", async () => {
  const { props } = given(THREE);
  await show(CompareView, props, "en");
  const { name, blob } = await downloaded(() =>
    page.getByRole("button", { name: "Download CSV" }).click(),
  );
  expect(name).toBe("industrial-parks-compared.csv");
  const text = await blob.text();
  expect(text).toMatch(/^\uFEFF?Field,Song Khoai IP,/);
  expect(text).toMatch(/Planned area,714,ha,10 Sept 2026,"?.*https?:/);
});

test("as an Excel file it opens with numbers as numbers", async () => {
  const { props } = given(THREE);
  await show(CompareView, props, "vi");
  const { name, blob } = await downloaded(() =>
    page.getByRole("button", { name: "Tải Excel" }).click(),
  );
  expect(name).toBe("so-sanh-khu-cong-nghiep.xlsx");
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  expect(sheets.map((sheet) => sheet.name)).toEqual(["So sánh"]);
  const [head, planned] = sheets[0]!.rows;
  expect(head!.slice(0, 2)).toEqual(["Mục", "KCN Sông Khoai (Amata City Hạ Long)"]);
  expect(planned!.slice(0, 3)).toEqual(["Diện tích quy hoạch", 714, "ha"]);
});

test("the copied table is plain: what a cell says is never markup", () => {
  const html = htmlOf([
    ["Field", "<b>A</b>"],
    ["x", 'a & "b" <img src=x>'],
  ]);
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table")!;
  expect(table.querySelectorAll("img, b")).toHaveLength(0);
  expect(table.rows[1]!.cells[1]!.textContent).toBe('a & "b" <img src=x>');
});
