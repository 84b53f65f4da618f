import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { NO_FILTERS } from "../../../src/lib/find/filters";
import Finder from "../../../src/ui/find/Finder.svelte";
import { register, show } from "../panel/stage";
import { given, listed, shortlistOf } from "./findStage";

const box = () => page.getByRole("combobox").first();
const options = () =>
  page
    .getByRole("option")
    .elements()
    .map((option) => option.textContent!.replace(/\s+/g, " ").trim());
/** Types into the search, whose code comes with the first focus, and waits for what it finds. */
async function search(words: string) {
  await box().fill(words);
  await expect.poll(() => options().length).toBeGreaterThan(0);
}
const near = (name: string | RegExp) => page.getByRole("radio", { name });

test("typed without diacritics, a park is found; Arrow down and Enter open it", async () => {
  const { props, calls } = given();
  await show(Finder, props);
  await search("song kho");
  await expect.element(box()).toHaveAttribute("aria-expanded", "true");
  expect(options()[0]).toMatch(/^Sông Khoai\s*Khu công nghiệp$/);
  await userEvent.keyboard("{ArrowDown}");
  const active = box().element().getAttribute("aria-activedescendant")!;
  expect(document.getElementById(active)!.getAttribute("aria-selected")).toBe("true");
  await userEvent.keyboard("{Enter}");
  expect(calls.onpick).toHaveBeenCalledExactlyOnceWith({ kind: "park", id: "song-khoai" });
  await expect.element(box()).toHaveValue("");
});

test("arrows go round, also through the offer to filter by what was typed", async () => {
  const { props } = given();
  await show(Finder, props, "en");
  await search("foxconn");
  await userEvent.keyboard("{ArrowUp}");
  const active = () =>
    document.getElementById(box().element().getAttribute("aria-activedescendant")!);
  expect(active()!.textContent).toContain("Filter the list by “foxconn”");
  await userEvent.keyboard("{ArrowDown}");
  expect(active()!.textContent).toContain("tenant");
});

test("Escape closes the results, then empties the field", async () => {
  const { props } = given();
  await show(Finder, props);
  await box().fill("hai");
  await userEvent.keyboard("{Escape}");
  await expect.element(box()).toHaveAttribute("aria-expanded", "false");
  await expect.element(box()).toHaveValue("hai");
  await userEvent.keyboard("{Escape}");
  await expect.element(box()).toHaveValue("");
});

test("“/” comes to the search from anywhere but another field", async () => {
  const { props } = given();
  await show(Finder, props);
  await userEvent.keyboard("/");
  expect(document.activeElement).toBe(box().element());
  await userEvent.keyboard("/");
  await expect.element(box()).toHaveValue("/");
});

test("Enter on a tenant filters the list, and each park says what was found", async () => {
  const { props, atlas } = given();
  await show(Finder, props);
  await expect.element(page.getByText("The whole list")).toBeVisible();
  await box().fill("Foxconn");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => atlas.filters).toEqual({ ...NO_FILTERS, q: "Foxconn" });
  await expect
    .poll(() => listed().sort())
    .toEqual(["Sông Khoai", "Đông Mai", "Đầm Nhà Mạc"].sort());
  expect(document.querySelectorAll("section li")[0]!.textContent).toContain("doanh nghiệp: ");
});

test("Enter on a name in full opens it, without choosing it first", async () => {
  const { props, calls } = given();
  await show(Finder, props);
  await box().fill("hai ha");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => calls.onpick.mock.calls.length).toBe(1);
  expect(calls.onpick).toHaveBeenCalledExactlyOnceWith({ kind: "park", id: "hai-ha" });
});

test("a sector becomes a filter, a place and a unit are shown on the map", async () => {
  const unitPositions = new Map([["06652", [107.15, 20.98] as const]]);
  const { props, calls, atlas } = given();
  await show(Finder, { ...props, unitPositions }, "en");
  await box().fill("electronics");
  await page.getByRole("option", { name: /Filter by sector/ }).click();
  expect(atlas.filters.sectors).toEqual(["electronics"]);
  await box().fill("VDO");
  await page.getByRole("option").first().click();
  expect(calls.onplace).toHaveBeenLastCalledWith(
    [107.41448, 21.11802],
    "Van Don International Airport",
  );
  const unit = register.units.find(({ code }) => code === "06652")!;
  await box().fill(unit.name.vi);
  await page
    .getByRole("option", { name: /Administrative unit/ })
    .first()
    .click();
  expect(calls.onplace).toHaveBeenLastCalledWith([107.15, 20.98], unit.name.en);
});

test("a port without a published position says so and cannot be chosen", async () => {
  const { props, calls } = given();
  await show(Finder, props, "en");
  await box().fill("Con Ong");
  const port = page.getByRole("option", { name: /position unpublished/ });
  await expect.element(port).toHaveAttribute("aria-disabled", "true");
  await port.click({ force: true });
  expect(calls.onplace).not.toHaveBeenCalled();
});

