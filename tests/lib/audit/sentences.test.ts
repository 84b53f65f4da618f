/** Findings in words and as rows: lots of whole metres, so that every size is one that can be worked out by hand. */
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { auditFile, type FileBoundary } from "../../../src/lib/audit";
import { boundaryMissing } from "../../../src/lib/audit/boundaryMissing";
import { auditJson, findingRows, findingsLayer } from "../../../src/lib/audit/export";
import { hectares, listed, metres, number } from "../../../src/lib/audit/phrases";
import { sumDiffers } from "../../../src/lib/audit/sumDiffers";
import type { SumCheck } from "../../../src/lib/sums";
import { at, type Metres } from "./metres";

function lot(id: string, ring: readonly Metres[], plannedHa: number | null = null): FileBoundary {
  const positions = ring.map(at);
  const coordinates = [[...positions, positions[0]!]];
  const boundary = { type: "Polygon" as const, coordinates };
  return { id, boundary, kind: "park", zone: null, basis: "surveyed", plannedHa };
}

const box = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const told = (...lots: FileBoundary[]) =>
  auditFile(lots).findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

describe("two lots", () => {
  const SQUARE = lot("a", box(0, 0, 100, 100));

  test.each<[string, FileBoundary, string]>([
    [
      "share 20 by 100 m",
      lot("b", box(80, 0, 180, 100)),
      "error must-not-overlap: a and b overlap by 0.20 ha, up to 20 m wide.",
    ],
    [
      "share 5 by 100 m",
      lot("b", box(95, 0, 195, 100)),
      "error must-not-overlap: a and b overlap by 500.0 m², up to 5.00 m wide.",
    ],
    [
      "share 1 by 100 m",
      lot("b", box(99, 0, 199, 100)),
      "error sliver: a and b overlap in a sliver, 100.0 m², up to 1.00 m wide.",
    ],
    [
      "are the same",
      lot("b", box(0, 0, 100, 100)),
      "error duplicate: a and b cover the same ground, 1.00 ha.",
    ],
    [
      "lie in each other",
      lot("b", box(20, 20, 60, 80)),
      "error contained: b lies inside a, 0.24 ha.",
    ],
    [
      "lie in each other the other way round",
      lot(
        "b",
        box(-20, 0, 120, 100).map(([x, y]) => [x + 20, y] as const),
      ),
      "error contained: a lies inside b, 1.00 ha.",
    ],
    [
      "leave 2 by 100 m open between them",
      lot("b", box(102, 0, 202, 100)),
      "warning sliver: Between a and b there is a narrow open gap",
    ],
  ])("that %s", (_, other, expected) => {
    const [first, ...more] = told(SQUARE, other).filter((one) => !one.includes("unmatched"));
    expect(first).toContain(expected);
    expect(more).toEqual([]);
  });

  test("that enclose 20 by 20 m", () => {
    const around: Metres[] = [
      [0, 0],
      [100, 0],
      [100, 40],
      [80, 40],
      [80, 60],
      [100, 60],
      [100, 100],
      [0, 100],
    ];
    expect(told(lot("west", around), lot("east", box(100, 0, 200, 100)))[0]).toBe(
      "error must-not-have-gaps: Between east and west there is a gap, 400.0 m², up to 20 m wide.",
    );
  });
});

test("a lot drawn larger and one drawn smaller than planned", () => {
  // The VN-2000 plane has a scale of 0.999916 there, and its ellipsoid lies 22 m deeper: a hectare is 0.99982 ha.
  // Due east of the origin a lot is 3 millionths narrower on its north side.
  expect(told(lot("a", box(0, 0, 100, 100), 2))).toEqual([
    "error area-differs: a is drawn with 1.00 ha, 1.00 ha (50.01 %) less than the 2 ha planned.",
  ]);
  expect(told(lot("a", box(0, 0, 200, 100), 1))).toEqual([
    "error area-differs: a is drawn with 2.00 ha, 1.00 ha (99.96 %) more than the 1 ha planned.",
  ]);
  expect(told(lot("a", box(0, 0, 100, 100), 1))).toEqual([]);
  expect(told(lot("a", box(0, 0, 100, 100), 1.1))).toEqual([
    "warning area-differs: a is drawn with 1.00 ha, 0.10 ha (9.11 %) less than the 1.1 ha planned.",
  ]);
});

