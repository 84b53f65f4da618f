import { expect, test } from "vitest";
import { page } from "vitest/browser";
import ProvinceView from "../../../src/ui/find/ProvinceView.svelte";
import { checks, register, show } from "../panel/stage";
import { given } from "./findStage";

async function open() {
  const { props, calls } = given("view=province");
  await show(ProvinceView, props, "en");
  return calls;
}

test("the published figures stand there, each a tap from its source", async () => {
  await open();
  for (const name of [
    "375,171 ha",
    "18,842.56 ha",
    "3,913 ha",
    "9,285.4 million USD",
    "50,279.4 billion VND",
    "57.87 %",
    "nearly 50 %",
    "2,461.69 ha",
    "705.2 ha",
    "530 ha",
  ])
    await expect.element(page.getByRole("button", { name, exact: true }).first()).toBeVisible();
});

test("every bar has its value beside it, and the value opens a source", async () => {
  await open();
  const bars = [...document.querySelectorAll(".bar")].filter((bar) => bar.closest("li"));
  expect(bars.length).toBeGreaterThan(30);
  for (const bar of bars) {
    const value = bar.closest("li")!.querySelector(".value button");
    expect(value?.textContent?.trim(), bar.closest("li")!.textContent!).toMatch(/\d/);
  }
});

test("bars are as long as their values on the scale", async () => {
  await open();
  const list = page.getByRole("region", { name: "Occupancy" }).element();
  const widths = [...list.querySelectorAll("rect")].map((bar) =>
    parseFloat(bar.getAttribute("width")!),
  );
  expect(widths).toEqual([40.73, 45.89, 50, 57.87]);
});

test("a button turns a chart into its table with every figure behind it", async () => {
  await open();
  const section = page.getByRole("region", { name: /^Planned area of the industrial parks/ });
  const button = section.getByRole("button", { name: /^Table/ });
  await expect.element(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect.element(button).toHaveAttribute("aria-pressed", "true");
  expect(section.element().querySelectorAll("tbody tr")).toHaveLength(register.parks.length);
  await button.click();
  expect(section.element().querySelector("table")).toBeNull();
});

test("a box a park, side by side without gaps", async () => {
  await open();
  const section = page.getByRole("region", { name: /^Planned area of the industrial parks/ });
  const rows = [...section.element().querySelectorAll(".group")].map((row) =>
    [...row.querySelectorAll("rect")].map((box) => [
      parseFloat(box.getAttribute("x")!),
      parseFloat(box.getAttribute("width")!),
    ]),
  );
  expect(rows.flat()).toHaveLength(register.parks.length);
  for (const boxes of rows)
    boxes.reduce((end, [x, width]) => {
      expect(x).toBeCloseTo(end, 9);
      return x! + width!;
    }, 0);
});

test("planned against mapped counts what is drawn and opens it", async () => {
  const calls = await open();
  const drawn = checks.planChecks.filter(({ basis }) => basis === "mapped").length;
  await expect
    .element(page.getByText(`${drawn} of ${register.parks.length} industrial parks have`))
    .toBeVisible();
  await page.getByRole("link", { name: "Song Khoai" }).click();
  expect(calls.onpick).toHaveBeenCalledWith({ kind: "park", id: "song-khoai" });
});
