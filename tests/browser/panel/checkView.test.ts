import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Recheck } from "../../../src/ui/panel/recheck";
import CheckView from "../../../src/ui/panel/CheckView.svelte";
import { atlas, checks, register, show } from "./stage";

function view(recheck: Recheck = { state: "idle" }) {
  const calls = { onpick: vi.fn(), onrecheck: vi.fn(), oncancel: vi.fn() };
  return { calls, props: { atlas: atlas(), register, checks, recheck, ...calls } };
}

const column = (table: Element, index: number) =>
  [...table.querySelectorAll("tbody tr")].map((row) => row.children[index]!.textContent!.trim());

test("a row for every plan check, every overlap, every member of a sum", async () => {
  const { props } = view();
  await show(CheckView, props);
  const [plans, overlaps] = document.querySelectorAll("table");
  expect(plans!.querySelectorAll("tbody tr")).toHaveLength(checks.planChecks.length);
  expect(overlaps!.querySelectorAll("tbody tr")).toHaveLength(checks.overlaps.length);
});

test("a head sorts by its column, a second click turns it round, and says so", async () => {
  const { props } = view();
  await show(CheckView, props, "en");
  const table = page.getByRole("table", { name: "Planned against drawn" });
  const head = table.getByRole("columnheader", { name: /^Planned/ });
  const planned = () =>
    column(table.element(), 1).map((text) => Number(text.replace(/[^\d.]/g, "")));
  await head.getByRole("button").click();
  await expect.element(head).toHaveAttribute("aria-sort", "descending");
  expect(planned()).toEqual(
    checks.planChecks.map(({ plannedHa }) => plannedHa).sort((a, b) => b - a),
  );
  await head.getByRole("button").click();
  await expect.element(head).toHaveAttribute("aria-sort", "ascending");
  expect(planned()).toEqual(
    checks.planChecks.map(({ plannedHa }) => plannedHa).sort((a, b) => a - b),
  );
});

test("what has no difference comes last however it is sorted", async () => {
  const { props } = view();
  await show(CheckView, props, "en");
  const table = page.getByRole("table", { name: "Planned against drawn" });
  const button = table.getByRole("columnheader", { name: /^Difference/ }).getByRole("button");
  const none = checks.planChecks.filter(({ differenceHa }) => differenceHa === null).length;
  for (let click = 0; click < 2; click++) {
    await button.click();
    expect(column(table.element(), 5).slice(-none)).toEqual(Array(none).fill("–"));
  }
});

test("a row opens its zone", async () => {
  const { props, calls } = view();
  await show(CheckView, props, "en");
  await page.getByRole("link", { name: "Mong Cai · Sea" }).first().click();
  expect(calls.onpick).toHaveBeenCalledWith({ kind: "zone", id: "mong-cai" });
});

test("the zones close, the parks fall short by what rounding explains, the projects are not added", async () => {
  const { props } = view();
  await show(CheckView, props, "en");
  const text = document.querySelector("article")!.textContent!.replaceAll("\u00a0", " ");
  expect(text).toContain("It closes exactly.");
  expect(text).toContain("1.26 ha short of the published total.");
  expect(text).toContain("18,181 ha");
  expect(text).toContain("Shown, not added up.");
  expect(text).toContain("3,913 ha");
});

test("recomputing is asked for, can be stopped, and tells its result", async () => {
  const { props, calls } = view();
  const screen = await show(CheckView, props, "en");
  await page.getByRole("button", { name: "Recompute from full detail" }).click();
  expect(calls.onrecheck).toHaveBeenCalledOnce();
  await screen.rerender({ given: { ...props, recheck: { state: "running", done: 3, total: 12 } } });
  await expect.element(page.getByText("Recomputing: 3 of 12")).toBeVisible();
  await expect.element(page.getByRole("progressbar")).toHaveAttribute("max", "12");
  await page.getByRole("button", { name: "Stop" }).click();
  expect(calls.oncancel).toHaveBeenCalledOnce();
  await screen.rerender({ given: { ...props, recheck: { state: "agrees" } } });
  await expect.element(page.getByText(/Agrees with the published figures/)).toBeVisible();
});

test("a table is copied as CSV, numbers as programs read them", async () => {
  const { props } = view();
  const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await show(CheckView, props, "en");
  await page.getByRole("button", { name: "Copy CSV" }).first().click();
  await expect.element(page.getByText("Copied")).toBeVisible();
  const [head, first] = written.mock.calls[0]![0].split("\r\n");
  expect(head).toBe(
    "id,name,plannedHa,asOf,sphereHa,ellipsoidHa,vn2000Ha,differenceHa,differencePercent,basis,verdict,reason",
  );
  expect(first).toMatch(/^van-don,Van Don Economic Zone,217133,/);
  written.mockRestore();
});