test("a lot that crosses itself, one without a coordinate and one that has no boundary", () => {
  const bowtie = lot("b", [
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ]);
  const lost = lot("c", [
    [0, 0],
    [NaN, 0],
    [0, 100],
  ]);
  const twice = lot("d", [
    [0, 0],
    [300, 100],
    [200, 0],
    [200, 200],
    [100, 0],
    [0, 100],
  ]);
  const holed = lot("e", box(0, 0, 100, 100));
  const hole = [...box(150, 20, 170, 40).reverse()].map(at);
  const outside: FileBoundary = {
    ...holed,
    boundary: {
      type: "Polygon",
      coordinates: [...(holed.boundary.coordinates as Position[][]), [...hole, hole[0]!]],
    },
  };
  expect(told(outside)).toEqual([
    "error invalid-geometry: e, part 1, hole 1 lies outside the outer ring.",
  ]);
  expect(auditFile([lost]).findings[0]).toMatchObject({ features: ["c"], at: null });
  expect(auditFile([bowtie]).findings[0]).not.toHaveProperty("count");
  expect(told(bowtie)).toEqual(["error invalid-geometry: b, part 1, outer ring crosses itself."]);
  expect(told(lost)).toEqual([
    "error invalid-geometry: c, part 1, outer ring, position 2 has a coordinate that is not a finite number.",
  ]);
  const [finding] = auditFile([twice]).findings;
  expect(finding!.message).toBe(`d, part 1, outer ring crosses itself. ${finding!.count} times.`);
  const [west] = [...finding!.places!].sort(([a = 0], [b = 0]) => a - b);
  expect(finding!.at).toEqual(west);
  const { findings, summary } = auditFile([bowtie], { missing: ["x"] });
  expect(findings.find(({ rule }) => rule === "boundary-missing")).toMatchObject({
    features: ["x"],
    at: null,
    message: "x has no boundary in the file.",
  });
  expect(summary).toMatchObject({ invalid: 1, leftOut: 1, rules: { "invalid-geometry": 1 } });
});

test("a park whose outline nobody published, and members that add up to less or more than their total", () => {
  expect(boundaryMissing("tien-yen", "info", "outline-unpublished").message).toBe(
    "The outline of tien-yen is not published.",
  );
  const sum = (sumHa: number | null, statedHa: number | null) =>
    sumDiffers({
      id: "parks",
      members: ["a", "b"],
      sumHa,
      statedHa,
      differenceHa: sumHa === null || statedHa === null ? null : sumHa - statedHa,
      reasons: ["rounding"],
    } as unknown as SumCheck).map(({ message }) => message);
  const planned = "The planned areas of the 2 parks add up to";
  expect(sum(1200.5, 1201)).toEqual([
    `${planned} 1,200.5 ha, 0.50 ha short of the 1,201 ha published.`,
  ]);
  expect(sum(1201, 1200)).toEqual([`${planned} 1,201 ha, 1.00 ha above the 1,200 ha published.`]);
  expect([sum(1200, 1200), sum(null, 1200), sum(1200, null)]).toEqual([[], [], []]);
});

test("a finding as a row, as data and as a feature", () => {
  const audit = auditFile([lot("a", box(0, 0, 100, 100)), lot("b", box(80, 50, 180, 150))]);
  const [header, row] = findingRows(audit.findings);
  expect(header!.join()).toBe(
    "severity,rule,features,areaM2,widthM,differenceHa,lng,lat,detail,count,message",
  );
  const [lng, lat] = at([90, 75]);
  expect(row).toEqual([
    "error",
    "must-not-overlap",
    "a; b",
    expect.closeTo(1000, 0),
    expect.closeTo(20, 2),
    null,
    expect.closeTo(lng!, 6),
    expect.closeTo(lat!, 6),
    null,
    1,
    expect.stringContaining("a and b overlap"),
  ]);
  const [data] = auditJson(audit).findings;
  expect(data).not.toHaveProperty("shape");
  expect(data).toMatchObject({ rule: "must-not-overlap", features: ["a", "b"] });
  const [feature] = findingsLayer(audit.findings).features;
  expect(feature!.geometry!.type).toBe("MultiPolygon");
  expect(feature!.properties).toMatchObject({ rule: "must-not-overlap" });
  const crossing = lot("c", [
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ]);
  expect(findingsLayer(auditFile([crossing]).findings)).toMatchObject({
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry: { type: "Point" }, properties: { features: ["c"] } }],
  });
  const nowhere = auditFile([], { missing: ["x"] }).findings;
  expect(findingsLayer(nowhere).features[0]!.geometry).toBeNull();
  expect(findingRows(nowhere)[1]!.slice(3, 8)).toEqual([null, null, null, null, null]);
});

test("sizes and lists in words", () => {
  expect([999.94, 1_000, 43_215_678].map(hectares)).toEqual(["999.9 m²", "0.10 ha", "4,321.57 ha"]);
  expect([0.126, 9.994, 10, 1234.5].map(metres)).toEqual(["0.13 m", "9.99 m", "10 m", "1,235 m"]);
  expect([1234567.891, 0.12345, 1000].map((value) => number(value))).toEqual([
    "1,234,567.891",
    "0.12345",
    "1,000",
  ]);
  expect(listed([])).toBe("");
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b", "c", "d"])).toBe("a, b, c and d");
  expect(listed(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 more");
});
