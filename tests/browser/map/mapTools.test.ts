import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Switch } from "../../../src/lib/links";
import { whatIsHere } from "../../../src/lib/whatIsHere";
import MapTools from "../../../src/ui/map/MapTools.svelte";
import { BARE, HOME, published, REGION, show, showMap, viewport } from "./host";

beforeEach(() => page.viewport(900, 700));

async function open() {
  const { map } = await showMap(BARE);
  const files = await published();
  const busy: boolean[] = [];
  await show(MapTools, {
    map,
    home: HOME,
    region: REGION,
    off: [] as Switch[],
    inset: true,
    ontoggle: () => {},
    oninset: () => {},
    ask: (point: [number, number]) => Promise.resolve(whatIsHere(point, files)),
    onselect: () => {},
    register: files.register,
    near: null,
    onradius: () => {},
    within: () => Promise.resolve([]),
    onbusy: (now: boolean) => void busy.push(now),
  });
  return { map, busy };
}
const button = (name: string) => page.getByRole("button", { name, exact: true });
const regions = () =>
  [...document.querySelectorAll("section[aria-label]")].map((section) => section.ariaLabel);

test("one tool is open at a time, and those that take the clicks say so", async () => {
  const { busy } = await open();
  await button("Map layers").click();
  await expect.poll(regions).toEqual(["Map layers"]);
  expect(busy.at(-1)).toBe(false);
  await button("Measure on the map").click();
  await expect.poll(regions).toEqual(["Measure on the map"]);
  expect(busy.at(-1)).toBe(true);
  await expect.element(button("Measure on the map")).toHaveAttribute("aria-expanded", "true");
  await button("Measure on the map").click();
  expect(regions()).toEqual([]);
  expect(busy.at(-1)).toBe(false);
});

test("Escape closes a tool and gives the focus back to its button", async () => {
  await open();
  await button("Go to a coordinate").click();
  await expect.element(page.getByRole("textbox")).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(button("Go to a coordinate")).toHaveFocus();
});

test("a right click asks what is there", async () => {
  const { map } = await open();
  const { left, top } = map.container.getBoundingClientRect();
  const [x, y] = [500, 300];
  map.container.dispatchEvent(
    new MouseEvent("contextmenu", {
      bubbles: true,
      cancelable: true,
      clientX: left + x,
      clientY: top + y,
    }),
  );
  const [lng, lat] = map.unproject([x, y]);
  const coordinates = `${lat.toFixed(5)} N, ${lng.toFixed(5)} E`;
  await expect.element(page.getByText(coordinates)).toBeVisible();
  expect(regions()).toEqual(["What is here?"]);
  map.container.focus();
  await userEvent.keyboard("{Escape}");
  expect(regions()).toEqual([]);
});

test("on a phone the tools share one button, and an open one lies over everything", async () => {
  await viewport(390, 844);
  await open();
  await expect.element(button("Measure on the map")).not.toBeInTheDocument();
  await button("Map tools").click();
  await page.getByRole("button", { name: "Map layers" }).click();
  await expect.poll(regions).toEqual(["Map layers"]);
  const panel = document.querySelector<HTMLElement>('section[aria-label="Map layers"]')!;
  expect(panel.matches(":popover-open")).toBe(true);
  const { left, right, bottom } = panel.getBoundingClientRect();
  expect([left, right, bottom]).toEqual([0, 390, 844]);
  for (const box of panel.querySelectorAll("label"))
    expect(box.getBoundingClientRect().height).toBeGreaterThanOrEqual(32);
});
