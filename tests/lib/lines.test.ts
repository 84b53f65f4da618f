import type { FeatureCollection } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import { boundaryNotes } from "../../src/lib/boundaryNotes";
import type { Checks } from "../../src/lib/checks";
import { linesOf, overlapsAt, planColumns, plannedFigure } from "../../src/lib/lines";
import type { PlanCheck } from "../../src/lib/planCheck";
import { basesAt, mainCheck } from "../../src/lib/planned";
import type { Park, Register, Zone } from "../../src/lib/register/schema";
import { register } from "./register/registerFiles";

const layer = (features: { id: string; properties: Record<string, unknown> }[]) =>
  ({
    type: "FeatureCollection",
    features: features.map((feature) => ({
      type: "Feature",
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [107, 21],
            [108, 21],
            [108, 22],
            [107, 21],
          ],
        ],
      },
      ...feature,
    })),
  }) as FeatureCollection;

const NOTES = boundaryNotes(
  layer([
    {
      id: "van-don/land",
      properties: { basis: "administrative-units", method: "By units.", accuracyM: 30 },
    },
    {
      id: "van-don/sea",
      properties: { basis: "schematic", method: "By a rule.", accuracyM: 2000 },
    },
  ]),
  layer([
    { id: "hai-ha", properties: { basis: "mapped", covers: "the built part", osm: "way/1" } },
  ]),
  layer([
    {
      id: "hai-ha",
      properties: { basis: "envelope", parks: ["hai-ha", "hai-ha-1"], method: "A district." },
    },
  ]),
);

function check(own: Partial<PlanCheck> & Pick<PlanCheck, "id">): PlanCheck {
  return {
    plannedHa: 100,
    asOf: null,
    sphereHa: 1,
    ellipsoidHa: 1,
    vn2000Ha: 1,
    differenceHa: -99,
    differencePercent: -99,
    basis: "mapped",
    verdict: null,
    reason: "partly-mapped",
    ...own,
  };
}

const CHECKS: Checks = {
  measurements: {},
  sums: [],
  planChecks: [
    check({
      id: "van-don",
      plannedHa: 217133,
      basis: "schematic",
      reason: "sea-limit-unpublished",
    }),
    check({
      id: "van-don/land",
      plannedHa: 58183,
      basis: "administrative-units",
      reason: "shoreline",
    }),
    check({
      id: "van-don/sea",
      plannedHa: 158950,
      basis: "schematic",
      reason: "sea-limit-unpublished",
    }),
    check({ id: "hai-ha", plannedHa: 3370 }),
    check({ id: "hai-ha-1", plannedHa: 713 }),
  ],
  overlaps: [
    {
      a: "van-don/land",
      b: "van-don/sea",
      areaM2: 1,
      sphereM2: 1,
      vn2000M2: 1,
      shareOfA: 0.1,
      shareOfB: 0.2,
    },
    {
      a: "hai-ha",
      b: "van-don/land",
      areaM2: 2,
      sphereM2: 2,
      vn2000M2: 2,
      shareOfA: 0.3,
      shareOfB: 0.4,
    },
  ],
};

let all: Register;
let vanDon: Zone;
let haiHa: Park;
beforeAll(() => {
  all = register();
  vanDon = all.zones.find(({ id }) => id === "van-don")!;
  haiHa = all.parks.find(({ id }) => id === "hai-ha")!;
});

describe("notes on lines", () => {
  test("an envelope goes by its parks, and hides no outline of the same name", () => {
    expect(NOTES["hai-ha"]).toMatchObject({
      basis: "mapped",
      covers: "the built part",
      osm: "way/1",
    });
    expect(NOTES["hai-ha/envelope"]).toMatchObject({ basis: "envelope", method: "A district." });
    expect(NOTES["hai-ha-1/envelope"]).toBe(NOTES["hai-ha/envelope"]);
  });

  test("the box is that of the geometry", () => {
    expect(NOTES["van-don/sea"]!.box).toEqual([107, 21, 108, 22]);
  });
});

