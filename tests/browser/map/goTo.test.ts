import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
// Brought in beforehand, so that no test waits for the tool to fetch it.
import "../../../src/lib/vn2000";
import GoTo from "../../../src/ui/map/GoTo.svelte";
import { BARE, REGION, show, showMap } from "./host";

beforeEach(() => page.viewport(900, 700));

async function open(lang: "vi" | "en" = "en") {
  const { map } = await showMap(BARE);
  await show(GoTo, { map, region: REGION, onclose: () => {} }, { lang });
  return map;
}
const field = () => page.getByRole("textbox");
const marks = () => document.querySelectorAll(".mark").length;

test("takes the focus, flies to the coordinate and marks it", async () => {
  const map = await open();
  await expect.element(field()).toHaveFocus();
  await field().fill("107.3642 21.0258");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => map.getCenter()[0]).toBeCloseTo(107.3642, 6);
  expect(map.getCenter()[1]).toBeCloseTo(21.0258, 6);
  await expect.poll(marks).toBe(1);
  await page.getByRole("button", { name: "Remove the mark" }).click();
  await expect.poll(marks).toBe(0);
});

test("says how it was read, and the same in the other system", async () => {
  await open();
  // PROJ 9.1.1: 107.5 E 21 N is 473814.9270 east, 2322976.3844 north in EPSG:5899.
  await field().fill("2.322.976,3844; 473.814,9270");
  await expect
    .element(
      page.getByText("Read as VN-2000, central meridian 107°45′: X 2,322,976.38, Y 473,814.93"),
    )
    .toBeVisible();
  await expect.element(page.getByText("In WGS 84: 21.000000 N, 107.500000 E")).toBeVisible();
  await field().fill("21°00′00″N 107°30′00″E");
  await expect.element(page.getByText("In VN-2000: X 2,322,976.38, Y 473,814.93")).toBeVisible();
});

test("writes and reads as Vietnamese papers do", async () => {
  await open("vi");
  await field().fill("21,0258; 107,3642");
  await expect.element(page.getByText("Hiểu là WGS 84: 21,025800 B; 107,364200 Đ")).toBeVisible();
});

test.each([
  ["48.8566, 2.3522", /outside Vietnam/],
  ["21,107,108", /more than one way/],
  ["2326543.21 719871.55", /another province's meridian/],
  ["", /Type a coordinate/],
  // Hồ Chí Minh City, and Hoàng Sa's south-east: in Vietnam, but not on this map.
  ["10.7769, 106.7009", /outside the region the map draws/],
  ["16.5, 112.5", /outside the region the map draws/],
])("refuses %j with the reason, and stays where it is", async (typed, reason) => {
  const map = await open();
  const before = map.getCenter();
  await field().fill(typed);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(reason)).toBeVisible();
  await expect.element(field()).toHaveAttribute("aria-invalid", "true");
  expect(map.getCenter()).toEqual(before);
  expect(marks()).toBe(0);
});
