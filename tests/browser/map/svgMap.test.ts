import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { meet, type Rectangle } from "../../../src/map/names/shapes";
import { clickAt, HOME, pointer, showMap, viewport } from "./host";

function inset({ left, top, right, bottom }: DOMRect, px: number): Rectangle {
  return { left: left + px, top: top + px, right: right - px, bottom: bottom - px };
}

beforeEach(() => page.viewport(900, 700));

const thing = (id: string) => document.querySelector<SVGGElement>(`[data-thing="${id}"]`);

describe("what is drawn", () => {
  test("every zone and every park can be reached by its name", async () => {
    await showMap();
    const things = [...document.querySelectorAll<SVGElement>("[data-thing]")];
    const ids = things.map(({ dataset }) => dataset.thing!);
    expect(new Set(ids.filter((id) => id.startsWith("zone/"))).size).toBe(5);
    expect(new Set(ids.filter((id) => id.startsWith("park/"))).size).toBe(23);
    expect(thing("zone/van-don")!.getAttribute("aria-label")).toBe("Vân Đồn");
    for (const { ariaLabel, tabIndex, role } of things as unknown as HTMLElement[]) {
      expect(ariaLabel).not.toBe("");
      expect([role, tabIndex]).toEqual(["button", 0]);
    }
  });

  test("line says how sure: dashed for a schematic part, hatched for an envelope, solid for units", async () => {
    await showMap();
    const edge = (basis: string) => getComputedStyle(document.querySelector(`.edge.${basis}`)!);
    expect(edge("schematic").strokeDasharray).not.toBe("none");
    expect(edge("administrative-units").strokeDasharray).toBe("none");
    expect(parseFloat(edge("envelope").strokeWidth)).toBe(0);
    const hatches = [...document.querySelectorAll('[data-thing="zone/quang-yen"] .fade')];
    expect(hatches.length).toBeGreaterThanOrEqual(4);
    for (const hatch of hatches) expect(getComputedStyle(hatch).fill).toMatch(/^url\(/);
  });

  test.each([
    [1440, 900],
    [900, 700],
    [390, 844],
  ])("the names of all zones stand at %d × %d", async (width, height) => {
    await viewport(width, height);
    await showMap();
    const names = [...document.querySelectorAll("text.zone-name")].map((text) =>
      text.textContent!.replace(/\s+/g, " ").trim(),
    );
    expect(names).toHaveLength(5);
  });

  test.each([
    [1440, 900],
    [390, 844],
  ])("every zone's and park's name stands, none on another, at %d × %d", async (width, height) => {
    await viewport(width, height);
    await showMap();
    const names = [...document.querySelectorAll<SVGTextElement>("text[data-name]")].map((text) => ({
      id: text.dataset.name!,
      // Without the room a font keeps above and below its letters.
      box: inset(text.getBoundingClientRect(), 2),
    }));
    expect(names).toHaveLength(28);
    const pairs = names.flatMap((a, i) =>
      names.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.id} on ${b.id}`] : [])),
    );
    expect(pairs).toEqual([]);
  });

  test("roads carry their numbers, as on the WebGL map", async () => {
    await viewport(1440, 900);
    await showMap();
    const refs = [...document.querySelectorAll("text.ref")].map((text) => text.textContent);
    expect(refs.some((ref) => ref!.startsWith("QL."))).toBe(true);
    expect(refs.some((ref) => ref!.startsWith("CT."))).toBe(true);
  });

  test("a switch that is off takes its layer away", async () => {
    const { rerender } = await showMap();
    await rerender({ off: ["parks", "labels"] });
    expect(document.querySelector('[data-thing^="park/"]')).toBeNull();
    expect(document.querySelector("text.unit-label")).toBeNull();
    expect(document.querySelector('[data-thing^="zone/"]')).not.toBeNull();
  });

  test("a chosen park shows the envelope it lies in", async () => {
    const { rerender } = await showMap();
    const before = document.querySelectorAll(".edges .fade").length;
    await rerender({ selection: { kind: "park", id: "uong-bi" }, envelope: "uong-bi" });
    expect(document.querySelectorAll(".edges .fade").length - before).toBe(4);
    expect(thing("park/uong-bi")!.getAttribute("aria-pressed")).toBe("true");
  });
});

describe("picking", () => {
  test("a click finds everything that lies there, the ring before the zone", async () => {
    const { map, picked } = await showMap();
    const ring = thing("park/van-ninh")!.getBoundingClientRect();
    const { left, top } = map.container.getBoundingClientRect();
    clickAt(map, [ring.x + ring.width / 2 - left, ring.y + ring.height / 2 - top]);
    expect(picked.at(-1)).toEqual([
      { kind: "park", id: "van-ninh" },
      { kind: "zone", id: "mong-cai" },
    ]);
  });

  test("a click on nothing picks nothing; a drag is no click", async () => {
    const { map, picked } = await showMap();
    clickAt(map, [20, 20]);
    expect(picked).toEqual([[]]);
    pointer(map, "pointerdown", [300, 300]);
    pointer(map, "pointermove", [340, 320]);
    pointer(map, "pointerup", [340, 320]);
    expect(picked).toHaveLength(1);
  });

  test("while a tool takes the clicks they pick nothing", async () => {
    const { map, picked } = await showMap({ picking: false });
    clickAt(map, map.project([107.5, 21.1]));
    expect(picked).toEqual([]);
  });

  test("Enter on a focused thing picks it", async () => {
    const { picked, hovered } = await showMap();
    thing("zone/van-don")!.focus();
    expect(hovered.at(-1)).toEqual({ kind: "zone", id: "van-don" });
    await userEvent.keyboard("{Enter}");
    expect(picked.at(-1)).toEqual([{ kind: "zone", id: "van-don" }]);
  });
});

describe("the handle", () => {
  test("starts on the province, and says where everything is", async () => {
    const { map } = await showMap();
    const [west, south, east, north] = map.getBounds();
    expect(west).toBeLessThanOrEqual(HOME[0]);
    expect(south).toBeLessThanOrEqual(HOME[1]);
    expect(east).toBeGreaterThanOrEqual(HOME[2]);
    expect(north).toBeGreaterThanOrEqual(HOME[3]);
    const [x, y] = map.project([107.3, 21.2]);
    const [lng, lat] = map.unproject([x, y]);
    expect(lng).toBeCloseTo(107.3, 9);
    expect(lat).toBeCloseTo(21.2, 9);
  });

  test("a camera from an address is taken, and a box wins over it", async () => {
    const { map } = await showMap({ camera: { center: [107.4, 21.1], zoom: 11 } });
    expect(map.getCenter()[0]).toBeCloseTo(107.4, 6);
    expect(map.getCenter()[1]).toBeCloseTo(21.1, 6);
    expect(map.getZoom()).toBeCloseTo(11, 6);
    const boxed = await showMap({
      camera: { center: [107.4, 21.1], zoom: 11 },
      bbox: [107.7, 21.4, 107.9, 21.5],
    });
    expect(boxed.map.getCenter()[0]).toBeCloseTo(107.8, 6);
  });

  test("where the address says nothing it begins at what is chosen, a small box no closer than 14", async () => {
    const start = () => [107.79, 21.44, 107.81, 21.46] as const;
    const { map } = await showMap({ start });
    expect(map.getCenter()[0]).toBeCloseTo(107.8, 6);
    expect(map.getZoom()).toBeLessThanOrEqual(14);
    expect(map.getZoom()).toBeGreaterThan(12);
    const asked = vi.fn(start);
    const told = await showMap({ start: asked, camera: { center: [107.4, 21.1], zoom: 11 } });
    expect(told.map.getCenter()[0]).toBeCloseTo(107.4, 6);
    expect(asked).not.toHaveBeenCalled();
  });

  test("zooming twice makes everything four times as large, and movement is told", async () => {
    const { map } = await showMap();
    let told = 0;
    const stop = map.onMove(() => told++);
    const before = map.getZoom();
    map.zoomBy(2);
    await expect.poll(() => map.getZoom()).toBeCloseTo(before + 2, 6);
    expect(told).toBeGreaterThan(0);
    stop();
  });

  test("the wheel keeps what is under it there", async () => {
    const { map } = await showMap();
    const under = map.unproject([200, 150]);
    const { left, top } = map.container.getBoundingClientRect();
    map.container.dispatchEvent(
      new WheelEvent("wheel", {
        deltaY: -300,
        clientX: left + 200,
        clientY: top + 150,
        cancelable: true,
      }),
    );
    await expect.poll(() => map.project(under)[0]).toBeCloseTo(200, 6);
    expect(map.project(under)[1]).toBeCloseTo(150, 6);
  });

  test("no view shows what is not drawn", async () => {
    const { map } = await showMap();
    map.zoomBy(-9);
    await expect.poll(() => map.getBounds()[0]).toBeGreaterThanOrEqual(104 - 1e-9);
    const [, south, east, north] = map.getBounds();
    expect(south).toBeGreaterThanOrEqual(18 - 1e-9);
    expect(east).toBeLessThanOrEqual(112 + 1e-9);
    expect(north).toBeLessThanOrEqual(24 + 1e-9);
  });

  test("what the reader draws is shown; a line is not filled", async () => {
    const { map } = await showMap();
    const line = {
      type: "LineString" as const,
      coordinates: [
        [107, 21],
        [107.2, 21.1],
        [107.3, 21],
      ],
    };
    map.setDrawing({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: {}, geometry: line }],
    });
    await expect.poll(() => document.querySelector(".drawing .stroke")).not.toBeNull();
    expect(getComputedStyle(document.querySelector(".drawing .stroke")!).fill).toBe("none");
  });

  test("a box leaves the covered foot free", async () => {
    const { map } = await showMap({ covered: { bottom: 300 } });
    map.fitBounds([107.2, 21, 107.5, 21.3]);
    await expect.poll(() => map.project([107.2, 21])[1]).toBeLessThanOrEqual(400);
  });
});
