import fc from "fast-check";
import type { FeatureCollection, Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Boundary } from "../../src/lib/geometry";
import { errorsOf, flawsOf, flawSentence, isSized } from "../../src/lib/validity";

type Planted = FeatureCollection<Boundary, { id: string; expect: string[] }>;
const GOLDEN = new URL("../golden/validity/", import.meta.url);

/** A hole of the square from 107, 21 to 115, 29 that touches its sides on the left and on the right. */
const FROM_SIDE_TO_SIDE: Position[] = [
  [107, 25],
  [111, 26],
  [115, 25],
  [111, 24],
  [107, 25],
];
const read = (path: string) => JSON.parse(readFileSync(new URL(path, GOLDEN), "utf8"));
const planted = read("in/planted.geojson") as Planted;
const random = read("in/random.geojson") as Planted;
const verdicts = read("geos.json").verdicts as Record<string, string>;

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const codes = (boundary: Boundary) => flawsOf(boundary).map(({ code }) => code);

describe("planted faults", () => {
  test.each(planted.features.map((feature) => [feature.properties.id, feature] as const))(
    "%s",
    (id, { geometry, properties }) => {
      expect(codes(geometry).sort()).toEqual(properties.expect.sort());
      expect(errorsOf(geometry).length === 0).toBe(verdicts[id] === "valid");
    },
  );

  test("every kind of verdict is among them", () => {
    expect(planted.features.length).toBeGreaterThanOrEqual(60);
    expect(new Set(Object.values(verdicts).map((verdict) => verdict.replace(/\[.*/, "")))).toEqual(
      new Set([
        "valid",
        "Self-intersection",
        "Ring Self-intersection",
        "Hole lies outside shell",
        "Holes are nested",
        "Nested shells",
        "Interior is disconnected",
        "Too few points in geometry component",
      ]),
    );
  });
});

test("random polygons get GEOS's verdict, every one", () => {
  const differing = random.features.filter(
    ({ geometry, properties }) =>
      (errorsOf(geometry).length === 0) !== (verdicts[properties.id] === "valid"),
  );
  expect(differing.map(({ properties }) => properties.id)).toEqual([]);
  expect(random.features.length).toBe(400);
});

describe("faults that no other program can even read", () => {
  const polygon = (...coordinates: Position[][]): Boundary => ({ type: "Polygon", coordinates });

  test("a coordinate that is not finite is named by its place", () => {
    const ring = square(107, 21, 1);
    ring[2] = [Number.NaN, 22];
    const [flaw, ...rest] = flawsOf(polygon(square(106, 20, 4), ring));
    expect(flaw).toMatchObject({ code: "not-finite", part: 1, ring: 2, vertex: 3 });
    expect(rest).toEqual([]);
  });

  test("a coordinate that is not finite is found at the very start, and nothing else is said of its ring", () => {
    const ring = square(107, 21, 1);
    ring[0] = [107, Infinity];
    expect(flawsOf(polygon(ring))).toMatchObject([{ code: "not-finite", vertex: 1 }]);
  });

  test("a longitude that is none does not cross the antimeridian as well", () => {
    expect(
      codes(
        polygon([
          [400, 21],
          [107, 21],
          [107, 22],
          [400, 22],
          [400, 21],
        ]),
      ),
    ).toEqual(["not-on-earth"]);
  });

  test("five positions at two places are too few, at three on one line they have no area", () => {
    const [a, b, c]: Position[] = [
      [107, 21],
      [108, 21],
      [110, 21],
    ];
    expect(codes(polygon([a!, b!, a!, b!, a!]))).toEqual(["too-few-positions"]);
    expect(codes(polygon([a!, a!, a!, b!, a!]))).toEqual(["too-few-positions"]);
    expect(codes(polygon([a!, a!, a!, a!, a!]))).toEqual(["too-few-positions"]);
    expect(codes(polygon([a!, b!, c!, b!, a!]))).toEqual(["no-area"]);
  });

  test("an unclosed ring", () => {
    expect(codes(polygon(square(107, 21, 1).slice(0, -1)))).toEqual(["unclosed"]);
  });

  test.each([0, 1, 2, 3])("a ring of %i positions", (count) => {
    expect(codes(polygon(square(107, 21, 1).slice(0, count)))).toEqual(["too-few-positions"]);
  });

  test("a polygon without a ring, a MultiPolygon without a polygon", () => {
    expect(codes(polygon())).toEqual(["no-rings"]);
    expect(codes({ type: "MultiPolygon", coordinates: [] })).toEqual(["no-rings"]);
  });

  test("a place that is not on Earth", () => {
    expect(codes(polygon(square(200, 21, 1)))).toEqual(["not-on-earth"]);
    expect(codes(polygon(square(21, 107, 1)))).toEqual(["not-on-earth"]);
  });
});

describe("each fault is told at its place", () => {
  const rings = (...coordinates: Position[][]): Boundary => ({ type: "Polygon", coordinates });
  const parts = (...coordinates: Position[][][]): Boundary => ({
    type: "MultiPolygon",
    coordinates,
  });
  const hole = (x: number, y: number, side: number) => square(x, y, side).toReversed();
  const places = (boundary: Boundary) =>
    flawsOf(boundary).map(({ code, part, ring, vertex, position, other }) => {
      const at = `${code} ${part}.${ring}.${vertex} ${position?.join() ?? "nowhere"}`;
      return other ? `${at} with ${other.part}.${other.ring}` : at;
    });
  const OUTER = square(107, 21, 8);

  test.each<[string, Boundary, string[]]>([
    ["no ring", parts([OUTER], []), ["no-rings 2.1.1 nowhere"]],
    [
      "off the Earth",
      rings([
        [107, 21],
        [181, 21],
        [181, 22],
        [107, 22],
        [107, 21],
      ]),
      ["not-on-earth 1.1.2 181,21"],
    ],
    [
      "across the antimeridian",
      rings([
        [179, 21],
        [-179, 21],
        [-179, 22],
        [179, 22],
        [179, 21],
      ]),
      ["across-antimeridian 1.1.1 179,21"],
    ],
    ["not closed", rings(OUTER.slice(0, -1)), ["unclosed 1.1.4 107,29"]],
    [
      "a position twice",
      rings(OUTER.flatMap((at, i) => (i === 1 ? [at, at] : [at]))),
      ["duplicate-vertex 1.1.3 115,21"],
    ],
    [
      "a spike",
      rings([...OUTER.slice(0, 3), [111, 29], [111, 31], [111, 29], ...OUTER.slice(3)]),
      ["spike 1.1.5 111,31"],
    ],
    [
      "a spike 0.05 m wide",
      rings([
        ...OUTER.slice(0, 3),
        [111, 29],
        [110.9999998, 31],
        [110.9999996, 29],
        ...OUTER.slice(3),
      ]),
      ["narrow-spike 1.1.5 110.9999998,31"],
    ],
    ["traced twice", rings([...OUTER, ...OUTER.slice(1)]), ["traced-twice 1.1.1 107,21"]],
    [
      "no area",
      rings(OUTER, [
        [108, 22],
        [109, 23],
        [110, 24],
        [108, 22],
      ]),
      ["no-area 1.2.1 108,22"],
    ],
    [
      "crossing itself",
      rings([
        [107, 21],
        [109, 23],
        [109, 21],
        [107, 23],
        [107, 21],
      ]),
      ["self-crossing 1.1.1 108,22"],
    ],
    ["clockwise", rings(OUTER.toReversed()), ["orientation 1.1.1 107,21"]],
    [
      "a hole across the outer ring",
      rings(OUTER, hole(113, 23, 4)),
      ["rings-cross 1.1.2 115,23 with 1.2", "rings-cross 1.1.2 115,27 with 1.2"],
    ],
    [
      "a hole outside",
      rings(OUTER, hole(108, 22, 1), hole(116, 22, 1)),
      ["hole-outside 1.3.1 116,22 with 1.1"],
    ],
    [
      "a hole in a hole",
      rings(OUTER, hole(108, 22, 4), hole(109, 23, 1)),
      ["hole-in-hole 1.3.1 109,23 with 1.2"],
    ],
    // Bug: of a hole in a later one it was said that the larger lies in the smaller.
    [
      "a hole in a hole that comes after it",
      rings(OUTER, hole(109, 23, 1), hole(108, 22, 4)),
      ["hole-in-hole 1.2.1 109,23 with 1.3"],
    ],
    [
      "a hole twice",
      rings(OUTER, hole(108, 22, 1), hole(110, 22, 1), hole(110, 22, 1)),
      ["duplicate-ring 1.4.1 110,22.5 with 1.3"],
    ],
    [
      "part in part",
      parts([OUTER], [square(120, 21, 1)], [square(108, 22, 1)]),
      ["parts-overlap 3.1.1 108,22 with 1.1"],
    ],
    [
      "part in part, with every corner on its sides",
      parts(
        [OUTER],
        [
          [
            [111, 21],
            [115, 25],
            [111, 29],
            [107, 25],
            [111, 21],
          ],
        ],
      ),
      ["parts-overlap 2.1.1 111,21 with 1.1"],
    ],
    [
      "a part in a hole of another, with every corner on its sides",
      parts(
        [OUTER, hole(109, 23, 4)],
        [
          [
            [111, 23],
            [113, 25],
            [111, 27],
            [109, 25],
            [111, 23],
          ],
        ],
      ),
      [],
    ],
    [
      "part in part, both in a hole of a third",
      parts([OUTER, hole(108, 22, 6)], [square(109, 23, 4)], [square(110, 24, 1)]),
      ["parts-overlap 3.1.1 110,24 with 2.1"],
    ],
    // Bug: the place was a corner of the larger part, where the two do not overlap.
    [
      "part in a part that comes after it",
      parts([square(108, 22, 1)], [OUTER]),
      ["parts-overlap 1.1.1 108,22 with 2.1"],
    ],
    [
      "parts with an edge in common",
      parts([OUTER], [square(115, 23, 2)]),
      ["parts-share-edge 1.1.2 115,24 with 2.1"],
    ],
    // One fault between two rings hides none between two others.
    [
      "a hole across the outer ring, one outside it, and one in another",
      rings(OUTER, hole(113, 23, 4), hole(120, 22, 1), hole(108, 22, 3), hole(109, 23, 1)),
      [
        "hole-in-hole 1.5.1 109,23 with 1.4",
        "hole-outside 1.3.1 120,22 with 1.1",
        "rings-cross 1.1.2 115,23 with 1.2",
        "rings-cross 1.1.2 115,27 with 1.2",
      ],
    ],
    [
      "two holes that both stand twice",
      rings(OUTER, hole(108, 22, 1), hole(108, 22, 1), hole(111, 22, 1), hole(111, 22, 1)),
      ["duplicate-ring 1.3.1 108,22.5 with 1.2", "duplicate-ring 1.5.1 111,22.5 with 1.4"],
    ],
    [
      "parts of which two overlap and two others share an edge",
      parts([square(107, 21, 2)], [square(108, 22, 2)], [square(120, 21, 1)], [square(121, 21, 1)]),
      [
        "parts-overlap 1.1.2 109,22 with 2.1",
        "parts-overlap 1.1.3 108,23 with 2.1",
        "parts-share-edge 3.1.2 121,21.5 with 4.1",
      ],
    ],
    [
      "a hole from side to side",
      rings(OUTER, FROM_SIDE_TO_SIDE),
      ["interior-split 1.2.1 107,25 with 1.1"],
    ],
  ])("%s", (_, boundary, expected) => {
    expect(places(boundary).sort()).toEqual(expected);
  });
});

describe("how far a fault reaches", () => {
  const ring = (...positions: Position[]): Boundary => ({
    type: "Polygon",
    coordinates: [[...positions, positions[0]!]],
  });

  test("±180° and ±90° are on Earth, and half a turn is the least that goes the other way round", () => {
    expect(codes(ring([90, 80], [180, 80], [180, 90], [90, 90]))).toEqual([]);
    expect(codes(ring([-180, -90], [-90, -90], [-90, -80], [-180, -80]))).toEqual([]);
    expect(codes(ring([90, 80], [180.01, 80], [180, 90], [90, 90]))).toEqual(["not-on-earth"]);
    expect(codes(ring([90, 80], [180, 80], [180, 90.01], [90, 90]))).toEqual(["not-on-earth"]);
    expect(codes(ring([-89, 10], [90, 10], [90, 20], [-89, 20]))).toEqual([]);
    expect(codes(ring([-90, 10], [90, 10], [90, 20], [-90, 20]))).toEqual(["across-antimeridian"]);
  });

  test("the way back to the start counts, of a ring that is not closed too", () => {
    const open: Boundary = {
      type: "Polygon",
      coordinates: [
        [
          [-90, 10],
          [0, 10],
          [90, 10],
          [90, 20],
        ],
      ],
    };
    expect(flawsOf(open)).toMatchObject([{ code: "across-antimeridian", vertex: 4 }]);
  });

  test("a spike is under a decimetre wide and at least ten times as long", () => {
    // On the square's north side, metres by GeographicLib.
    const spike = (widthM: number, lengthM: number) => {
      const { WGS84 } = geodesic.Geodesic;
      const east = WGS84.Direct(21, 107, 90, widthM).lon2! - 107;
      const north = WGS84.Direct(22, 107, 0, lengthM).lat2! - 22;
      const foot: Position[] = [
        [107 + east, 22],
        [107 + east / 2, 22 + north],
        [107, 22],
      ];
      return codes(ring([106, 21], [108, 21], [108, 22], ...foot, [106, 22]));
    };
    expect(spike(0.09, 1.1)).toEqual(["narrow-spike"]);
    expect(spike(0.09, 50)).toEqual(["narrow-spike"]);
    expect(spike(0.097, 50)).toEqual(["narrow-spike"]);
    expect(spike(0.11, 50)).toEqual([]);
    expect(spike(0.09, 0.9)).toEqual([]);
  });
});

test("of arms of different lengths, the end of the shorter is as wide as the spike", () => {
  // From the square's north side 60 m up to the tip, and 2 m down again, so far beside the long arm.
  const { WGS84 } = geodesic.Geodesic;
  const spike = (widthM: number) => {
    const north = (metres: number) => WGS84.Direct(22, 107, 0, metres).lat2!;
    const east = WGS84.Direct(22, 107, 90, widthM).lon2!;
    const way = [
      [108, 22],
      [east, north(58)],
      [107, north(60)],
      [107, 22],
    ];
    const ring = [[106, 21], [108, 21], ...way, [106, 22], [106, 21]];
    return codes({ type: "Polygon", coordinates: [ring] });
  };
  expect(spike(0.09)).toEqual(["narrow-spike"]);
  expect(spike(0.12)).toEqual([]);
});

describe("each fault in words", () => {
  const hole = (x: number, y: number, side: number) => square(x, y, side).toReversed();
  const OUTER = square(107, 21, 8);
  const rings = (...coordinates: Position[][]): Boundary => ({ type: "Polygon", coordinates });
  const parts = (...coordinates: Position[][][]): Boundary => ({
    type: "MultiPolygon",
    coordinates,
  });
  const at = (start: Position, ...way: Position[]) => rings([start, ...way, start]);
  const after = (place: string) => `x.geojson, feature 1 of 1, ${place}`;

  test.each<[Boundary, string]>([
    [rings(), "part 1, outer ring, position 1: has no ring."],
    [
      at([107, NaN], [108, 21], [108, 22]),
      "part 1, outer ring, position 1 (107, NaN): has a coordinate that is not a finite number.",
    ],
    [
      at([107, 21], [108, 21], [108, 95]),
      "part 1, outer ring, position 3 (108, 95): has a coordinate that is no longitude (−180 to 180) or latitude (−90 to 90).",
    ],
    [
      at([179, 21], [-179, 21], [-179, 22]),
      "part 1, outer ring, position 1 (179, 21): crosses the antimeridian (180°). Cut it in two there, as RFC 7946 has it.",
    ],
    [
      rings([[107, 21]]),
      "part 1, outer ring, position 1 (107, 21): has too few positions: a ring needs three corners, and its first position again at the end.",
    ],
    [
      rings(OUTER.slice(0, -1)),
      "part 1, outer ring, position 4 (107, 29): is not closed: its last position is not its first.",
    ],
    [
      rings(OUTER, [...square(108, 22, 0).slice(0, 1), [109, 23], [110, 24], [108, 22]]),
      "part 1, hole 1, position 1 (108, 22): encloses no area: its positions all lie on one line.",
    ],
    [
      rings([...OUTER, ...OUTER.slice(1)]),
      "part 1, outer ring, position 1 (107, 21): is traced more than once.",
    ],
    [
      rings([...OUTER.slice(0, 3), [111, 29], [111, 31], [111, 29], ...OUTER.slice(3)]),
      "part 1, outer ring, position 5 (111, 31): has a spike: it runs out and back along one line.",
    ],
    [
      at(
        [107, 21],
        [115, 21],
        [115, 29],
        [111, 29],
        [110.9999998, 31],
        [110.9999996, 29],
        [107, 29],
      ),
      "part 1, outer ring, position 5 (110.9999998, 31): has a spike less than 0.1 m wide.",
    ],
    [
      at([107, 21], [111, 21], [111, 25], [109, 25], [109, 21], [108, 21], [108, 22]),
      "part 1, outer ring, position 1 (108.5, 21): runs along itself.",
    ],
    [
      at([107, 21], [111, 21], [111, 25], [109, 21], [107, 25]),
      "part 1, outer ring, position 1 (109, 21): touches itself.",
    ],
    [rings(OUTER, hole(113, 23, 4)), "part 1, outer ring, position 2 (115, 27): crosses hole 1."],
    [
      rings(OUTER, hole(111, 23, 4)),
      "part 1, outer ring, position 2 (115, 25): runs along hole 1.",
    ],
    [
      rings(OUTER, hole(108, 22, 1), hole(110, 22, 1), hole(110, 22, 1)),
      "part 1, hole 3, position 1 (110, 22.5): repeats hole 2 of part 1.",
    ],
    [
      parts([OUTER], [OUTER]),
      "part 2, outer ring, position 1 (111, 21): repeats the outer ring of part 1.",
    ],
    [
      rings(OUTER, hole(116, 22, 1)),
      "part 1, hole 1, position 1 (116, 22): lies outside the outer ring.",
    ],
    [
      rings(OUTER, hole(108, 22, 4), hole(109, 23, 1)),
      "part 1, hole 2, position 1 (109, 23): lies inside hole 1.",
    ],
    [
      rings(OUTER, FROM_SIDE_TO_SIDE),
      "part 1, hole 1, position 1 (107, 25): touches the outer ring so that the inside falls apart.",
    ],
    [
      parts([OUTER], [square(108, 22, 1)]),
      "part 2, outer ring, position 1 (108, 22): overlaps part 1.",
    ],
    [
      parts([OUTER], [square(115, 23, 2)]),
      "part 1, outer ring, position 2 (115, 24): runs along part 2: two parts that share an edge are one.",
    ],
    [
      rings(OUTER.flatMap((position, i) => (i === 1 ? [position, position] : [position]))),
      "part 1, outer ring, position 3 (115, 21): has the same position twice in a row.",
    ],
    [
      rings(OUTER.toReversed()),
      "part 1, outer ring, position 1 (107, 21): runs clockwise; RFC 7946 wants outer rings counter-clockwise.",
    ],
    [
      rings(OUTER, square(108, 22, 1)),
      "part 1, hole 1, position 1 (108, 22): runs counter-clockwise; RFC 7946 wants holes clockwise.",
    ],
  ])("%#", (boundary, expected) => {
    const [first] = flawsOf(boundary);
    expect(flawSentence(first!, { file: "x.geojson", feature: 1, features: 1 })).toBe(
      after(expected),
    );
  });
});

test("the sentence names the place and the fault", () => {
  const bowtie = planted.features.find(({ properties }) => properties.id === "bowtie")!;
  const [flaw] = flawsOf(bowtie.geometry);
  expect(
    flawSentence(flaw!, { file: "lots.geojson", feature: 2, features: 3, name: "Lô\u001b[31m B" }),
  ).toBe(
    "lots.geojson, feature 2 of 3 “Lô[31m B”, part 1, outer ring, position 1 (107.53125, 21.03125): crosses itself.",
  );
});

test("a ring that touches itself has an area; one that crosses itself has none to state", () => {
  const flaws = (id: string) =>
    flawsOf(planted.features.find((f) => f.properties.id === id)!.geometry);
  expect(isSized(flaws("loop-inside"))).toBe(true);
  expect(isSized(flaws("bowtie"))).toBe(false);
});

test("where a ring starts makes no difference to what is found, nor its direction to the errors", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...planted.features, ...random.features),
      fc.nat(20),
      ({ geometry }, shift) => {
        const turned = mapRings(geometry, (ring) => {
          const open = ring.slice(0, -1);
          const rotated = open.map((_, i) => open[(i + shift) % open.length]!);
          return [...rotated, rotated[0]!];
        });
        const reversed = mapRings(geometry, (ring) => [...ring].reverse());
        const kinds = (boundary: Boundary) =>
          [...new Set(errorsOf(boundary).map(({ code }) => code))].sort();
        expect(kinds(turned)).toEqual(kinds(geometry));
        expect(kinds(reversed)).toEqual(kinds(geometry));
      },
    ),
    { numRuns: 1000 },
  );
});