describe("the lines of an entity", () => {
  test("a zone's parts, each with its own reason", () => {
    expect(linesOf(vanDon, CHECKS, NOTES)).toMatchObject([
      { id: "van-don/land", basis: "administrative-units", reason: "shoreline" },
      { id: "van-don/sea", basis: "schematic", reason: "sea-limit-unpublished" },
    ]);
  });

  test("a park's outline and the envelope around the rest", () => {
    expect(linesOf(haiHa, CHECKS, NOTES)).toMatchObject([
      { id: "hai-ha", basis: "mapped", reason: "partly-mapped" },
      { id: "hai-ha/envelope", basis: "envelope", reason: "somewhere-inside" },
    ]);
  });

  test("without the layers the basis still comes from the checks", () => {
    expect(linesOf(vanDon, CHECKS, {}).map(({ basis }) => basis)).toEqual([
      "administrative-units",
      "schematic",
    ]);
  });
});

test("ids that only begin alike are kept apart", () => {
  expect(mainCheck(CHECKS, "hai-ha")?.plannedHa).toBe(3370);
  expect(basesAt(CHECKS, "hai-ha")).toEqual(["mapped"]);
  expect(basesAt(CHECKS, "van-don")).toEqual(["administrative-units", "schematic"]);
  expect(basesAt(null, "van-don")).toEqual([]);
});

test("an overlap is told from the side that asks, none between a zone's own parts", () => {
  expect(overlapsAt(CHECKS, "van-don")).toEqual([
    { own: "van-don/land", other: "hai-ha", areaM2: 2, shareOfOwn: 0.4, shareOfOther: 0.3 },
  ]);
  expect(overlapsAt(CHECKS, "hai-ha")).toEqual([
    { own: "hai-ha", other: "van-don/land", areaM2: 2, shareOfOwn: 0.3, shareOfOther: 0.4 },
  ]);
});

test("every column of planned against drawn finds the figure it took its hectares from", () => {
  const checks: Checks = {
    ...CHECKS,
    planChecks: [...all.zones, ...all.parks].flatMap((entity) =>
      entity.figures
        .filter(
          ({ field, value, part, qualifier }) =>
            field === "plannedHa" && typeof value === "number" && !part && !qualifier,
        )
        .map(({ value, asOf }) => check({ id: entity.id, plannedHa: value as number, asOf })),
    ),
  };
  for (const entity of [...all.zones, ...all.parks]) {
    const columns = planColumns(entity, checks);
    expect(columns.length).toBeGreaterThan(0);
    for (const column of columns)
      expect(plannedFigure(entity, column)).toMatchObject({ value: column.plannedHa });
  }
  expect(
    plannedFigure(vanDon, {
      ...check({ id: "van-don/land", plannedHa: 58183 }),
      asOf: "2019-02-26",
    }),
  ).toMatchObject({
    field: "landHa",
  });
});

describe("what a layer does not say of a line", () => {
  const noteOf = (properties: Record<string, unknown> | null, geometry: unknown = null) =>
    boundaryNotes({
      type: "FeatureCollection",
      features: [{ type: "Feature", id: "a", properties, geometry }],
    } as FeatureCollection)["a"];

  test("is null, an empty text too, and a point has no box", () => {
    const nothing = { basis: "mapped", method: null, accuracyM: null, covers: null, osm: null };
    expect(noteOf({ basis: "mapped" })).toEqual({ ...nothing, box: null });
    expect(
      noteOf(
        { basis: "mapped", method: "", accuracyM: "30", covers: 7, osm: "" },
        { type: "Point", coordinates: [107, 21] },
      ),
    ).toEqual({ ...nothing, box: null });
  });

  test("is given as it stands where it says so", () => {
    const said = {
      basis: "mapped",
      method: "By hand.",
      accuracyM: 30,
      covers: "all",
      osm: "way/1",
    };
    expect(noteOf(said)).toEqual({ ...said, box: null });
  });

  test("a line whose basis nobody knows has no note", () => {
    expect(noteOf({ basis: "guessed", method: "By hand." })).toBeUndefined();
    expect(noteOf(null)).toBeUndefined();
  });

  test("a feature without an id goes by the id among its properties", () => {
    const collection = {
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { id: "b", basis: "mapped" }, geometry: null }],
    } as unknown as FeatureCollection;
    expect(Object.keys(boundaryNotes(collection))).toEqual(["b"]);
  });
});

