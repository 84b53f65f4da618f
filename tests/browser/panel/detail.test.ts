import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { BoundaryNotes } from "../../../src/lib/boundaryNotes";
import type { Recheck } from "../../../src/ui/panel/recheck";
import ExploreView from "../../../src/ui/panel/ExploreView.svelte";
import ParkDetail from "../../../src/ui/panel/ParkDetail.svelte";
import ZoneDetail from "../../../src/ui/panel/ZoneDetail.svelte";
import { actor, atlas, checks, park, register, show, zone } from "./stage";

const NOTES: BoundaryNotes = {
  "van-don/sea": {
    basis: "schematic",
    method: "Waters nearest to Vân Đồn.",
    accuracyM: 2000,
    covers: null,
    osm: null,
    box: [107.25, 20.6, 108, 21.2],
  },
};
const IDLE: Recheck = { state: "idle" };

function common(recheck = IDLE) {
  const calls = { onpick: vi.fn(), onhover: vi.fn(), onclose: vi.fn() };
  return { calls, props: { atlas: atlas(), register, checks, notes: NOTES, recheck, ...calls } };
}

const text = () => document.querySelector("article")!.textContent!.replace(/\s+/g, " ");

test("a zone shows its plan, three measures, and the difference for the whole, land and sea", async () => {
  const { props } = common();
  await show(ZoneDetail, { ...props, zone: zone("van-don") });
  const whole = checks.planChecks.find(({ id }) => id === "van-don")!;
  const rows = [...document.querySelectorAll("table tr")].map((row) => [...row.children].length);
  expect(new Set(rows)).toEqual(new Set([4]));
  for (const ha of [whole.vn2000Ha, whole.ellipsoidHa, whole.sphereHa])
    expect(text()).toContain(
      ha.toLocaleString("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    );
  expect(text()).toContain("không kết luận");
  expect(text()).toContain("Giới hạn biển chưa được công bố");
});

test("two dated plans stand side by side", async () => {
  const { props } = common();
  await show(ZoneDetail, { ...props, zone: zone("bac-phong-sinh") }, "en");
  const table = page.getByRole("table").first();
  await expect.element(table.getByRole("button", { name: "9,302" })).toBeVisible();
  await expect.element(table.getByRole("button", { name: "9,373.43" })).toBeVisible();
});

test("an envelope is measured but not held against the plan", async () => {
  const { props } = common();
  await show(ZoneDetail, { ...props, zone: zone("quang-yen") }, "en");
  expect(text()).toContain("not compared");
  expect(text()).toContain("It lies somewhere inside");
});

test("the line tells its method, marked as English where it is not translated, and its accuracy", async () => {
  const { props } = common();
  await show(ZoneDetail, { ...props, zone: zone("van-don") });
  await expect.element(page.getByText("Waters nearest to Vân Đồn.")).toHaveAttribute("lang", "en");
  expect(text()).toContain("Đường vẽ có thể lệch khoảng 2 km.");
  expect(text()).toContain("20°36′–21°12′ vĩ Bắc, 107°15′–108°00′ kinh Đông");
});

test("core figures that nobody published say so", async () => {
  const { props } = common();
  await show(ParkDetail, { ...props, park: park("tien-yen") }, "en");
  for (const field of [
    "Area granted to the developer",
    "Leased",
    "Occupancy",
    "Land rent",
    "Infrastructure developer",
  ]) {
    const row = page.getByText(field, { exact: true }).element().closest(".row")!;
    expect(row.textContent, field).toContain("unpublished");
  }
  expect(text()).toContain("No outline has been published");
});

test("the misprint and its correction are both there", async () => {
  const { props } = common();
  await show(ParkDetail, { ...props, park: park("dam-nha-mac") });
  const aside = page.getByRole("complementary", { name: "Số in nhầm" });
  for (const ha of ["1.076", "1.735,85", "1.736"])
    await expect.element(aside).toHaveTextContent(ha);
});

test("conflicting values stand together, each with its date", async () => {
  const { props } = common();
  await show(ParkDetail, { ...props, park: park("song-khoai") });
  const row = page.getByText("Đã cho thuê", { exact: true }).element().closest(".row")!;
  expect(row.textContent).toContain("132,5");
  expect(row.textContent).toContain("12/2023");
  expect(row.textContent).toContain("58,6");
  expect(row.textContent).toContain("27/9/2022");
});

test("the parts of a park have blocks of their own", async () => {
  const { props } = common();
  await show(ParkDetail, { ...props, park: park("dam-nha-mac") });
  for (const part of park("dam-nha-mac").parts)
    await expect.element(page.getByRole("heading", { level: 4, name: part.name.vi })).toBeVisible();
});

test("an overlap opens the other, the zone opens from its park, and the list comes back", async () => {
  const { props, calls } = common();
  await show(ParkDetail, { ...props, park: park("hai-yen") }, "en");
  await page.getByRole("link", { name: "Mong Cai · Land" }).click();
  expect(calls.onpick).toHaveBeenLastCalledWith({ kind: "zone", id: "mong-cai" });
  await page.getByRole("link", { name: "Mong Cai Border-gate Economic Zone" }).click();
  expect(calls.onpick).toHaveBeenCalledTimes(2);
  await page.getByRole("link", { name: /List/ }).click();
  expect(calls.onclose).toHaveBeenCalledOnce();
});

test("the focus goes to what was opened, and back to the row one came from", async () => {
  const { props } = common();
  const screen = await show(ExploreView, props);
  props.onpick.mockImplementation(() => {
    void screen.rerender({
      component: actor(ParkDetail),
      given: { ...props, park: park("song-khoai") },
    });
  });
  props.onclose.mockImplementation(() => {
    void screen.rerender({ component: actor(ExploreView), given: props });
  });
  await page.getByRole("link", { name: "Sông Khoai", exact: true }).click();
  await expect.element(page.getByRole("heading", { level: 2 })).toHaveFocus();
  await page.getByRole("link", { name: /Danh sách/ }).click();
  await expect.element(page.getByRole("link", { name: "Sông Khoai", exact: true })).toHaveFocus();
});

test("what came of recomputing is said quietly", async () => {
  const { props } = common({ state: "differs", message: "van-don: 1 / 2" });
  await show(ZoneDetail, { ...props, zone: zone("van-don") }, "en");
  const status = page.getByRole("status");
  await expect.element(status).toHaveTextContent("does not agree");
  await expect.element(status).toHaveTextContent("van-don: 1 / 2");
});

test("every zone and park can be shown in both languages, without the checks too", async () => {
  const { props } = common();
  for (const lang of ["vi", "en"] as const) {
    for (const entry of register.zones) {
      const { unmount } = await show(ZoneDetail, { ...props, zone: entry, checks: null }, lang);
      await expect
        .element(page.getByRole("heading", { level: 2 }))
        .toHaveTextContent(entry.name[lang]);
      await unmount();
    }
    for (const entry of register.parks) {
      const { unmount } = await show(ParkDetail, { ...props, park: entry }, lang);
      await expect
        .element(page.getByRole("heading", { level: 2 }))
        .toHaveTextContent(entry.name[lang]);
      expect(text()).not.toMatch(/undefined|NaN|\[object/);
      await unmount();
    }
  }
});
