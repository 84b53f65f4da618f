import { beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SWITCHES, type Ring, type Selection } from "../../../src/lib/links";
import type { NearFile } from "../../../src/lib/near/near";
import { routeOf, type RoutesFile } from "../../../src/lib/near/routes";
import { withinRadius } from "../../../src/lib/near/withinRadius";
import type { PublishedMap } from "../../../src/lib/published";
import { drawRoute } from "../../../src/ui/near/drawRoute";
import RadiusTool from "../../../src/ui/near/RadiusTool.svelte";
import { clickAt, published, show, showMap } from "../map/host";

const near = (await (await fetch("/geo/near.json")).json()) as NearFile;
let full: PublishedMap;

beforeAll(async () => {
  full = await published();
});
beforeEach(() => page.viewport(900, 700));

/** With little drawn on it, as painting takes longer than what is tested. */
const showBareMap = () => showMap({ off: SWITCHES });

async function open(start: string | null) {
  const rings: (Ring | null)[] = [];
  const { map } = await showBareMap();
  const selected: Selection[] = [];
  const props = {
    map,
    register: full.register,
    near,
    ring: start ? { of: start, km: 30 } : null,
    onring: (ring: Ring | null) => rings.push(ring),
    ask: async (centre: [number, number], radiusM: number) => withinRadius(centre, radiusM, full),
    onselect: (selection: Selection) => selected.push(selection),
    onclose: () => {},
  };
  await show(RadiusTool as never, props as never);
  return { map, selected, rings };
}

const under = (heading: string) => {
  const head = [...document.querySelectorAll("h3")].find((one) => one.textContent === heading);
  let list = head?.nextElementSibling;
  while (list && list.tagName !== "UL") list = list.nextElementSibling;
  return [...(list?.querySelectorAll("li") ?? [])].map((item) =>
    item.firstElementChild!.textContent!.trim(),
  );
};

// Looked for by selector: asking for roles walks the thousands of shapes of the map.
const one = <E extends Element = HTMLElement>(selector: string) =>
  document.querySelector<E>(selector);
const text = () => one("section")?.textContent ?? "";

test("around an airport: what lies there surely, in part, and perhaps", async () => {
  await open("apt-vdo");
  const slider = one<HTMLInputElement>("input[type=range]")!;
  await page.elementLocator(slider).fill("5");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("5\u00a0km");
  await expect.poll(() => under("Perhaps within the ring").length).toBe(4);
  expect(under("Whole within the ring")).toEqual(["Van Don International Airport"]);
  expect(under("In part within the ring")).toEqual(["Van Don Economic Zone"]);
});

test("from the list a park opens", async () => {
  const { selected } = await open("apt-vdo");
  await expect.poll(() => under("Perhaps within the ring")).toContain("Cam Pha 1 IP");
  const button = [...document.querySelectorAll("li button")].find(
    (item) => item.textContent!.trim() === "Cam Pha 1 IP",
  );
  (button as HTMLButtonElement).click();
  expect(selected).toEqual([{ kind: "park", id: "cam-pha-1" }]);
});

test("a click on the map becomes the centre; before it there is nothing to say", async () => {
  const { map, rings } = await open(null);
  expect(text()).toContain("Click the map to set the centre.");
  expect(document.querySelectorAll("h3")).toHaveLength(0);
  clickAt(map, [450, 350]);
  await expect.poll(text).not.toContain("Click the map to set the centre.");
  await expect.poll(() => document.querySelectorAll("h3").length).toBeGreaterThan(0);
  expect(one<HTMLSelectElement>("select")!.value).toBe("");
  expect(rings).toMatchObject([{ of: [expect.any(Number), expect.any(Number)], km: 30 }]);
});

test("only parks with an outline can be a centre, and it says why", async () => {
  await open(null);
  const options = [...document.querySelectorAll<HTMLOptionElement>("optgroup:last-of-type option")];
  expect(options.map(({ value }) => value)).toEqual(
    full.register.parks.filter(({ outline }) => outline).map(({ id }) => id),
  );
  expect(text()).toMatch(/nobody has published where in its envelope/);
});

test("the keyboard alone chooses a centre and a radius", async () => {
  const { rings } = await open(null);
  // The tool takes the focus to its first field.
  expect(document.activeElement).toBe(one("select"));
  await userEvent.selectOptions(one("select")!, "bg-mongcai");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.poll(() => one<HTMLInputElement>("input[type=range]")!.value).toBe("40");
  await expect.poll(() => under("Whole within the ring")).toContain("Hai Yen IP");
  expect(rings.at(-1)).toEqual({ of: "bg-mongcai", km: 40 });
});

test("a route is drawn over the map and taken away again", async () => {
  const { map } = await showBareMap();
  const routes = (await (await fetch("/geo/display/routes.topojson")).json()) as RoutesFile;
  const route = routeOf(routes, "song-khoai/apt-vdo")!;
  expect(route.features.map(({ properties }) => properties?.["straight"] ?? false)).toEqual([
    false,
    true,
    true,
  ]);
  const before = document.querySelectorAll("svg path, svg line, svg polyline").length;
  drawRoute(map, route);
  await expect
    .poll(() => document.querySelectorAll("svg path, svg line, svg polyline").length)
    .toBeGreaterThan(before);
  drawRoute(map, null);
  await expect
    .poll(() => document.querySelectorAll("svg path, svg line, svg polyline").length)
    .toBe(before);
  expect(routeOf(routes, "song-khoai/nowhere")).toBeNull();
});
