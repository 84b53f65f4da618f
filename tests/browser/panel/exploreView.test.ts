import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import ExploreView from "../../../src/ui/panel/ExploreView.svelte";
import { atlas, checks, register, show } from "./stage";

function view(own: Record<string, unknown> = {}) {
  const onpick = vi.fn();
  const onhover = vi.fn();
  return { onpick, onhover, props: { atlas: atlas(), register, checks, onpick, onhover, ...own } };
}

test("every zone and every park is in the list once", async () => {
  const { props } = view();
  await show(ExploreView, props);
  const links = [...document.querySelectorAll(".row a")];
  expect(links).toHaveLength(register.zones.length + register.parks.length);
  expect(new Set(links.map((link) => link.getAttribute("href"))).size).toBe(links.length);
});

test("the totals stand on top, each with its source", async () => {
  const { props } = view();
  await show(ExploreView, props);
  await expect.element(page.getByRole("button", { name: "375.171 ha" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "18.842,56 ha" })).toBeVisible();
});

test("a click opens the zone, a click with Control is left to the browser", async () => {
  const { props, onpick } = view();
  await show(ExploreView, props);
  const link = page.getByRole("link", { name: "Vân Đồn", exact: true });
  await link.click();
  expect(onpick).toHaveBeenCalledExactlyOnceWith({ kind: "zone", id: "van-don" });
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true });
  link.element().addEventListener("click", (event) => {
    expect(event.defaultPrevented).toBe(false);
    event.preventDefault();
  });
  link.element().dispatchEvent(click);
  expect(onpick).toHaveBeenCalledTimes(1);
});

test("pointer and focus tell the map what they are on", async () => {
  const { props, onhover } = view();
  await show(ExploreView, props);
  await page.getByRole("link", { name: "Sông Khoai", exact: true }).hover();
  expect(onhover).toHaveBeenLastCalledWith({ kind: "park", id: "song-khoai" });
  (page.getByRole("link", { name: "Đông Mai", exact: true }).element() as HTMLElement).focus();
  expect(onhover).toHaveBeenLastCalledWith({ kind: "park", id: "dong-mai" });
});

test("by keyboard: Tab comes to the first zone, Enter opens it", async () => {
  const { props, onpick } = view();
  await show(ExploreView, props);
  for (let stop = 0; stop < 3; stop++) await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(onpick).toHaveBeenCalledWith({ kind: "zone", id: "van-don" });
});

test("a bar says both areas in words; what has no outline says so", async () => {
  const { props } = view();
  await show(ExploreView, props);
  await expect
    .element(page.getByRole("img", { name: /Quy hoạch 714 ha, vẽ 231,16 ha/ }))
    .toBeVisible();
  const row = page.getByRole("link", { name: "Tiên Yên" }).element().closest(".row")!;
  expect(row.textContent).toContain("chưa công bố ranh giới");
  const quangYen = page.getByRole("link", { name: "Quảng Yên", exact: true }).element();
  expect(quangYen.closest(".row")!.textContent).toContain("chưa công bố ranh giới");
});

test("without the checks the list still works", async () => {
  const { props } = view({ checks: null });
  await show(ExploreView, props);
  await expect.element(page.getByRole("link", { name: "Vân Đồn", exact: true })).toBeVisible();
  expect(document.querySelector(".row [role=img]")).toBeNull();
});

test("changing the language changes every word and number", async () => {
  const { props } = view();
  const screen = await show(ExploreView, props);
  await screen.rerender({ lang: "en" });
  await expect.element(page.getByRole("button", { name: "375,171 ha" })).toBeVisible();
  await expect.element(page.getByRole("link", { name: "Van Don", exact: true })).toBeVisible();
  expect(document.body.textContent).not.toContain("chưa công bố");
});
