import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/lib/audit";
import {
  areaTable,
  findingLayer,
  findingTable,
  plannedText,
  type AreaRow,
} from "../../src/lib/checkReport";
import type { Exception } from "../../src/lib/exceptions";
import { findings as en } from "../../src/lib/words/en/findings";

const row: AreaRow = {
  id: "a",
  name: "Lot A",
  file: "lots.geojson",
  plannedHa: 62,
  plannedStepHa: 1,
  areas: { vn2000Ha: 62.25, ellipsoidHa: 62.26, sphereHa: 62.42 },
  check: {
    id: "a",
    plannedHa: 62,
    asOf: null,
    vn2000Ha: 62.25,
    ellipsoidHa: 62.26,
    sphereHa: 62.42,
    differenceHa: 0.25,
    differencePercent: 0.4032,
    basis: "surveyed",
    verdict: "agrees",
    reason: null,
  },
  limitHa: 1.24,
};

describe("a planned area is written with the digits it was read with", () => {
  test.each<[string, number | null, number | null]>([
    ["", null, null],
    ["62", 62, 1],
    ["62.50", 62.5, 0.01],
    ["9,373.430", 9373.43, 0.001],
    ["1,200", 1200, 100],
    ["62.5", 62.5, null],
    ["62.1235", 62.12345, null],
  ])("%s", (text, plannedHa, plannedStepHa) => {
    expect(plannedText({ plannedHa, plannedStepHa }, "en")).toBe(text);
  });
});

describe("the table of areas", () => {
  const cells = (own: Partial<AreaRow>) => {
    const [header, line] = areaTable([{ ...row, ...own }], en);
    expect(line).toHaveLength(header!.length);
    return Object.fromEntries(header!.map((name, i) => [name, line![i]]));
  };

  test("has every number in the column that says what it is", () => {
    expect(cells({})).toEqual({
      Boundaries: "Lot A",
      "Planned, ha": 62,
      "VN-2000, ha": 62.25,
      "ellipsoid, ha": 62.26,
      "sphere, ha": 62.42,
      "Difference, ha": 0.25,
      "Difference, %": 0.4032,
      "Allowed, ha": 1.24,
      Verdict: "agrees",
      File: "lots.geojson",
    });
  });

  test("leaves empty what is not known, and never says 0 for it", () => {
    const unknown = cells({ plannedHa: null, areas: null, check: null, limitHa: null });
    expect(unknown).toMatchObject({
      "Planned, ha": null,
      "VN-2000, ha": null,
      "ellipsoid, ha": null,
      "sphere, ha": null,
      "Difference, ha": null,
      "Difference, %": null,
      "Allowed, ha": null,
      Verdict: null,
    });
  });

  test("has no verdict where there is none, and no limit where any difference is allowed", () => {
    const unlimited = cells({ limitHa: Infinity, check: { ...row.check!, verdict: null } });
    expect(unlimited).toMatchObject({ "Allowed, ha": null, Verdict: null, "Difference, ha": 0.25 });
    expect(cells({ limitHa: 0 })).toMatchObject({ "Allowed, ha": 0 });
  });
});

const gap: Finding = {
  rule: "must-not-have-gaps",
  severity: "warning",
  features: ["a", "b"],
  areaM2: 120,
  widthM: 4,
  at: [107.5, 21],
  count: 3,
  places: [[107.5, 21]],
  shape: { type: "MultiPolygon", coordinates: [] },
  message: "a and b have a gap.",
};
const missing: Finding = {
  rule: "boundary-missing",
  severity: "info",
  features: ["c"],
  at: null,
  message: "c is missing.",
};
const exception: Exception = {
  rule: gap.rule,
  features: gap.features,
  detail: null,
  at: gap.at,
  sizeM2: 120,
  reason: "Shared road",
  since: "2026-11-23T08:00:00Z",
};
const judged = [
  { finding: gap, exception },
  { finding: missing, exception: null },
];
const nameOf = (id: string) => `Lot ${id.toUpperCase()}`;

describe("the table of findings", () => {
  const [header, first, second] = findingTable(judged, nameOf, en, "en");
  const cells = (line: typeof first) =>
    Object.fromEntries(header!.map((name, i) => [name, line![i]]));

  test("has place, size and exception of a finding each in its column", () => {
    const {
      [en.columns.northing]: northing,
      [en.columns.easting]: easting,
      ...others
    } = cells(first);
    expect(others).toEqual({
      Severity: "warning",
      Kind: "Gap",
      Finding: "There is a gap between Lot A and Lot B",
      "Area, m²": 120,
      "Greatest width, m": 4,
      "Difference, ha": null,
      Longitude: 107.5,
      Latitude: 21,
      Places: 3,
      "Exception: reason": "Shared road",
      "Recorded on": "2026-11-23",
    });
    // As PROJ has them: tests/golden/vn2000.
    expect(northing).toBeCloseTo(2_322_976.3844, 3);
    expect(easting).toBeCloseTo(473_814.927, 3);
  });

  test("leaves empty what a finding without a place does not have; it is one place", () => {
    expect(cells(second)).toEqual({
      Severity: "remark",
      Kind: "Boundary missing",
      Finding: "Lot C has no geometry in the file",
      "Area, m²": null,
      "Greatest width, m": null,
      "Difference, ha": null,
      [en.columns.northing]: null,
      [en.columns.easting]: null,
      Longitude: null,
      Latitude: null,
      Places: 1,
      "Exception: reason": null,
      "Recorded on": null,
    });
  });
});

describe("the layer of findings", () => {
  test("draws the shape, else the place, else nothing, with names and the exception", () => {
    const { shape: _, ...placed } = gap;
    const { features } = findingLayer(
      [...judged, { finding: placed, exception: null }],
      nameOf,
      en,
      "en",
    );
    expect(features).toEqual([
      {
        type: "Feature",
        properties: {
          rule: "must-not-have-gaps",
          severity: "warning",
          features: ["Lot A", "Lot B"],
          areaM2: 120,
          widthM: 4,
          count: 3,
          message: "There is a gap between Lot A and Lot B",
          exception: "Shared road",
          exceptionSince: "2026-11-23T08:00:00Z",
        },
        geometry: { type: "MultiPolygon", coordinates: [] },
      },
      {
        type: "Feature",
        properties: {
          rule: "boundary-missing",
          severity: "info",
          features: ["Lot C"],
          message: "Lot C has no geometry in the file",
        },
        geometry: null,
      },
      expect.objectContaining({ geometry: { type: "Point", coordinates: [107.5, 21] } }),
    ]);
    expect(features[2]!.properties).not.toHaveProperty("exception");
  });
});
