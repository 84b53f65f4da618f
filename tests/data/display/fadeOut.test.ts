import type { MultiLineString } from "geojson";
import { expect, test } from "vitest";
import { fadeOut } from "../../../data/build/display/fadeOut";
import { displayed } from "../geo";

const WINDOW = [106.3, 20.5, 108, 21.8] as const;

test("a line well inside the window is one piece, drawn in full, with no vertex more", () => {
  const line = [
    [107, 21],
    [107.1, 21.1],
    [107.2, 21],
  ];
  expect(fadeOut(line, WINDOW)).toEqual([{ line, opacity: 1 }]);
});

test("towards the cut a line grows fainter step by step, and stays one line", () => {
  const pieces = fadeOut(
    [
      [106.3, 21],
      [106.6, 21],
    ],
    WINDOW,
  );
  const opacities = pieces.map(({ opacity }) => opacity);
  expect(opacities.length).toBeGreaterThan(4);
  expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
  expect(opacities[0]).toBeLessThan(0.15);
  expect(opacities.at(-1)).toBe(1);
  for (const [i, { line }] of pieces.slice(1).entries())
    expect(line[0]).toEqual(pieces[i]!.line.at(-1));
});

test("no road or railway of the published map ends in a straight cut", () => {
  for (const object of ["roads", "railways"]) {
    const cut = displayed<MultiLineString>("lines", object).flatMap(({ geometry, properties }) =>
      geometry.coordinates.flat().flatMap(([lng = 0, lat = 0]) => {
        const atEdge = lng < 106.301 || lat < 20.501 || lat > 21.799;
        return atEdge ? [Number(properties!["opacity"])] : [];
      }),
    );
    expect(cut.length).toBeGreaterThan(0);
    expect(Math.max(...cut)).toBeLessThan(0.15);
  }
});
