import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/lib/formats/readFiles";
import { text } from "./samples";

/** So many metres east and north of 107° E, 21° N, by GeographicLib. */
function at([eastM, northM]: readonly [number, number]): Position {
  const { WGS84 } = geodesic.Geodesic;
  const { lat2 = NaN } = WGS84.Direct(21, 107, 0, northM);
  const { lon2 = NaN } = WGS84.Direct(21, 107, 90, eastM);
  return [lon2, lat2];
}
const points = (kind: string, positions: readonly Position[]) =>
  positions.map(([lon, lat]) => `<${kind} lat="${lat}" lon="${lon}"/>`).join("");
const segment = (positions: readonly Position[]) =>
  `<trkseg>${points("trkpt", positions)}</trkseg>`;
const track = (...segments: string[]) => `<trk>${segments.join("")}</trk>`;
const read = (content: string) =>
  readFiles([text(`<?xml version="1.0"?><gpx version="1.1">${content}</gpx>`, "a.gpx")]);
const noted = async (content: string) =>
  (await read(content)).notes.map(({ code, place, detail }) =>
    [place.feature, code, detail].filter(Boolean).join(" "),
  );

/** Three sides of a square of 100 m, and so much of the fourth. */
const walk = (lastM: number): Position[] =>
  (
    [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 100 - lastM],
    ] as const
  ).map(at);
const SQUARE = walk(100);
const SQUARE_BOUNDARY = {
  type: "Polygon",
  coordinates: [
    [...SQUARE.slice(0, 4), SQUARE[0]!].map(([x, y]) => [
      expect.closeTo(x!, 12),
      expect.closeTo(y!, 12),
    ]),
  ],
};

describe("a track or a route", () => {
  test("that ends where it began bounds what is inside", async () => {
    for (const content of [track(segment(SQUARE)), `<rte>${points("rtept", SQUARE)}</rte>`]) {
      const { features } = await read(content);
      expect(features.map(({ boundary }) => boundary)).toEqual([SQUARE_BOUNDARY]);
    }
  });

  test("of several closed segments bounds several parts", async () => {
    const { features } = await read(track(segment(SQUARE), segment(SQUARE)));
    expect(features[0]!.boundary.type).toBe("MultiPolygon");
    expect(features[0]!.boundary.coordinates).toHaveLength(2);
  });

  test("is closed over up to a twentieth of its length, and noted either way", async () => {
    // 381 m with 19 m to go, and 380.9 m with 19.1 m: a twentieth is 19.05 m.
    expect(await noted(track(segment(walk(81))))).toEqual([
      "1 closed-line 19.0 m between its ends",
    ]);
    const [closed] = (await read(track(segment(walk(81))))).features;
    const ring = closed!.boundary.coordinates[0] as Position[];
    expect(ring).toHaveLength(6);
    expect(ring[5]).toEqual(ring[0]);
    const both = track(segment(walk(80.9)), segment(SQUARE));
    expect(await noted(both)).toEqual([
      "1 open-line 19.1 m between its ends",
      "1 closed-line 0.0 m between its ends",
    ]);
    expect((await read(both)).features.map(({ boundary }) => boundary)).toEqual([SQUARE_BOUNDARY]);
  });

  test("of two points is left out, and so are waypoints", async () => {
    const content =
      '<wpt lat="21" lon="107"/><wpt lat="21" lon="107.1"/>' +
      track(segment(SQUARE.slice(0, 2))) +
      track(segment(SQUARE));
    expect(await noted(content)).toEqual([
      "1 open-line it has fewer than three points",
      "2 closed-line 0.0 m between its ends",
      "left-out 2 waypoints",
    ]);
  });

  test("has its own name and description, not those of its points", async () => {
    const named = points("trkpt", SQUARE).replace(
      "/>",
      "><name>first point</name><desc>by the gate</desc></trkpt>",
    );
    const { features } = await read(
      `<metadata><name>file</name></metadata><trk><name> Lô A </name><desc>walked</desc><trkseg>${named}</trkseg></trk>` +
        track(segment(SQUARE)),
    );
    expect(features.map(({ properties }) => properties)).toEqual([
      { name: "Lô A", description: "walked" },
      {},
    ]);
  });
});

test.each([
  ['<trkpt lat="21" lon="x"/>', "“21, x”"],
  ['<trkpt lat="" lon="107"/>', "“, 107”"],
  ['<trkpt lon="107"/>', "“, 107”"],
])("a point without a place is refused with its line: %s", async (point, found) => {
  const content = `\n<trk>\n<trkseg>\n${point}</trkseg></trk>`;
  await expect(read(content)).rejects.toMatchObject({
    fault: { code: "not-a-number", feature: 1, line: 4, found },
  });
});