test("a ring of 30,000 positions is checked edge against edge", () => {
  const count = 30_000;
  const ring = Array.from({ length: count }, (_, i): Position => {
    const angle = (i / count) * 2 * Math.PI;
    const radius = 0.1 + 0.01 * Math.sin(angle * 57) + 0.002 * Math.sin(angle * 1301);
    return [107.5 + radius * Math.cos(angle), 21 + radius * Math.sin(angle)];
  });
  ring.push(ring[0]!);
  expect(codes({ type: "Polygon", coordinates: [ring] })).toEqual([]);
  [ring[12_000], ring[12_001]] = [ring[12_001]!, ring[12_000]!];
  expect(codes({ type: "Polygon", coordinates: [ring] })).toEqual(["self-crossing"]);
});

describe("among many rings", () => {
  const many = 40;
  const holes = Array.from({ length: many }, (_, i) =>
    square(107.1 + (i % 8) * 0.1, 21.1 + Math.floor(i / 8) * 0.1, 0.05).reverse(),
  );
  const sieve = [square(107, 21, 1), ...holes];

  test("holes side by side are as they should be, however many", () => {
    expect(codes({ type: "Polygon", coordinates: sieve })).toEqual([]);
  });

  test("a hole in a hole is told with its ring, and one outside of all", () => {
    const within = square(107.11, 21.11, 0.01).reverse();
    const outside = square(109, 21, 0.01).reverse();
    const found = errorsOf({ type: "Polygon", coordinates: [...sieve, within, outside] });
    expect(found.map(({ code, ring }) => [code, ring])).toEqual([
      ["hole-outside", many + 3],
      ["hole-in-hole", many + 2],
    ]);
  });

  test("a part in a hole of another is where it may be, one beside the hole is not", () => {
    const islands = holes.map((hole) => [square(hole[0]![0]! + 0.01, hole[0]![1]! + 0.01, 0.01)]);
    expect(codes({ type: "MultiPolygon", coordinates: [sieve, ...islands] })).toEqual([]);
    const stray = [square(107.96, 21.5, 0.01)];
    const found = errorsOf({ type: "MultiPolygon", coordinates: [sieve, ...islands, stray] });
    expect(found.map(({ code, part }) => [code, part])).toEqual([["parts-overlap", many + 2]]);
  });
});

function mapRings(boundary: Boundary, change: (ring: Position[]) => Position[]): Boundary {
  return boundary.type === "Polygon"
    ? { ...boundary, coordinates: boundary.coordinates.map(change) }
    : { ...boundary, coordinates: boundary.coordinates.map((polygon) => polygon.map(change)) };
}
