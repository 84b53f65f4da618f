/** However a layer is cut into parts, its audit is the same to the last bit. */
import fc from "fast-check";
import type { Position } from "geojson";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  auditFile,
  type Audit,
  type AuditOptions,
  type FileBoundary,
} from "../../../../src/lib/audit";
import { auditInParts, type PartOptions } from "../../../../src/lib/audit/parts/auditInParts";
import { fileBoundaries } from "../../../../src/lib/audit/fileBoundaries";
import { cellsOf } from "../../../../src/lib/audit/parts/cells";
import { listed } from "../../../../src/lib/audit/parts/features";
import { done } from "../../../../src/lib/audit/parts/jobs";
import { PackedFeatures } from "../../../../src/lib/audit/parts/packed";
import { readGeoJson } from "../../../../src/lib/formats/geojson";
import { cell, coverage, scaled } from "../coverage";
import { publishedMap } from "../publishedMap";

/** Jobs of a step in any order, as workers end them. */
function inParts(
  boundaries: readonly FileBoundary[],
  options: PartOptions,
  backwards = false,
): Audit {
  const features = new PackedFeatures();
  for (const boundary of boundaries) features.add(boundary);
  const steps = auditInParts(features, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const { count, job, take } = step.value;
    for (let n = 0; n < count; n++) {
      const i = backwards ? count - 1 - n : n;
      take(i, structuredClone(done(structuredClone(job(i)), options.against ?? null)));
    }
  }
}

/** A polygon and a polygon in a list of one are the same boundary. */
const plain = (audit: Audit) => JSON.parse(JSON.stringify(audit)) as unknown;

type Defect = "taken" | "twice" | "grown" | "shrunk" | "moved" | "cut" | "invalid";
const defects = fc.array(
  fc.tuple(
    fc.constantFrom<Defect>("taken", "twice", "grown", "shrunk", "moved", "cut", "invalid"),
    fc.nat(1000),
  ),
  { maxLength: 8 },
);

function withDefects(cells: FileBoundary[], planted: readonly (readonly [Defect, number])[]) {
  const boundaries = [...cells];
  planted.forEach(([defect, at], n) => {
    const i = at % boundaries.length;
    const one = boundaries[i]!;
    const ring = (one.boundary.coordinates as Position[][])[0]!;
    const put = (positions: Position[]) => (boundaries[i] = cell(one.id, positions));
    if (defect === "taken" && boundaries.length > 1) boundaries.splice(i, 1);
    if (defect === "twice") boundaries.push({ ...one, id: `again-${n}` });
    if (defect === "grown") boundaries[i] = scaled(one, 1.01);
    if (defect === "shrunk") boundaries[i] = scaled(one, 0.99);
    if (defect === "moved") put(ring.map(([x = 0, y = 0]) => [x + 2e-5, y + 1e-5]));
    if (defect === "cut" && ring.length > 6) put([...ring.slice(0, 2), ...ring.slice(3)]);
    if (defect === "invalid") put([...ring.slice(0, -1), ring[1]!, ring[0]!]);
  });
  return boundaries;
}

const lattices = fc.record({
  columns: fc.integer({ min: 2, max: 6 }),
  rows: fc.integer({ min: 2, max: 6 }),
  edges: fc.integer({ min: 1, max: 12 }),
  noise: fc.constantFrom(0, 0, 0, 1e-9, 1e-7),
  seed: fc.nat(1_000_000),
});

test("property: random lattices with planted defects, in parts of any size", () => {
  const thresholds = fc.constantFrom<Partial<AuditOptions>>({}, { minWidthM: 0, minAreaM2: 0.5 });
  fc.assert(
    fc.property(
      lattices,
      defects,
      fc.integer({ min: 1, max: 12 }),
      thresholds,
      fc.boolean(),
      (lattice, planted, partSize, options, backwards) => {
        const boundaries = withDefects(coverage(lattice), planted);
        const whole = auditFile(boundaries, options);
        expect(plain(inParts(boundaries, { ...options, partSize }, backwards))).toEqual(
          plain(whole),
        );
      },
    ),
    { numRuns: 80 },
  );
});

describe("the maps with known findings", () => {
  const read = (name: string) => {
    const path = new URL(`../../../golden/audit/in/${name}.geojson`, import.meta.url);
    return fileBoundaries([readGeoJson(readFileSync(path, "utf8"))]);
  };
  test.each(["clean", "overlaps", "gaps", "unmatched", "near-coincident", "against"])(
    "%s",
    (name) => {
      const { boundaries, missing } = read(name);
      const against = name === "against" ? publishedMap() : null;
      const whole = plain(auditFile(boundaries, { missing, against }));
      for (const partSize of [1, 3, 7]) {
        expect(plain(inParts(boundaries, { missing, against, partSize }))).toEqual(whole);
      }
    },
  );
});

test("a ring of parcels around a hole that lies in no one part is one gap", () => {
  const cells = coverage({ columns: 7, rows: 7, edges: 3 });
  const ring = cells.filter(({ id }) => !/^[2-4]-[2-4]$/.test(id));
  const found = inParts(ring, { partSize: 2 }).findings;
  expect(found.map(({ rule }) => rule)).toEqual(["must-not-have-gaps"]);
  expect(plain(inParts(ring, { partSize: 2 }))).toEqual(plain(auditFile(ring)));
});

test("the same ring is one gap where one of its parcels stands twice", () => {
  const cells = coverage({ columns: 7, rows: 7, edges: 3 });
  const ring = cells.filter(({ id }) => !/^[2-4]-[2-4]$/.test(id));
  const once = inParts(ring, { partSize: 2 }).findings.map(({ areaM2 }) => areaM2);
  for (const one of ring.filter(({ id }) => /^[1-5]-[1-5]$/.test(id))) {
    const twice = [...ring, { ...one, id: "again" }];
    const { findings } = inParts(twice, { partSize: 2 });
    expect(findings.map(({ rule }) => rule)).toEqual(["duplicate", "must-not-have-gaps"]);
    expect(findings[1]!.areaM2).toBeCloseTo(once[0]!, 1);
  }
});

test("progress runs from 0 to 1 and never back", () => {
  const told: number[] = [];
  const onProgress = (_: string, share: number) => void told.push(share);
  inParts(coverage({ columns: 4, rows: 4, edges: 2 }), { partSize: 3, onProgress });
  expect(told[0]).toBe(0);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test("every boundary is in one cell, and no cell has more than asked for", () => {
  const boundaries = listed(coverage({ columns: 9, rows: 7, edges: 1 }));
  for (const most of [1, 2, 10, 62, 63, 1000]) {
    const cells = cellsOf(boundaries.count, (i) => boundaries.box(i), most);
    expect(cells.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 63 }, (_, i) => i));
    expect(Math.max(...cells.map((one) => one.length))).toBeLessThanOrEqual(most);
  }
  expect(cellsOf(0, () => [0, 0, 0, 0], 10)).toEqual([]);
});
