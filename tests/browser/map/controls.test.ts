import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { MAP_CREDITS } from "../../../src/lib/attribution";
import { type Selection, SWITCHES, type Switch } from "../../../src/lib/links";
import { ringRadiusPx } from "../../../src/lib/ring";
import { metresPerPixel } from "../../../src/lib/scaleBar";
import "../../../src/lib/vn2000";
import Attribution from "../../../src/ui/map/Attribution.svelte";
import CopyLink from "../../../src/ui/map/CopyLink.svelte";
import Inset from "../../../src/ui/map/Inset.svelte";
import type { Archipelago } from "../../../src/map/archipelago";
import LayerSwitches from "../../../src/ui/map/LayerSwitches.svelte";
import Legend from "../../../src/ui/map/Legend.svelte";
import PickList from "../../../src/ui/map/PickList.svelte";
import Readout from "../../../src/ui/map/Readout.svelte";
import ScaleBar from "../../../src/ui/map/ScaleBar.svelte";
import ZoomControls from "../../../src/ui/map/ZoomControls.svelte";
import { meet } from "../../../src/map/names/shapes";
import { LANGUAGES } from "../../../src/lib/words/languages";
import { BARE, clickAt, HOME, pointer, REGION, show, showMap, viewport } from "./host";

beforeEach(() => page.viewport(900, 700));

