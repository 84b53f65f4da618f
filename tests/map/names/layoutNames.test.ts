/** The names of the published map, at every zoom a reader may stop at. */
import type { Point, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { parkNumbers } from "../../../src/lib/parkNumbers";
import type { Register } from "../../../src/lib/register/schema";
import { worldPx } from "../../../src/lib/webMercator";
import { bareName } from "../../../src/lib/names";
import { WHOLE_NAMES_FROM_ZOOM } from "../../../src/map/names/choices";
import { layoutNames, type NameLayout } from "../../../src/map/names/layoutNames";
import { covers, meet, type Rectangle } from "../../../src/map/names/shapes";
import { dressPoints } from "../../../src/map/points";
import { layer, readJson } from "../../data/geo";

const register = readJson<Register>("public/geo/register.json");
const numbers = parkNumbers(register);
const nameOf = (kind: string, id: string) => {
  const table: Record<string, readonly { id: string; name: { vi: string } }[]> = {
    park: register.parks,
    zone: register.zones,
  };
  return bareName(table[kind]?.find((one) => one.id === id)?.name.vi ?? "");
};
const points = dressPoints(layer<Point>("public/geo/display/points.geojson"), {
  name: nameOf,
  number: (park) => String(numbers.get(park)),
  caption: ({ names }) => `đâu đó trong ${names.join(", ")} (trước đây)`,
});

/** Boxes of the names on the screen, in pixels from the corner of the world. */
function boxesAt({ names }: NameLayout, zoom: number): { id: string; box: Rectangle }[] {
  return names.map(({ point, kind, id, box }) => {
    const [x, y] = worldPx(point.geometry.coordinates as Position, zoom);
    const { left, right, top, bottom } = box;
    return {
      id: `${kind}/${id}`,
      box: { left: x + left, right: x + right, top: y + top, bottom: y + bottom },
    };
  });
}

const STOPS = Array.from({ length: 46 }, (_, i) => 6.8 + i * 0.15);
const layouts = new Map(STOPS.map((zoom) => [zoom, layoutNames(points, zoom)]));

describe.each(STOPS)("at zoom %d", (zoom) => {
  const layout = layouts.get(zoom)!;
  const boxes = boxesAt(layout, zoom);

  test("all five zones and 23 parks have their name, or their number far out", () => {
    expect(boxes.length).toBe(28);
    for (const { kind, id, lines, isNumber } of layout.names) {
      const whole = lines.join(" ").replaceAll("\u00a0", " ");
      expect(whole).toBe(isNumber ? String(numbers.get(id)) : nameOf(kind, id));
      if (zoom >= WHOLE_NAMES_FROM_ZOOM) expect(isNumber, whole).toBe(false);
    }
  });

  test("no name lies on another name", () => {
    const pairs = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.id} on ${b.id}`] : [])),
    );
    expect(pairs).toEqual([]);
  });

  test("no name lies on the ring of another park", () => {
    const rings = layout.rings.map(({ point, offset, radiusPx }) => {
      const [x, y] = worldPx(point.geometry.coordinates, zoom);
      const at = [x + offset[0], y + offset[1]] as const;
      return { park: `park/${String(point.properties!.park)}`, disc: { at, radiusPx } };
    });
    const found = boxes.flatMap(({ id, box }) =>
      rings.flatMap(({ park, disc }) =>
        park !== id && covers(box, disc) ? [`${id} on ${park}`] : [],
      ),
    );
    expect(found).toEqual([]);
  });
});

test("a zone's name begins in its zone: its middle is one of the places found inside it", () => {
  for (const [zoom, { names }] of layouts)
    for (const { kind, point, box, leader } of names) {
      if (kind !== "zone" || leader) continue;
      const [x, y] = worldPx(point.geometry.coordinates, zoom);
      const middle = [x + (box.left + box.right) / 2, y + (box.top + box.bottom) / 2] as const;
      const spots = point.properties!.spots as Position[];
      const nearest = Math.min(
        ...spots.map((spot) => {
          const [sx, sy] = worldPx(spot, zoom);
          return Math.hypot(sx - middle[0], sy - middle[1]);
        }),
      );
      expect(nearest).toBeLessThan(0.01);
    }
});

test("the same points at the same zoom are laid out alike", () => {
  expect(layoutNames(points, 8.6)).toEqual(layoutNames(points, 8.6));
});
