import type { MultiLineString, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { roadLines } from "../../../data/build/display/lineLayers";
import { mergeLines } from "../../../data/build/display/mergeLines";
import { displayed, layer } from "../geo";

const [a, b, c, d]: Position[] = [
  [107, 21],
  [107.1, 21],
  [107.2, 21.1],
  [107.3, 21],
] as const;

describe("pieces of a line", () => {
  test("are joined end to end, whichever way each runs", () => {
    expect(
      mergeLines([
        [a!, b!],
        [c!, b!],
        [c!, d!],
      ]),
    ).toEqual([[a, b, c, d]]);
  });

  test("go on straight at a fork", () => {
    const lines = mergeLines([
      [b!, c!],
      [a!, b!],
      [b!, [107.2, 21.01]],
    ]);
    expect(lines).toEqual([
      [b, c],
      [a, b, [107.2, 21.01]],
    ]);
  });

  test("are left apart where none goes straight on", () => {
    const ends: Position[] = [
      [107, 21],
      [107.15, 21.09],
      [107.15, 20.91],
    ];
    const star = ends.map((end) => [b!, end]);
    expect(mergeLines(star)).toEqual(star);
  });

  test("that close a ring are joined once around", () => {
    const [ring] = mergeLines([
      [a!, b!],
      [b!, c!],
      [c!, a!],
    ]);
    expect(ring!.length).toBe(4);
    expect(ring![0]).toEqual(ring![3]);
  });
});

test("a road has one number, as on its sign, and the first of two where it shares a stretch", () => {
  const roads = layer<MultiLineString>("data/sources/context/roads.geojson") as never;
  // Near where the source ends a road goes on in fainter pieces.
  const whole = roadLines({ roads }).filter(({ properties }) => (properties.opacity ?? 1) === 1);
  const refs = whole.map(({ properties: { ref } }) => ref);
  expect(refs.every((ref) => /^(CT|QL)\.\d+[A-Z]?$/.test(ref))).toBe(true);
  expect(refs).toContain("QL.341");
  expect(refs.filter((ref) => ref === "QL.18")).toEqual(["QL.18"]);
});

test("the roads of the map are their sources' in far fewer pieces", () => {
  const pieces = (lines: { geometry: MultiLineString }[]) =>
    lines.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0);
  const source = layer<MultiLineString>("data/sources/context/roads.geojson").features;
  const shown = displayed<MultiLineString>("lines", "roads");
  expect(pieces(shown)).toBeLessThan(pieces(source) / 2);
});