describe("legend", () => {
  const given = () => ({ theme: "light" as const, open: true, onopen: vi.fn() });

  test("has a sample for every hue and every line, and rings of the map's own size", async () => {
    await show(Legend, given());
    expect(document.querySelectorAll(".fill")).toHaveLength(5);
    const dashes = (name: string) =>
      getComputedStyle(document.querySelector(`.line.${name}`)!).strokeDasharray;
    expect(dashes("dashed")).not.toBe("none");
    for (const name of ["double", "solid", "thin"]) expect(dashes(name)).toBe("none");
    expect(document.querySelectorAll(".fade")).toHaveLength(4);
    const rings = [...document.querySelectorAll<SVGCircleElement>(".ring")];
    const labels = [...document.querySelectorAll(".rings text")].map(
      ({ textContent }) => textContent!,
    );
    expect(rings.length).toBeGreaterThanOrEqual(2);
    rings.forEach((ring, index) => {
      const ha = Number(labels[index]!.replace(/[^\d]/g, ""));
      // The radius is to the outer edge of a line of 1.8 px.
      expect(ring.r.baseVal.value + 0.9).toBeCloseTo(ringRadiusPx(ha), 6);
    });
  });

  test("folds", async () => {
    const props = given();
    await show(Legend, props);
    const button = page.getByRole("button", { name: "Legend" });
    await expect.element(button).toHaveAttribute("aria-expanded", "true");
    await button.click();
    expect(props.onopen).toHaveBeenCalledWith(false);
  });

  test("on a phone it opens over the page, and Escape closes it", async () => {
    await viewport(390, 844);
    await show(Legend, given());
    expect(document.querySelector("dialog")!.open).toBe(false);
    await page.getByRole("button", { name: "Legend" }).click();
    await expect.element(page.getByRole("dialog", { name: "Legend" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("dialog")!.open).toBe(false);
  });
});

test("layer switches: one for each layer, in order, and the inset", async () => {
  const toggled: Switch[] = [];
  const insets: boolean[] = [];
  await show(LayerSwitches, {
    off: ["roads"] as Switch[],
    inset: true,
    ontoggle: (name: Switch) => void toggled.push(name),
    oninset: (shown: boolean) => void insets.push(shown),
    onclose: () => {},
  });
  const boxes = page.getByRole("checkbox").elements() as HTMLInputElement[];
  expect(boxes).toHaveLength(SWITCHES.length + 1);
  expect(boxes.map(({ checked }) => checked)).toEqual([
    ...SWITCHES.map((name) => name !== "roads"),
    true,
  ]);
  for (const box of boxes) await userEvent.click(box);
  expect(toggled).toEqual(SWITCHES);
  expect(insets).toEqual([false]);
});

test("the scale bar is as long as it says, at the middle of the map", async () => {
  const { map } = await showMap(BARE);
  await show(ScaleBar, { map });
  const check = async () => {
    const label = document.querySelector<HTMLElement>(".scale")!;
    const [, number, unit] = /([\d.,]+)\s(k?m)$/.exec(label.ariaLabel!)!;
    const lengthM = Number(number!.replace(",", "")) * (unit === "km" ? 1000 : 1);
    const widthPx = label.querySelector("svg")!.getBoundingClientRect().width - 2;
    const [x, y] = [450, 350];
    const perPx = metresPerPixel(map.unproject([x - 50, y]), map.unproject([x + 50, y]), 100);
    expect(widthPx * perPx).toBeCloseTo(lengthM, -Math.log10(lengthM / 100));
    return lengthM;
  };
  const before = await check();
  map.zoomBy(3);
  await expect.poll(check).toBeLessThan(before);
});

test("the readout follows the mouse in both systems, and leaves with it", async () => {
  const { map } = await showMap(BARE);
  await show(Readout, { map });
  expect(document.querySelector(".readout")).toBeNull();
  // PROJ 9.1.1: 107.5 E 21 N is 473814.9270 east, 2322976.3844 north in EPSG:5899.
  map.fitBounds([107.49, 20.99, 107.51, 21.01]);
  await expect.poll(() => map.getZoom()).toBeGreaterThan(12);
  pointer(map, "pointermove", map.project([107.5, 21]));
  await expect.element(page.getByText("21.00000 N, 107.50000 E")).toBeVisible();
  await expect.element(page.getByText(/X\s2,322,97[67], Y\s473,81[45]/)).toBeVisible();
  map.container.dispatchEvent(new PointerEvent("pointerleave"));
  await expect.poll(() => document.querySelector(".readout")).toBeNull();
  // A finger has no place between taps; its last tap stays.
  clickAt(map, [450, 300], "touch");
  await expect.poll(() => document.querySelector(".readout")).not.toBeNull();
});

describe("inset", () => {
  const islands = async (): Promise<Archipelago[]> => {
    const file = await (await fetch("/geo/display/archipelagos.json")).json();
    return file.features.map(
      ({
        properties,
        geometry,
      }: {
        properties: { name_vi: string };
        geometry: Archipelago["geometry"];
      }) => ({
        group: properties.name_vi.replace("Quần đảo ", ""),
        geometry,
      }),
    );
  };

  test("names both archipelagos in Vietnamese, with the translation beside", async () => {
    const archipelagos = await islands();
    await show(Inset, { archipelagos });
    const text = document.querySelector(".inset")!.textContent!.replace(/\s+/g, " ");
    expect(text).toContain("Quần đảo Hoàng Sa(Việt Nam)");
    expect(text).toContain("Quần đảo Trường Sa(Việt Nam)");
    expect(text).toContain("Hoang Sa Archipelago");
    expect(text).toContain("Truong Sa Archipelago");
  });

  test("every island is drawn, and none too small to be seen", async () => {
    const archipelagos = await islands();
    await show(Inset, { archipelagos });
    const drawn = [...document.querySelectorAll<SVGGraphicsElement>(".islands > *")];
    const count = archipelagos.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0);
    expect(drawn).toHaveLength(count);
    for (const island of drawn) {
      const { width, height } = island.getBBox();
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(2);
    }
  });

  test.each([
    ["enlarged on a phone", 390],
    ["on a wide screen", 1440],
  ])("%s its text neither overlaps nor touches its frame, in six languages", async (_, width) => {
    const archipelagos = await islands();
    await viewport(width, 844);
    for (const lang of LANGUAGES) {
      const view = await show(Inset, { archipelagos, onhide: vi.fn() }, { lang });
      if (width < 760) await page.getByRole("button").click();
      const frame = document.querySelector(".inset .sea")!.getBoundingClientRect();
      const texts = [...document.querySelectorAll<SVGTextElement>(".inset text")]
        .map((text) => ({ words: text.textContent!, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      expect(texts.length, lang).toBeGreaterThan(4);
      for (const [i, { words, box }] of texts.entries()) {
        expect(box.left, `${lang} ${words}`).toBeGreaterThanOrEqual(frame.left);
        expect(box.right, `${lang} ${words}`).toBeLessThanOrEqual(frame.right);
        for (const other of texts.slice(i + 1))
          expect(meet(box, other.box), `${lang}: ${words}, ${other.words}`).toBe(false);
      }
      view.unmount();
    }
  });

  test("on a phone it is a thumbnail that names both archipelagos, and opens", async () => {
    const archipelagos = await islands();
    await viewport(390, 844);
    await show(Inset, { archipelagos, onhide: vi.fn() });
    const frame = document.querySelector(".inset")!.getBoundingClientRect();
    expect(frame.width).toBeLessThan(390 / 4);
    expect(frame.height).toBeLessThan(120);
    for (const name of document.querySelectorAll(".inset .name")) {
      const box = name.getBoundingClientRect();
      expect(box.left).toBeGreaterThan(frame.left + 3);
      expect(box.right).toBeLessThan(frame.right - 3);
    }
    await page.getByRole("button", { name: /Enlarge the inset/ }).click();
    await expect.element(page.getByRole("button", { name: /Shrink the inset/ })).toBeVisible();
    expect(document.querySelector(".inset")!.getBoundingClientRect().width).toBeGreaterThan(190);
  });

  test("can be hidden only where its owner lets it", async () => {
    const archipelagos = await islands();
    const onhide = vi.fn();
    const view = await show(Inset, { archipelagos });
    await expect.element(page.getByRole("button")).not.toBeInTheDocument();
    await view.rerender({ given: { archipelagos, onhide } });
    await page.getByRole("button", { name: /Hide the inset/ }).click();
    expect(onhide).toHaveBeenCalledOnce();
  });
});

test("every credit is there at once, and in full on demand", async () => {
  await show(Attribution, {});
  const text = () => document.querySelector("aside")!.textContent!;
  for (const credit of MAP_CREDITS) expect(text()).toContain(credit);
  await page.getByRole("button", { name: "Show all sources" }).click();
  expect([...document.querySelectorAll("aside li")].map((item) => item.textContent)).toEqual([
    ...MAP_CREDITS,
  ]);
});

describe("a choice among several things", () => {
  const items = [
    {
      selection: { kind: "park", id: "van-ninh" },
      name: "Vạn Ninh",
      what: "Planned",
      hue: "planned",
    },
    {
      selection: { kind: "zone", id: "mong-cai" },
      name: "Móng Cái",
      what: "Border-gate",
      hue: "border-gate",
    },
  ] as const;
  const open = async (at: [number, number]) => {
    const said = { picked: [] as Selection[], hovered: [] as (Selection | null)[], closed: 0 };
    await show(
      PickList,
      {
        items,
        at,
        within: [900, 700] as const,
        onpick: (selection: Selection) => void said.picked.push(selection),
        onhover: (selection: Selection | null) => void said.hovered.push(selection),
        onclose: () => said.closed++,
      },
      { floating: false },
    );
    return said;
  };

  test("is worked by keyboard", async () => {
    const said = await open([100, 100]);
    await expect.element(page.getByRole("button", { name: /Vạn Ninh/ })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("button", { name: /Móng Cái/ })).toHaveFocus();
    expect(said.hovered.at(-1)).toEqual(items[1].selection);
    await userEvent.keyboard("{Enter}");
    expect(said.picked).toEqual([items[1].selection]);
    await userEvent.keyboard("{Escape}");
    expect(said.closed).toBe(1);
  });

  test.each([
    [5, 5],
    [895, 695],
    [895, 5],
  ])("stays on the map when the click was at %d, %d", async (x, y) => {
    await open([x, y]);
    const { left, top, right, bottom } = document.querySelector("section")!.getBoundingClientRect();
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(900);
    expect(bottom).toBeLessThanOrEqual(700);
  });

  test("a press beside it closes it", async () => {
    const said = await open([100, 100]);
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    expect(said.closed).toBe(1);
  });
});

describe("copying the link", () => {
  type Notice = { text: string; copy?: string };
  const open = async () => {
    const notices: Notice[] = [];
    await show(CopyLink, {
      href: () => "https://example.org/?park=song-khoai",
      onnotice: (notice: Notice) => void notices.push(notice),
    });
    await page.getByRole("button", { name: "Copy link" }).click();
    return notices;
  };

  test("says that it was copied", async () => {
    const notices = await open();
    await expect.poll(() => notices).toEqual([{ text: "Link copied" }]);
  });

  test("where the browser refuses, hands over the address", async () => {
    const refuse = vi
      .spyOn(navigator.clipboard, "writeText")
      .mockRejectedValue(new Error("denied"));
    const command = vi.spyOn(document, "execCommand").mockReturnValue(false);
    const notices = await open();
    await expect.poll(() => notices[0]?.copy).toBe("https://example.org/?park=song-khoai");
    expect(notices[0]!.text).toMatch(/does not allow copying/);
    refuse.mockRestore();
    command.mockRestore();
  });
});

describe("camera buttons", () => {
  const open = async () => {
    const { map } = await showMap(BARE);
    const notices: ({ text: string } | null)[] = [];
    await show(ZoomControls, {
      map,
      home: HOME,
      region: REGION,
      onnotice: (notice: { text: string } | null) => void notices.push(notice),
    });
    return { map, notices };
  };

  test("zoom in, out, and back to the whole province", async () => {
    const { map } = await open();
    const start = map.getZoom();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => map.getZoom()).toBeCloseTo(start + 1, 6);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => map.getZoom()).toBeCloseTo(start, 6);
    map.flyTo([107.9, 21.5], 13);
    await expect.poll(() => map.getZoom()).toBeCloseTo(13, 6);
    await page.getByRole("button", { name: "Whole province" }).click();
    await expect.poll(() => map.getBounds()[0]).toBeLessThanOrEqual(HOME[0]);
  });

  test("a location that may not be told is a sentence", async () => {
    const { notices } = await open();
    await page.getByRole("button", { name: "My location" }).click();
    await expect
      .poll(() => notices.at(-1)?.text)
      .toMatch(/may not tell your location|cannot tell its location/);
  });

  const answer = (coords: Partial<GeolocationCoordinates>) =>
    vi
      .spyOn(navigator.geolocation, "getCurrentPosition")
      .mockImplementation((found) => found({ coords } as GeolocationPosition));

  test("a location in the region is flown to and marked, with how sure it is", async () => {
    const spy = answer({ longitude: 107.08, latitude: 20.95, accuracy: 25 });
    const { map, notices } = await open();
    await page.getByRole("button", { name: "My location" }).click();
    await expect.poll(() => map.getCenter()[0]).toBeCloseTo(107.08, 6);
    expect(notices.at(-1)!.text).toBe("Your location, within about 25\u00a0m.");
    await expect.poll(() => document.querySelectorAll(".mark").length).toBe(1);
    spy.mockRestore();
  });

  test("a location elsewhere is said, not flown to", async () => {
    const spy = answer({ longitude: 2.35, latitude: 48.86, accuracy: 25 });
    const { map, notices } = await open();
    const before = map.getCenter();
    await page.getByRole("button", { name: "My location" }).click();
    expect(notices.at(-1)!.text).toMatch(/outside the map/);
    expect(map.getCenter()).toEqual(before);
    spy.mockRestore();
  });
});
