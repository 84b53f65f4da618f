import { readFileSync } from "node:fs";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { conversionOf } from "../../../src/lib/crs/convert";
import { ringsOf, type Boundary } from "../../../src/lib/geometry";
import { planeHa } from "../../../src/lib/measure";
import { compareChecked } from "../../../src/lib/versions/compareChecked";
import { compareVersions } from "../../../src/lib/versions/compareVersions";
import { vertexChanges } from "../../../src/lib/versions/vertexChanges";
import { QUANG_NINH } from "../../../src/lib/vn2000";

interface Golden {
  versions: {
    before: Polygon;
    after: Polygon;
    added: Boundary[];
    removed: Boundary[];
    kept: Boundary[];
  }[];
}
/** The fixture is in metres of the plane, easting first. */
const { fromWgs84, toWgs84 } = conversionOf(QUANG_NINH);
const { versions }: Golden = JSON.parse(
  readFileSync("tests/golden/work/geos.json", "utf8"),
  (_, value) => (Array.isArray(value) && typeof value[0] === "number" ? toWgs84(value) : value),
);

const SQUARE_METRE = 1e-4;
const sum = (boundaries: readonly Boundary[]) =>
  boundaries.reduce((total, boundary) => total + planeHa(boundary), 0);

test.each(versions.map((one, i) => [i, one] as const))(
  "version %i: hectares added, removed and kept are those of GEOS",
  (_, { before, after, ...geos }) => {
    const found = compareVersions(before, after);
    for (const part of ["added", "removed", "kept"] as const) {
      expect(Math.abs(found[part].areas.vn2000Ha! - sum(geos[part]))).toBeLessThan(SQUARE_METRE);
    }
    const { kept, added, removed } = found;
    expect(
      Math.abs(kept.areas.vn2000Ha! + added.areas.vn2000Ha! - found.after.vn2000Ha!),
    ).toBeLessThan(SQUARE_METRE);
    expect(
      Math.abs(kept.areas.vn2000Ha! + removed.areas.vn2000Ha! - found.before.vn2000Ha!),
    ).toBeLessThan(SQUARE_METRE);
  },
);

test("vertices that were shifted are found with how far, the others are kept", () => {
  for (const { before, after } of versions) {
    const outline: Polygon = { type: "Polygon", coordinates: [before.coordinates[0]!] };
    const shifted = ringsOf(after)[0]!.filter(
      (position, i) => i > 0 && String(position) !== String(before.coordinates[0]![i]),
    );
    const { moved, added, removed, kept } = vertexChanges(outline, after);
    expect([added, removed]).toEqual([[], []]);
    expect(moved.map(({ to }) => String(to)).sort()).toEqual(shifted.map(String).sort());
    expect(kept).toBe(before.coordinates[0]!.length - 1 - shifted.length);
    // 20 m on the plane, whose scale is 0.9999 at its meridian.
    for (const { distanceM } of moved) expect(distanceM).toBeCloseTo(20, 2);
  }
});

test("the same ring from another start and the other way round has not changed", () => {
  const [{ before }] = versions as [Golden["versions"][number]];
  const open = before.coordinates[0]!.slice(0, -1);
  const turned = [...open.slice(3), ...open.slice(0, 3)].reverse();
  const other: Polygon = { type: "Polygon", coordinates: [[...turned, turned[0]!]] };
  const changes = vertexChanges(before, other);
  expect(changes).toEqual({ moved: [], added: [], removed: [], kept: open.length });
});

// Bug: of the two ways between the two corners that stayed, only one was looked at.
test.each([0, 1, 2, 3])(
  "opposite corners of a square that moved are both told, from start %i",
  (start) => {
    const at = ([east, north]: [number, number]) => toWgs84([425_000 + east, 2_314_000 + north]);
    const ringOf = (corners: [number, number][]): Polygon => {
      const open = corners.map(at);
      return { type: "Polygon", coordinates: [[...open, open[0]!]] };
    };
    const before = ringOf([
      [0, 0],
      [400, 0],
      [400, 400],
      [0, 400],
    ]);
    const later: [number, number][] = [
      [0, 0],
      [430, 0],
      [400, 400],
      [0, 420],
    ];
    const turned = [...later.slice(start), ...later.slice(0, start)];
    for (const after of [ringOf(turned), ringOf(turned.toReversed())]) {
      const { moved, added, removed, kept } = vertexChanges(before, after);
      expect(moved.map(({ distanceM }) => Math.round(distanceM))).toEqual([30, 20]);
      expect(moved.map(({ from }) => String(from))).toEqual(
        [[400, 0] as const, [0, 400] as const].map(([x, y]) => String(at([x, y]))),
      );
      expect({ added, removed, kept }).toEqual({ added: [], removed: [], kept: 2 });
    }
  },
);

