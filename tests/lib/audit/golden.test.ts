import { booleanPointInPolygon } from "@turf/turf";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { auditFile, type Audit } from "../../../src/lib/audit";
import { fileBoundaries } from "../../../src/lib/audit/fileBoundaries";
import { readGeoJson } from "../../../src/lib/formats/geojson";
import { publishedMap } from "./publishedMap";

interface Expected {
  rule: string;
  severity: string;
  features: string[];
  areaM2?: number;
  widthM?: number;
  detail?: string;
  count?: number;
}

const GOLDEN = new URL("../../golden/audit/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, GOLDEN), "utf8");
const expected = JSON.parse(read("expected.json")) as Record<string, Expected[]>;
const geos = JSON.parse(read("geos.json")) as { vn2000M2: Record<string, Record<string, number>> };

function audit(name: string, thresholds = {}): Audit {
  const file = `${name}.geojson`;
  const { boundaries, missing } = fileBoundaries([readGeoJson(read(`in/${file}`), { file })]);
  const against = name === "against" ? publishedMap() : null;
  return auditFile(boundaries, { missing, against, ...thresholds });
}

/** What of a finding is certain before the audit: everything but its size and place. */
const kind = ({ rule, severity, features, detail, count = 1 }: Expected) =>
  [severity, rule, features.join(" + "), detail, `× ${count}`].filter(Boolean).join(" ");

test.each(Object.entries(expected))("%s: what is planted, and nothing else", (name, planted) => {
  const { findings } = audit(name);
  expect(findings.map((one) => kind(one as unknown as Expected)).sort()).toEqual(
    planted.map(kind).sort(),
  );

  for (const { areaM2, widthM, ...one } of planted) {
    const found = findings.find((finding) => kind(finding as unknown as Expected) === kind(one));
    if (areaM2) expect(Math.abs(found!.areaM2! / areaM2 - 1)).toBeLessThan(0.01);
    if (widthM) expect(Math.abs(found!.widthM! / widthM - 1)).toBeLessThan(0.01);
  }
});

test.each(Object.entries(geos.vn2000M2))(
  "%s: every pair shares the area GEOS says",
  (name, pairs) => {
    const { overlaps } = audit(name, { minAreaM2: 0, minWidthM: 0 });
    const ours = Object.fromEntries(
      overlaps.map(({ a, b, vn2000M2 }) => [[a, b].sort().join("|"), vn2000M2]),
    );
    for (const [pair, areaM2] of Object.entries(pairs)) {
      // Edges are straight in degrees for GEOS and on the plane for us; specks are rounded to the grid.
      expect(Math.abs((ours[pair] ?? 0) - areaM2), pair).toBeLessThan(1e-6 * areaM2 + 1e-3);
    }
  },
);

test("a place lies in what it is the place of", () => {
  for (const name of ["overlaps", "gaps"]) {
    for (const { at, shape, places = [] } of audit(name).findings) {
      if (!shape) continue;
      for (const place of [at!, ...places]) expect(booleanPointInPolygon(place, shape)).toBe(true);
    }
  }
});

test("thresholds are the caller's", () => {
  const pairs = (thresholds: object) =>
    audit("overlaps", thresholds).findings.map(({ features }) => features.join(" "));
  expect(pairs({ minWidthM: 0.01 })).toContain("five-cm-1 five-cm-2");
  expect(pairs({ minAreaM2: 0.5 })).toContain("speck-1 speck-2");
  expect(pairs({ minAreaM2: 1000 })).not.toContain("crossed-1 crossed-2");
});
