/** Topologies written by hand: two squares that share a side, and what can be wrong with them. */
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/lib/formats/readFiles";
import { LIMITS } from "../../../src/lib/formats/limits";
import { text } from "./samples";

/** The shared side from south to north, the way round the west of it, the way round the east of it. */
const ARCS = [
  [
    [107.1, 21],
    [107.1, 21.1],
  ],
  [
    [107.1, 21.1],
    [107, 21.1],
    [107, 21],
    [107.1, 21],
  ],
  [
    [107.1, 21],
    [107.2, 21],
    [107.2, 21.1],
    [107.1, 21.1],
  ],
];
const WEST = [...ARCS[0]!, ...ARCS[1]!.slice(1)];
const EAST = [...ARCS[2]!, ...ARCS[0]!.toReversed().slice(1)];
const west = { type: "Polygon", arcs: [[0, 1]], properties: { name: "west" }, id: "w" };
/** -1 is arc 0 the other way round. */
const east = { type: "Polygon", arcs: [[2, -1]], properties: { name: "east" } };
const collection = (...geometries: unknown[]) => ({ type: "GeometryCollection", geometries });

const topology = (objects: object, more: object = {}) => ({
  type: "Topology",
  arcs: ARCS,
  objects,
  ...more,
});
const read = (root: object, options = {}) =>
  readFiles([text(JSON.stringify(root), "a.topojson")], options);

test("polygons are put together from arcs, in their order and against it", async () => {
  const { features } = await read(topology({ lots: collection(west, east) }));
  expect(features.map(({ id, name }) => [id, name])).toEqual([
    ["w", "west"],
    ["east", "east"],
  ]);
  expect(features.map(({ boundary }) => boundary.coordinates)).toEqual([[WEST], [EAST]]);
  expect(features.map(({ place }) => [place.inside, place.feature])).toEqual([
    ["lots", 1],
    ["lots", 2],
  ]);
});

test("whole numbers are steps from one to the next, scaled and moved", async () => {
  const transform = { scale: [0.1, 0.05], translate: [107, 21] };
  const arcs = [
    [
      [0, 0],
      [1, 0],
      [0, 2],
      [-1, 0],
      [0, -2],
    ],
  ];
  const lot = { type: "Polygon", arcs: [[0]] };
  const { features } = await read(topology({ lot }, { arcs, transform }));
  expect(features[0]!.boundary.coordinates).toEqual([
    [
      [107, 21],
      [107.1, 21],
      [107.1, 21.1],
      [107, 21.1],
      [107, 21],
    ],
  ]);
  const plain = await read(topology({ west }, { transform: null }));
  expect(plain.features[0]!.boundary.coordinates).toEqual([WEST]);
});

test("every object with polygons is read, the others are left out", async () => {
  const multi = { type: "MultiPolygon", arcs: [[[0, 1]], [[2, -1]]] };
  const { features } = await read(
    topology({
      roads: { type: "LineString", arcs: [0] },
      points: { type: "MultiPoint", coordinates: [[107, 21]] },
      nothing: { type: null },
      lots: collection({ type: "MultiLineString", arcs: [[0], [1]] }, west),
      both: multi,
    }),
  );
  expect(features.map(({ place, boundary }) => [place.inside, boundary.type])).toEqual([
    ["lots", "Polygon"],
    ["both", "MultiPolygon"],
  ]);
  expect(features[1]!.boundary.coordinates).toEqual([[WEST], [EAST]]);
});

describe("what is refused", () => {
  const arc = (one: unknown) => topology({ west }, { arcs: [one, ...ARCS.slice(1)] });
  const lot = (arcs: unknown, type: unknown = "Polygon") => topology({ lot: { type, arcs } });

  test.each<[string, object, RegExp]>([
    [
      "no arcs",
      { ...topology({ west }), arcs: {} },
      /expected a list under "arcs", found an object/,
    ],
    [
      "no objects",
      { ...topology({}), objects: [] },
      /expected objects under "objects", found an empty list/,
    ],
    [
      "no polygon",
      topology({ road: { type: "LineString", arcs: [0] } }),
      /no object with polygons/,
    ],
    [
      "a transform without a scale",
      topology({ west }, { transform: { translate: [0, 0] } }),
      /a transform with scale and translate/,
    ],
    [
      "a transform of one number",
      topology({ west }, { transform: { scale: [1], translate: [0, 0] } }),
      /a transform with scale and translate/,
    ],
    [
      "an arc of one position",
      arc([[107, 21]]),
      /expected arc 1 as a list of two positions or more/,
    ],
    [
      "an arc that is none",
      arc("0"),
      /expected arc 1 as a list of two positions or more, found the text “0”/,
    ],
    ["a position of one number", arc([[107, 21], [107]]), /\[107\] at position 2 of arc 1/],
    [
      "a position of text",
      arc([
        ["107", 21],
        [107, 21],
      ]),
      /\["107",21\] at position 1 of arc 1/,
    ],
    [
      "an arc that is not there",
      lot([[0, 3]]),
      /lot: expected the number of an arc, found the number 3/,
    ],
    [
      "an arc that is not there, backwards",
      lot([[0, -4]]),
      /expected the number of an arc, found the number -4/,
    ],
    ["half an arc", lot([[0.5]]), /expected the number of an arc, found the number 0.5/],
    ["a ring without arcs", lot([[]]), /expected a list of arcs, found an empty list/],
    ["arcs that are no list", lot([0, 1]), /expected a list of arcs, found the number 0/],
    ["a kind of geometry that is none", lot([[0, 1]], "Circle"), /expected a geometry, found/],
    [
      "a kind of geometry that every object has",
      lot([[0, 1]], "toString"),
      /expected a geometry, found/,
    ],
    [
      "a collection without a list",
      topology({ lots: { type: "GeometryCollection" } }),
      /expected a list under "geometries", found nothing/,
    ],
    [
      "a member that is none, by its number",
      topology({ lots: collection(west, 7) }),
      /lots, feature 2.*expected a geometry, found the number 7/,
    ],
  ])("%s", async (_, root, message) => {
    await expect(read(root)).rejects.toThrow(message);
  });

  test("collections in one another more than a hundred deep", async () => {
    const nested = (depth: number): object => (depth === 0 ? west : collection(nested(depth - 1)));
    await expect(read(topology({ lots: nested(101) }))).rejects.toMatchObject({
      fault: { code: "too-deep" },
    });
  });

  test("arcs that are used again and again count as often as they are used", async () => {
    const many = {
      type: "Polygon",
      arcs: [Array.from({ length: 500 }, (_, i) => (i % 2 ? -1 : 0))],
    };
    const limits = { ...LIMITS, positions: 999 };
    await expect(read(topology({ many }), { limits })).rejects.toMatchObject({
      fault: { code: "too-large", what: "positions" },
    });
    expect((await read(topology({ west, east }), { limits })).features).toHaveLength(2);
  });
});