test("a corner that went where another moved is told apart from it", () => {
  const at = ([east, north]: [number, number]) => toWgs84([425_000 + east, 2_314_000 + north]);
  const ringOf = (...corners: [number, number][]): Polygon => ({
    type: "Polygon",
    coordinates: [[...corners, corners[0]!].map(at)],
  });
  const [a, b, c, d]: [number, number][] = [
    [0, 0],
    [400, 0],
    [400, 400],
    [0, 400],
  ];
  // Two corners of the east side's become one, 5 m from the first.
  const before = ringOf(a!, b!, [400, 200], c!, d!);
  const after = ringOf(a!, [405, 0], c!, d!);
  const there = vertexChanges(before, after);
  expect(there).toMatchObject({ added: [], removed: [at([400, 200])], kept: 3 });
  expect(there.moved).toMatchObject([{ from: at(b!), to: at([405, 0]) }]);
  const back = vertexChanges(after, before);
  expect(back).toMatchObject({ added: [at([400, 200])], removed: [], kept: 3 });
  expect(back.moved).toMatchObject([{ from: at([405, 0]), to: at(b!) }]);
});

describe("vertices that moved", () => {
  const at = ([east, north]: [number, number]) => toWgs84([425_000 + east, 2_314_000 + north]);
  type Corners = [number, number][];
  const parts = (...rings: Corners[]): Boundary => ({
    type: "MultiPolygon",
    coordinates: rings.map((ring) => [[...ring, ring[0]!].map(at)]),
  });
  /** Whole metres of the plane, and how far. */
  const told = ({ moved }: ReturnType<typeof vertexChanges>) =>
    moved.map(({ from, to, distanceM }) =>
      [from, to]
        .map((position) =>
          fromWgs84(position).map((m, i) => Math.round(m - [425_000, 2_314_000][i]!)),
        )
        .concat([[Math.round(distanceM)]])
        .join(" → "),
    );
  const NORTH: Corners = [
    [400, 400],
    [0, 400],
  ];

  test("along a side went each to its counterpart, not to what is nearest; the farthest is told first", () => {
    const before = parts([[0, 0], [100, 0], [200, 0], [400, 0], ...NORTH]);
    const later: Corners = [[0, 0], [190, 0], [300, 0], [400, 0], ...NORTH];
    const expected = ["200,0 → 300,0 → 100", "100,0 → 190,0 → 90"];
    for (const start of [0, 1, 2, 3, 4, 5]) {
      const turned = [...later.slice(start), ...later.slice(0, start)];
      for (const after of [parts(turned), parts(turned.toReversed())])
        expect(told(vertexChanges(before, after))).toEqual(expected);
    }
  });

  test("on one side have nothing to do with those on another", () => {
    const before = parts([
      [0, 0],
      [100, 0],
      [200, 0],
      [400, 0],
      [400, 20],
      [300, 20],
      [0, 20],
    ]);
    const after = parts([
      [0, 0],
      [290, 0],
      [300, 0],
      [400, 0],
      [400, 20],
      [120, 20],
      [0, 20],
    ]);
    expect(told(vertexChanges(before, after))).toEqual([
      "100,0 → 290,0 → 190",
      "300,20 → 120,20 → 180",
      "200,0 → 300,0 → 100",
    ]);
  });

  test("where a part has one more than before, the nearest go together", () => {
    const before = parts([[0, 0], [100, 0], [400, 0], ...NORTH]);
    const after = parts([[0, 0], [10, 5], [110, 0], [400, 0], ...NORTH]);
    const changes = vertexChanges(before, after);
    expect(told(changes)).toEqual(["100,0 → 110,0 → 10"]);
    expect(changes).toMatchObject({ added: [at([10, 5])], removed: [], kept: 4 });
  });

  test("of two parts that moved whole, each to where the other was, went with their own part", () => {
    const square = (west: number): Corners => [
      [west, 0],
      [west + 100, 0],
      [west + 100, 100],
      [west, 100],
    ];
    const { moved, added, removed } = vertexChanges(
      parts(square(0), square(150)),
      parts(square(160), square(310)),
    );
    expect(moved.map(({ distanceM }) => Math.round(distanceM))).toEqual(Array(8).fill(160));
    expect([added, removed]).toEqual([[], []]);
  });

  test.each<[string, number, number]>([
    ["east", 1, 0],
    ["north", 0, 1],
    ["west", -1, 0],
    ["south", 0, -1],
    ["north-east", 0.7, 0.7],
    ["south-west", -0.7, -0.7],
  ])("by more than a millimetre to the %s moved, by less they did not", (_, east, north) => {
    const outline = (offM: number) =>
      parts(
        Array.from({ length: 12 }, (__, i): [number, number] => {
          const angle = (i * Math.PI) / 6;
          const [x, y] = [100 * Math.cos(angle), 100 * Math.sin(angle)];
          return [x + offM * east, y + offM * north];
        }),
      );
    expect(vertexChanges(outline(0), outline(0.0009))).toMatchObject({ moved: [], kept: 12 });
    expect(vertexChanges(outline(0), outline(0.0012))).toMatchObject({ kept: 0 });
  });
});

