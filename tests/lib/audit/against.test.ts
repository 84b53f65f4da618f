/** Lots held against a made map in whole metres: a province of two units, three zones in it, a park. */
import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import { auditFile, auditPublished, type FileBoundary } from "../../../src/lib/audit";
import type { Basis } from "../../../src/lib/kinds";
import type { PublishedMap } from "../../../src/lib/published";
import type { Register } from "../../../src/lib/register/schema";
import { at, type Metres } from "./metres";

const box = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const polygon = (ring: readonly Metres[]) => ({
  type: "Polygon" as const,
  coordinates: [[...ring, ring[0]!].map(at)],
});

function drawn(id: string, ring: readonly Metres[], properties: object = {}): Feature {
  return { type: "Feature", id, properties, geometry: polygon(ring) };
}

function zonePart(zone: string, part: string, basis: Basis, ring: readonly Metres[]): Feature {
  return drawn(`${zone}/${part}`, ring, { zone, part, basis });
}

function mapOf(
  layers: Record<"zones" | "parks" | "units", Feature[]>,
  zoneOf: Record<string, string> = {},
): PublishedMap {
  const layer = (features: Feature[]) => ({ type: "FeatureCollection" as const, features });
  const zones = [...new Set(layers.zones.map(({ properties }) => properties!["zone"] as string))];
  const figures: never[] = [];
  return {
    zones: layer(layers.zones),
    parks: layer(layers.parks),
    units: layer(layers.units),
    envelopes: layer([]),
    register: {
      zones: zones.map((id) => ({ id, figures })),
      parks: Object.entries(zoneOf).map(([id, zone]) => ({ id, zone, envelope: null, figures })),
      totals: { figures },
    } as unknown as Register,
  };
}

const told = (audit: ReturnType<typeof auditFile>) =>
  audit.findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

describe("lots of a file", () => {
  const map = mapOf({
    units: [
      drawn("unit/west", box(0, 0, 1000, 1000)),
      drawn("unit/east", box(1000, 0, 2000, 1000)),
    ],
    zones: [
      zonePart("sure", "land", "administrative-units", box(0, 0, 500, 1000)),
      zonePart("coast", "land", "administrative-units", box(1500, 0, 1800, 1000)),
      zonePart("coast", "sea", "schematic", box(1800, 0, 2000, 1000)),
      zonePart("rough", "land", "administrative-units", box(1000, 500, 1100, 600)),
      zonePart("rough", "envelope-port", "envelope", box(1200, 500, 1300, 600)),
    ],
    parks: [drawn("park", box(600, 600, 800, 800), { basis: "mapped" })],
  });
  const found = (id: string, ring: readonly Metres[], more: Partial<FileBoundary> = {}) =>
    auditFile(
      [
        {
          id,
          boundary: polygon(ring),
          kind: "park",
          zone: null,
          basis: "surveyed",
          plannedHa: null,
          ...more,
        },
      ],
      { against: map },
    );

  test("that stick out of the zone they name, or of the one that holds more than half of them", () => {
    const halfOut = box(450, 100, 550, 200);
    expect(told(found("a", halfOut, { zone: "sure" }))).toEqual([
      "error must-be-covered-by: a sticks out of sure by 0.50 ha, up to 50 m wide.",
    ]);
    expect(told(found("a", box(420, 100, 520, 200)))).toEqual([
      "error must-be-covered-by: a sticks out of sure by 0.20 ha, up to 20 m wide.",
    ]);
    expect(told(found("a", box(480, 100, 580, 200)))).toEqual([]);
    expect(found("a", halfOut, { zone: "sure" }).findings[0]!.features).toEqual(["a", "sure"]);
  });

  test("are only asked to look again where either border is not sure", () => {
    expect(told(found("a", box(450, 100, 550, 200), { zone: "sure", basis: "mapped" }))).toEqual([
      "warning must-be-covered-by: a sticks out of sure by 0.50 ha, up to 50 m wide.",
    ]);
    expect(told(found("a", box(1450, 100, 1550, 200), { zone: "coast" }))).toEqual([
      "warning must-be-covered-by: a sticks out of coast by 0.50 ha, up to 50 m wide.",
    ]);
  });

  test("stick out of no zone of which one part is known by an envelope", () => {
    expect(told(found("a", box(1050, 520, 1150, 580), { zone: "rough" }))).toEqual([]);
  });

  test("that are a zone themselves stick out of none", () => {
    expect(told(found("zone", box(0, 0, 550, 1000), { kind: "zone" }))).toEqual([]);
  });

  test("lie outside the province as a whole, in part, or in several places", () => {
    expect(told(found("b", box(3000, 0, 3100, 100)))).toEqual([
      "error outside-province: b lies outside the province, 1.00 ha.",
    ]);
    const inPart = found("b", box(1900, 0, 2100, 100));
    expect(told(inPart)).toContain(
      "warning outside-province: b sticks out of the province's units and waters by 1.00 ha, up to 100 m wide.",
    );
    expect(inPart.findings[0]!.features).toEqual(["b"]);
    expect(inPart.findings[0]).not.toHaveProperty("count");
    const [across] = found("b", box(-50, 100, 2040, 200)).findings;
    expect(across).toMatchObject({ rule: "outside-province", count: 2 });
    expect(across!.message).toMatch(/ by 0\.90 ha, up to 50 m wide\.$/);
    expect(across!.places).toHaveLength(2);
    expect(across!.places![0]![0]).toBeCloseTo(at([-25, 0])[0]!, 6);
    expect(across!.places![1]![0]).toBeCloseTo(at([2020, 0])[0]!, 6);
  });

  test("that leave their zone where they leave the province are told once", () => {
    const leavesProvince =
      "warning outside-province: c sticks out of the province's units and waters by 0.50 ha, up to 50 m wide.";
    expect(told(found("c", box(-50, 100, 50, 200), { zone: "sure" }))).toEqual([leavesProvince]);
    expect(told(found("c", box(-50, 100, 540, 200), { zone: "sure" }))).toEqual([
      "error must-be-covered-by: c sticks out of sure by 0.90 ha, up to 50 m wide.",
      leavesProvince,
    ]);
  });

  test("overlap a published park, unless they are that park", () => {
    expect(told(found("d", box(780, 600, 880, 700)))).toEqual([
      "warning must-not-overlap: d and park overlap by 0.20 ha, up to 20 m wide.",
    ]);
    expect(told(found("park", box(780, 600, 880, 700)))).toEqual([]);
  });
});

