import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { INLAND, SyntheticParcels, type ParcelPlan } from "../../bench/synthetic/parcels";
import { parcelText, type ParcelFormat } from "../../bench/synthetic/text";
import { auditFile } from "../../src/lib/audit";
import { fileBoundaries } from "../../src/lib/audit/fileBoundaries";
import { readGeoJson } from "../../src/lib/formats/geojson";
import { isWithin } from "../../src/lib/geometry";
import { ellipsoidHa } from "../../src/lib/measure";
import { M2_PER_HA } from "../../src/lib/units";
import { flawsOf } from "../../src/lib/validity";

const textOf = (plan: ParcelPlan, format: ParcelFormat = "geojson") =>
  [...parcelText(plan, format)].join("");
const digest = (text: string) => createHash("sha256").update(text).digest("hex");

describe("synthetic parcels", () => {
  test("the same plan makes the same bytes, today and in every later version", () => {
    const plan = { count: 30, seed: 7, vertices: 40, overlaps: 3, gaps: 2 };
    expect(textOf(plan)).toBe(textOf(plan));
    expect(textOf({ ...plan, seed: 8 })).not.toBe(textOf(plan));
    // Results that are compared over years stand on it.
    expect(digest(textOf(plan))).toMatchInlineSnapshot(
      `"04190088fce876b022d53a3ddbfebddd72ebdd83308dc4417a5a6b89e1146fff"`,
    );
  });

  test("each says that it is synthetic, in both formats", () => {
    const plan = { count: 5, vertices: 8 };
    const { features } = readGeoJson(textOf(plan));
    expect(features.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `Synthetic parcel ${n}`),
    );
    expect(features.every(({ properties }) => properties["synthetic"] === true)).toBe(true);
    expect(JSON.parse(textOf(plan))).toMatchObject({ synthetic: true });
    const lines = textOf(plan, "geojsonl").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(textOf(plan)).features);
  });

  test.each([4, 8, 200])("rings of %d vertices are valid and inside the box", (vertices) => {
    const parcels = [...new SyntheticParcels({ count: 60, vertices }).parcels()];
    const [west, south, east, north] = INLAND;
    const wider = [west - 0.01, south - 0.01, east + 0.01, north + 0.01] as const;
    for (const { geometry } of parcels) {
      expect(flawsOf(geometry)).toEqual([]);
      expect(geometry.coordinates[0]).toHaveLength(vertices + 1);
      expect(geometry.coordinates[0]!.every((position) => isWithin(wider, position))).toBe(true);
    }
  });

  test("neighbours meet vertex for vertex", () => {
    const parcels = new SyntheticParcels({ count: 60, vertices: 40 });
    const key = (position: number[]) => position.join(" ");
    const sides = new Map<string, number>();
    for (const { geometry } of parcels.parcels()) {
      const ring = geometry.coordinates[0]!;
      ring.slice(1).forEach((position, i) => {
        const back = `${key(position)} ${key(ring[i]!)}`;
        if (sides.has(back)) sides.delete(back);
        else sides.set(`${key(ring[i]!)} ${key(position)}`, 1);
      });
    }
    // What has no counterpart is the outline: one closed line around the whole.
    const next = new Map(
      [...sides.keys()].map((side) => {
        const [a, b, c, d] = side.split(" ");
        return [`${a} ${b}`, `${c} ${d}`];
      }),
    );
    const [start = ""] = next.keys();
    let steps = 0;
    for (let at = start; steps === 0 || at !== start; steps++) at = next.get(at)!;
    expect(steps).toBe(sides.size);
  });

  test("the audit finds what was planted, of the planted size, and nothing else", () => {
    const plan = { count: 80, vertices: 20, overlaps: 9, gaps: 5, faultM: 20, seed: 3 };
    const planted = [...new SyntheticParcels(plan).planted()];
    expect(planted.filter(({ kind }) => kind === "gap")).toHaveLength(5);
    const { findings } = auditFile(fileBoundaries([readGeoJson(textOf(plan))]).boundaries);
    const told = (rule: string, features: readonly string[], areaM2: number) =>
      `${rule} ${[...features].sort().join(" ")} ${areaM2.toFixed(0)}`;
    const expected = planted.map(({ kind, features, ring }) =>
      told(
        kind === "gap" ? "must-not-have-gaps" : "must-not-overlap",
        features,
        ellipsoidHa({ type: "Polygon", coordinates: [[...ring]] }) * M2_PER_HA,
      ),
    );
    const sized = findings.filter(({ rule }) => rule !== "unmatched-vertex");
    expect(sized.map(({ rule, features, areaM2 }) => told(rule, features, areaM2!)).sort()).toEqual(
      expected.sort(),
    );
  });

  test("a plan that cannot be carried out is refused in a sentence", () => {
    const plan = (change: Partial<ParcelPlan>) => () =>
      new SyntheticParcels({ count: 9, ...change });
    expect(plan({ vertices: 10 })).toThrow("vertices is a multiple of 4");
    expect(plan({ overlaps: 13 })).toThrow("11 borders cannot carry 13 faults");
    expect(plan({ overlaps: 1, faultM: 5000 })).toThrow("at most 0.045 of a parcel");
    expect(plan({ count: 0 })).toThrow("count is a whole number");
  });
});
