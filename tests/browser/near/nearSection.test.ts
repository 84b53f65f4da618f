import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { NearFile } from "../../../src/lib/near/near";
import { rangeText } from "../../../src/lib/near/nearText";
import NearSection from "../../../src/ui/near/NearSection.svelte";
import { register, show } from "../panel/stage";

const near = (await (await fetch("/geo/near.json")).json()) as NearFile;

function given(id: string, more: Record<string, unknown> = {}) {
  const asked: (string | null)[] = [];
  const props = {
    id,
    register,
    near,
    onroute: (route: string | null) => asked.push(route),
    ...more,
  };
  return { asked, props: props as Record<string, unknown> };
}

const to = (id: string, place: string) =>
  near.from.find((entry) => entry.id === id)!.to.find((entry) => entry.place === place)!;

test("every airport, gate and port has its row, the nearest of each kind first", async () => {
  await show(NearSection as never, given("hai-yen").props, "en");
  const heads = [...document.querySelectorAll("tbody th[scope=row]")].map((head) =>
    head.firstChild!.textContent!.trim(),
  );
  expect(heads).toHaveLength(register.places.length);
  expect(heads.slice(3, 7)).toEqual([
    "Mong Cai border checkpoint",
    "Bac Luan II border checkpoint",
    "Bac Phong Sinh border control",
    "Hoanh Mo border control",
  ]);
});

test("a port whose position nobody published is a name without a distance", async () => {
  await show(NearSection as never, given("hai-yen").props, "vi");
  const rows = [...document.querySelectorAll("tr")].filter((row) =>
    row.textContent!.includes("Cảng Vạn Ninh"),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.textContent).toContain("chưa công bố vị trí");
  expect(rows[0]!.textContent).not.toMatch(/\d/);
});

test("a park without an outline has ranges, and says why", async () => {
  await show(NearSection as never, given("van-ninh").props, "en");
  await expect.element(page.getByText(/somewhere in its envelope/)).toBeVisible();
  const { distance } = to("van-ninh", "apt-vdo");
  expect(distance.maxM - distance.minM).toBeGreaterThan(10_000);
  await expect.element(page.getByRole("cell", { name: rangeText(distance, "en") })).toBeVisible();
});

test("opened, a way says its straight ends, its roads, and what was assumed", async () => {
  await show(NearSection as never, given("hai-ha").props, "en");
  const button = page.getByRole("button", {
    name: "Details of the way to Van Don International Airport",
  });
  await button.click();
  await expect.element(button).toHaveAttribute("aria-expanded", "true");
  await expect.element(page.getByText("Straight from the outline to QL.18")).toBeVisible();
  await expect.element(page.getByText("QL.18 → CT.06")).toBeVisible();
  await expect.element(page.getByText("(assumed: the roads cross)")).toBeVisible();
  const { road } = to("hai-ha", "apt-vdo");
  if (!("proven" in road)) throw new Error("no way");
  await expect.element(page.getByText(rangeText(road.proven!, "en"))).toBeVisible();
});

test("its route can be drawn and taken away", async () => {
  const { asked, props } = given("hai-ha");
  const view = await show(NearSection as never, props, "en");
  await page.getByRole("button", { name: /^Details of the way to Mong Cai/ }).click();
  await page
    .getByRole("button", { name: "Draw the route on the map: Mong Cai border checkpoint" })
    .click();
  expect(asked).toEqual(["hai-ha/bg-mongcai"]);
  await view.rerender({ given: { ...props, route: "hai-ha/bg-mongcai" } });
  await page.getByRole("button", { name: /^Take the route off the map/ }).click();
  expect(asked).toEqual(["hai-ha/bg-mongcai", null]);
});

test("the roads' day and what is left out stand beneath; Nội Bài says that the data ends", async () => {
  await show(NearSection as never, given("dong-mai").props, "en");
  await expect.element(page.getByText(/10 Aug 2026\. Local roads are left out/)).toBeVisible();
  const row = page.getByRole("row", { name: /Noi Bai/ });
  await expect.element(row).toHaveTextContent("beyond the road data");
});

test("until the file is there it says so, and when it cannot be had", async () => {
  const { props } = given("dong-mai", { near: null });
  const view = await show(NearSection as never, props, "en");
  await expect.element(page.getByRole("status")).toHaveTextContent("Loading distances…");
  await view.rerender({ given: { ...props, failed: true } });
  await expect.element(page.getByRole("status")).toHaveTextContent("could not be loaded");
});

test.each(["vi", "en"] as const)("nothing overflows at 390 px (%s)", async (lang) => {
  await page.viewport(390, 844);
  for (const id of ["van-don", "hai-ha", "dong-trieu"]) {
    const view = await show(NearSection as never, given(id).props, lang);
    for (const button of document.querySelectorAll<HTMLButtonElement>("button[aria-expanded]"))
      button.click();
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth, id).toBeLessThanOrEqual(clientWidth);
    await view.unmount();
  }
  await page.viewport(900, 700);
});