test("half a millimetre is no move, two are", () => {
  const at = ([east, north]: [number, number]) => toWgs84([425_000 + east, 2_314_000 + north]);
  const square = (offM: number): Polygon => ({
    type: "Polygon",
    coordinates: [
      (
        [
          [0, 0],
          [400 + offM, 0],
          [400, 400],
          [0, 0],
        ] as [number, number][]
      ).map(at),
    ],
  });
  expect(vertexChanges(square(0), square(0.0005))).toMatchObject({ moved: [], kept: 3 });
  expect(vertexChanges(square(0), square(0.002))).toMatchObject({ kept: 2, moved: [{}] });
});

test("a version with a fault is not compared, and which one is said; a work's boundaries may share borders", () => {
  const [{ before }] = versions as [Golden["versions"][number]];
  const [ring] = before.coordinates;
  const bowtie: Polygon = {
    type: "Polygon",
    coordinates: [[ring![0]!, ring![2]!, ring![1]!, ring![3]!, ring![0]!]],
  };
  const given = (boundary: Boundary, isWork = false) => ({ boundary, isWork });
  expect(compareChecked(given(bowtie), given(before))).toEqual({
    kind: "invalid",
    which: "before",
  });
  expect(compareChecked(given(before), given(bowtie))).toEqual({ kind: "invalid", which: "after" });
  expect(compareChecked(given(before), given(before)).kind).toBe("compared");
});

test("a version that is the other one adds and takes away nothing, in no shape, and units without ground are left out", () => {
  const [{ before }] = versions as [Golden["versions"][number]];
  const away: Boundary = {
    type: "Polygon",
    coordinates: [before.coordinates[0]!.map(([lng, lat]) => [lng! + 0.001, lat! + 5])],
  };
  const { added, removed, kept, units } = compareVersions(before, before, [
    { id: "away", boundary: away },
    { id: "here", boundary: before },
  ]);
  const nothing = { shape: null, areas: { sphereHa: 0, ellipsoidHa: 0, vn2000Ha: 0 } };
  expect([added, removed]).toEqual([nothing, nothing]);
  expect(kept.shape).not.toBeNull();
  expect(units.map(({ id }) => id)).toEqual(["here"]);
  expect(units[0]!.keptHa).toBeCloseTo(planeHa(before), 4);
});

test("a vertex between two others is added, and gone the other way round", () => {
  const [, { before }] = versions as [unknown, Golden["versions"][number]];
  const ring = before.coordinates[0]!;
  const between = [(ring[4]![0]! + ring[5]![0]!) / 2 + 1e-5, (ring[4]![1]! + ring[5]![1]!) / 2];
  const after: Polygon = {
    type: "Polygon",
    coordinates: [ring.toSpliced(5, 0, between), ...before.coordinates.slice(1)],
  };
  expect(vertexChanges(before, after)).toMatchObject({ moved: [], added: [between], removed: [] });
  expect(vertexChanges(after, before)).toMatchObject({ moved: [], added: [], removed: [between] });
});

test("what changed is told unit by unit, and adds up", () => {
  const unit = (west: number, id: string) => ({
    id,
    boundary: {
      type: "Polygon" as const,
      coordinates: [
        [
          [west, 20],
          [west + 1, 20],
          [west + 1, 22],
          [west, 22],
          [west, 20],
        ],
      ],
    },
  });
  const units = [106, 107, 108].map((west) => unit(west, `u${west}`));
  for (const { before, after } of versions) {
    const { units: found, added, removed, kept } = compareVersions(before, after, units);
    const total = (key: "addedHa" | "removedHa" | "keptHa") =>
      found.reduce((all, one) => all + one[key], 0);
    expect(total("addedHa")).toBeCloseTo(added.areas.vn2000Ha!, 4);
    expect(total("removedHa")).toBeCloseTo(removed.areas.vn2000Ha!, 4);
    expect(total("keptHa")).toBeCloseTo(kept.areas.vn2000Ha!, 4);
  }
});