test("a published map by itself: overlaps and gaps in each layer, parks by their zones, zones by the province", () => {
  const map = mapOf(
    {
      // 20 by 20 m in the middle belong to no unit.
      units: [
        drawn("unit/south", [
          [0, 0],
          [1000, 0],
          [1000, 490],
          [520, 490],
          [500, 490],
          [0, 490],
        ]),
        drawn("unit/west", [
          [0, 490],
          [500, 490],
          [500, 510],
          [500, 1000],
          [0, 1000],
        ]),
        drawn("unit/east", [
          [520, 490],
          [1000, 490],
          [1000, 1000],
          [500, 1000],
          [500, 510],
          [520, 510],
        ]),
      ],
      zones: [
        zonePart("first", "land", "administrative-units", box(0, 0, 400, 400)),
        zonePart("second", "land", "administrative-units", box(380, 0, 800, 400)),
        zonePart("third", "land", "administrative-units", box(900, 600, 1030, 800)),
        zonePart("guess", "sea", "schematic", box(300, 300, 1500, 600)),
      ],
      parks: [
        drawn("inside", box(0, 0, 100, 100), { basis: "mapped" }),
        drawn("beside", box(50, 300, 150, 450), { basis: "mapped" }),
      ],
    },
    { inside: "first", beside: "first", nowhere: "first" },
  );
  expect(told(auditPublished(map)).sort()).toEqual([
    "error must-not-have-gaps: Between unit/east, unit/south and unit/west there is a gap, 400.0 m², up to 20 m wide.",
    "error must-not-overlap: first/land and second/land overlap by 0.80 ha, up to 20 m wide.",
    "info boundary-missing: The outline of nowhere is not published.",
    "warning must-be-covered-by: beside sticks out of first by 0.50 ha, up to 50 m wide.",
    "warning must-be-covered-by: third/land sticks out of province by 0.60 ha, up to 30 m wide.",
  ]);
});