test("which operating parks lie within 60 km of an airport, and which of them publish a price", async () => {
  const { props, atlas, calls } = given();
  await show(Finder, props, "en");
  await page.getByRole("button", { name: "Filters" }).click();
  expect(calls.onneednear).toHaveBeenCalled();
  await page.getByRole("checkbox", { name: /^Operating/ }).click();
  await expect.poll(() => listed()).toHaveLength(6);
  await near(/^within 60 km/).click();
  expect(atlas.filters.near).toEqual({ place: "airport", km: 60 });
  await expect.poll(() => listed()).toHaveLength(5);
  await page.getByRole("checkbox", { name: /^Land rent/ }).click();
  await expect.poll(() => listed()).toEqual(["Hai Ha (seaport)"]);
  await expect.element(page.getByText("1 of 23 industrial parks")).toBeVisible();
});

test("beside every choice stands how many parks it leaves, and the label says it too", async () => {
  const { props } = given("status=operating");
  await show(Finder, props, "en");
  await page.getByRole("button", { name: "Filters" }).click();
  await expect
    .element(page.getByRole("checkbox", { name: /^Planned\s*, 16 parks$/ }))
    .toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: /^Van Don\s*, 0 parks$/ })).toBeVisible();
  await expect
    .element(page.getByRole("checkbox", { name: /^Occupancy\s*, 3 parks$/ }))
    .toBeVisible();
});

test("a chip takes its filter away and leaves the focus at the filters", async () => {
  const { props, atlas } = given("status=operating&ha=100-500&near=apt-vdo:60");
  await show(Finder, props, "en");
  await page.getByRole("button", { name: "Remove filter: 100–500 ha" }).click();
  expect([atlas.filters.minHa, atlas.filters.maxHa]).toEqual([null, null]);
  expect(document.activeElement).toBe(page.getByRole("button", { name: /^Filters/ }).element());
  await page.getByRole("button", { name: "Clear all" }).click();
  expect(atlas.filters).toEqual(NO_FILTERS);
  await expect.element(page.getByText("The whole list")).toBeVisible();
});

test("nothing left: the page says which filter to lift, and lifts it", async () => {
  const { props, atlas } = given("status=operating&in=van-don&has=price");
  await show(Finder, props, "en");
  await expect.element(page.getByText("No park meets all the conditions.")).toBeVisible();
  await page.getByRole("button", { name: "Drop “In the zone”: 1 left" }).click();
  expect(atlas.filters.zones).toEqual([]);
  await expect.poll(() => listed()).toEqual(["Hai Ha (seaport)"]);
});

test("a park that may lie within is told apart from those that surely do", async () => {
  const { props } = given("near=bg-mongcai:40");
  await show(Finder, props, "en");
  await expect.element(page.getByText(/3 for sure, 2 maybe/)).toBeVisible();
  const rows = [...document.querySelectorAll("section li")].map((row) => row.textContent!);
  expect(rows.map((text) => /maybe/i.test(text))).toEqual([false, false, false, true, true]);
});

test("until the distances are there the list says so; if they cannot be had, that too", async () => {
  const { props, calls } = given("near=bg-mongcai:40");
  const screen = await show(Finder, { ...props, near: null }, "en");
  expect(calls.onneednear).toHaveBeenCalled();
  await expect.element(page.getByText("Loading the distances…")).toBeVisible();
  await screen.rerender({ given: { ...props, near: null, nearFailed: true } });
  await expect.element(page.getByText(/could not be loaded/)).toBeVisible();
});

test("an unknown zone in an old address is left out, not an empty list", async () => {
  const { props } = given("in=atlantis&status=operating");
  await show(Finder, props, "en");
  await expect.poll(() => listed()).toHaveLength(6);
});

test("stars keep parks; the kept ones are listed, taken out, compared", async () => {
  const { props, calls, shortlist } = given("status=operating");
  await show(Finder, props, "en");
  for (const name of ["Save Hai Yen", "Save Dong Mai", "Save Cai Lan"])
    await page.getByRole("button", { name }).click();
  expect(shortlist.ids).toEqual(["hai-yen", "dong-mai", "cai-lan"]);
  await page.getByRole("button", { name: "3 saved" }).click();
  await page.getByRole("button", { name: "Remove Dong Mai from the list" }).click();
  await page.getByRole("button", { name: "Compare these" }).click();
  expect(calls.oncompare).toHaveBeenLastCalledWith(["hai-yen", "cai-lan"]);
});

test("a shared list is shown as such, and can be kept or dismissed", async () => {
  const { props, shortlist, atlas } = given(
    "list=hai-ha,song-khoai,atlantis",
    shortlistOf("hai-ha"),
  );
  await show(Finder, props, "en");
  await expect.element(page.getByRole("heading", { name: "A shared list" })).toBeVisible();
  await expect.poll(() => listed()).toEqual(["Hai Ha (seaport)", "Song Khoai"]);
  await page.getByRole("button", { name: "Keep in my list" }).click();
  expect(shortlist.ids).toEqual(["hai-ha", "song-khoai"]);
  await expect.element(page.getByText("Already in your list")).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  expect(atlas.list).toEqual([]);
  expect(document.querySelector("h2")).toBeNull();
});

test("where nothing can be kept, the list says so", async () => {
  const { props, shortlist } = given();
  shortlist.isKept = false;
  await show(Finder, props, "en");
  await page.getByRole("button", { name: "0 saved" }).click();
  await expect.element(page.getByText(/This browser keeps nothing/)).toBeVisible();
});