test("a unit that only lost ground is told, one that lies beside the versions is not", () => {
  const shape = (...corners: [number, number][]): Polygon => ({
    type: "Polygon",
    coordinates: [[...corners, corners[0]!].map(([x, y]) => toWgs84([425_000 + x, 2_314_000 + y]))],
  });
  const before = shape([0, 0], [400, 0], [0, 400]);
  const after = shape([200, 0], [400, 0], [200, 200]);
  const units = [
    { id: "west", boundary: shape([0, 0], [100, 0], [100, 100], [0, 100]) },
    { id: "beside", boundary: shape([400, 400], [50, 400], [400, 50]) },
  ];
  const { units: found } = compareVersions(before, after, units);
  expect(found).toEqual([
    { id: "west", addedHa: 0, removedHa: expect.closeTo(1, 4) as number, keptHa: 0 },
  ]);
});

test("boundaries of a work taken together count the ground that they share once", () => {
  // In metres of the plane, where borders are straight.
  const square = (west: number, east: number) =>
    [
      [west, 2_314_000],
      [east, 2_314_000],
      [east, 2_314_400],
      [west, 2_314_400],
      [west, 2_314_000],
    ].map(([easting, northing]) => toWgs84([easting!, northing!]));
  const work = (east: number): Boundary => ({
    type: "MultiPolygon",
    coordinates: [[square(425_000, east)], [square(425_400, 425_800)]],
  });
  // The first one's border moves into the second: the ground stays, the vertices do not.
  const result = compareChecked(
    { boundary: work(425_400), isWork: true },
    { boundary: work(425_410), isWork: true },
  );
  if (result.kind !== "compared") throw new Error("They are to be compared.");
  const { before, after, kept, added, removed, vertices } = result.comparison;
  expect(added.areas.vn2000Ha! + removed.areas.vn2000Ha!).toBeLessThan(SQUARE_METRE);
  for (const areas of [before, after, kept.areas])
    expect(Math.abs(areas.vn2000Ha! - 32)).toBeLessThan(SQUARE_METRE);
  expect(vertices.moved.length + vertices.added.length).toBeGreaterThan(0);
});

test("tells how far it is, with each cut and each unit that the versions lie in, up to the whole", () => {
  const { before, after } = versions[0]!;
  const here = (id: string) => ({ id, boundary: before });
  const away: Boundary = {
    type: "Polygon",
    coordinates: [
      [
        [104, 18],
        [104.1, 18],
        [104.1, 18.1],
        [104, 18],
      ],
    ],
  };
  const told: number[] = [];
  const apart = { before: false, after: false };
  const units = [here("one"), { id: "away", boundary: away }, here("two")];
  compareVersions(before, after, units, apart, (done) => told.push(done));
  expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
});

test("a part of 200,000 vertices that came is told whole", () => {
  const line = Array.from({ length: 200_000 }, (_, i) => [107 + i * 1e-6, 21 + (i % 2) * 1e-6]);
  const apart: Polygon = { type: "Polygon", coordinates: [[...line, line[0]!]] };
  const first: Position[] = [
    [105, 20],
    [105.1, 20],
    [105, 20.1],
    [105, 20],
  ];
  const { added, kept } = vertexChanges(
    { type: "Polygon", coordinates: [first] },
    { type: "MultiPolygon", coordinates: [[first], apart.coordinates] },
  );
  expect([added.length, kept]).toEqual([200_000, 3]);
});

test("an outline of 20,000 vertices that was drawn anew with seven more is compared vertex by vertex", () => {
  const drawn = (vertices: number, radius: number): Polygon => {
    const ring = Array.from({ length: vertices }, (_, i) => {
      const angle = (2 * Math.PI * i) / vertices;
      return [107 + radius * Math.cos(angle), 21 + radius * Math.sin(angle)];
    });
    return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
  };
  const { moved, added, removed, kept } = vertexChanges(drawn(20_000, 0.1), drawn(20_007, 0.1001));
  expect([moved.length, added.length, removed.length, kept]).toEqual([20_000, 7, 0, 0]);
});