describe("lines of which little is known", () => {
  const bare = (own: Partial<Park>): Park => ({ ...haiHa, outline: null, envelope: null, ...own });

  test("a park that is drawn nowhere has none, not even with checks of others", () => {
    expect(linesOf(bare({ id: "elsewhere" }), CHECKS, NOTES)).toEqual([]);
    expect(linesOf(bare({ id: "elsewhere" }), null, NOTES)).toEqual([]);
  });

  test("a park that lies somewhere in an area has that area alone", () => {
    const within = bare({ id: "elsewhere", envelope: "hai-ha" });
    expect(linesOf(within, null, {})).toEqual([
      { id: "elsewhere/envelope", basis: "envelope", reason: "somewhere-inside", note: null },
    ]);
  });

  test("a line that is noted but not held against a plan has no reason", () => {
    expect(linesOf(vanDon, null, NOTES).map(({ basis, reason }) => [basis, reason])).toEqual([
      ["administrative-units", null],
      ["schematic", null],
    ]);
    expect(linesOf(vanDon, null, {})).toEqual([]);
  });
});

test("a zone in one part has its plans of the whole alone, a zone in several those of the parts too", () => {
  expect(planColumns(vanDon, CHECKS).map(({ id }) => id)).toEqual([
    "van-don",
    "van-don/land",
    "van-don/sea",
  ]);
  const inOnePart = { ...vanDon, parts: vanDon.parts.slice(0, 1) };
  expect(planColumns(inOnePart, CHECKS).map(({ id }) => id)).toEqual(["van-don"]);
  expect(planColumns(vanDon, null)).toEqual([]);
  expect(overlapsAt(null, "van-don")).toEqual([]);
});

test("a figure is found by its hectares and its date, of the sea among those of the sea", () => {
  const sea = { ...check({ id: "van-don/sea", plannedHa: 158_950 }), asOf: "2019-02-26" };
  expect(plannedFigure(vanDon, sea)).toMatchObject({ field: "seaHa", value: 158_950 });
  expect(plannedFigure(vanDon, { ...sea, asOf: "1999" })).toBeUndefined();
  expect(plannedFigure(vanDon, { ...sea, plannedHa: 158_951 })).toBeUndefined();
  expect(plannedFigure(vanDon, { ...sea, id: "van-don/land" })).toBeUndefined();
});

test("a part without a plan of its own has basis and reason of the whole", () => {
  const [whole] = CHECKS.planChecks;
  const others = CHECKS.planChecks.filter(({ id }) => !id.startsWith("van-don"));
  // Another check of an entity whose id begins alike, and one of a part, come first and are not the whole's.
  const sea = { ...CHECKS.planChecks[2]!, basis: "mapped" as const, reason: "shoreline" as const };
  const checks = { ...CHECKS, planChecks: [...others, sea, whole!] };
  expect(linesOf(vanDon, checks, {})).toEqual([
    { id: "van-don/land", basis: "schematic", reason: "sea-limit-unpublished", note: null },
    { id: "van-don/sea", basis: "mapped", reason: "shoreline", note: null },
  ]);
});

test("a park's outline is a line where the register has one, and where the checks do", () => {
  const note = NOTES["hai-ha"]!;
  const outlined = { ...haiHa, envelope: null };
  expect(outlined.outline).not.toBeNull();
  expect(linesOf(outlined, null, { "hai-ha": note }).map(({ id }) => id)).toEqual(["hai-ha"]);
  const bare = { ...outlined, outline: null };
  expect(linesOf(bare, CHECKS, {}).map(({ id }) => id)).toEqual(["hai-ha"]);
  expect(linesOf(bare, null, { "hai-ha": note })).toEqual([]);
  expect(mainCheck(null, "hai-ha")).toBeUndefined();
});
