import fc from "fast-check";
import type { Position } from "geojson";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { auditFile, type FileBoundary } from "../../../src/lib/audit";
import { fileBoundaries } from "../../../src/lib/audit/fileBoundaries";
import { readGeoJson } from "../../../src/lib/formats/geojson";
import type { Boundary } from "../../../src/lib/geometry";
import { ellipsoidHa } from "../../../src/lib/measure";
import { coverage, scaled } from "./coverage";

const MAPS = ["clean", "overlaps", "gaps", "unmatched"];
const mapNamed = (name: string) => {
  const path = new URL(`../../golden/audit/in/${name}.geojson`, import.meta.url);
  return fileBoundaries([readGeoJson(readFileSync(path, "utf8"))]).boundaries;
};

/** What is found, without what depends on where a ring starts: the last digits of sizes. */
function found(boundaries: readonly FileBoundary[]): string[] {
  return auditFile(boundaries)
    .findings.filter(({ detail }) => detail !== "orientation")
    .map(({ rule, severity, features, areaM2 = 0, count = 1 }) =>
      [severity, rule, features.join("+"), areaM2.toFixed(1), count].join(" "),
    )
    .sort();
}

function mapRings(boundary: Boundary, change: (ring: Position[]) => Position[]): Boundary {
  return boundary.type === "Polygon"
    ? { ...boundary, coordinates: boundary.coordinates.map(change) }
    : { ...boundary, coordinates: boundary.coordinates.map((polygon) => polygon.map(change)) };
}

const rotated = (ring: Position[], by: number): Position[] => {
  const open = ring.slice(0, -1);
  const turned = open.map((_, i) => open[(i + by) % open.length]!);
  return [...turned, turned[0]!];
};

test("the same map has the same findings, in whatever order and from wherever its rings start", () => {
  const map = fc.constantFrom(...MAPS);
  fc.assert(
    fc.property(map, fc.infiniteStream(fc.nat(1000)), fc.boolean(), (name, numbers, reverse) => {
      const boundaries = mapNamed(name);
      const next = () => numbers.next().value as number;
      const changed = boundaries
        .map((one) => ({ one, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ one }) => {
          const turn = (ring: Position[]) => rotated(reverse ? [...ring].reverse() : ring, next());
          return { ...one, boundary: mapRings(one.boundary, turn) };
        });
      expect(found(changed)).toEqual(found(boundaries));
    }),
    { numRuns: 40 },
  );
});

const size = fc.record({
  columns: fc.integer({ min: 3, max: 5 }),
  rows: fc.integer({ min: 3, max: 5 }),
  edges: fc.integer({ min: 1, max: 30 }),
  noise: fc.constantFrom(0, 1e-9, 1e-7),
  seed: fc.nat(1_000_000),
});

test("a clean coverage has no finding, with noise of a centimetre neither", () => {
  fc.assert(
    fc.property(size, (options) => {
      expect(found(coverage(options))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a cell taken out leaves one gap of its size, a cell put in twice is one duplicate", () => {
  fc.assert(
    fc.property(size, (options) => {
      const cells = coverage(options);
      const inner = cells.find(({ id }) => id === "1-1")!;
      const areaM2 = ellipsoidHa(inner.boundary) * 10_000;

      const { findings } = auditFile(cells.filter((one) => one !== inner));
      expect(findings.map(({ rule }) => rule)).toEqual(["must-not-have-gaps"]);
      expect(findings[0]!.features).toEqual(expect.arrayContaining(["0-1", "1-0", "1-2", "2-1"]));
      expect(Math.abs(findings[0]!.areaM2! / areaM2 - 1)).toBeLessThan(1e-3);

      const twice = auditFile([...cells, { ...inner, id: "again" }]).findings;
      expect(twice.map(({ rule, features }) => [rule, ...features])).toEqual([
        ["duplicate", "1-1", "again"],
      ]);
    }),
    { numRuns: 60 },
  );
});

test("a piece of outline that the union repeats inside itself is covered ground, not a gap", () => {
  expect(found(coverage({ columns: 4, rows: 4, edges: 4, noise: 1e-9, seed: 1 }))).toEqual([]);
});

test("a cell that grows overlaps its neighbours, a cell that shrinks leaves a gap round it", () => {
  fc.assert(
    fc.property(size, fc.constantFrom(0.003, 0.02), (options, by) => {
      const cells = coverage(options);
      const change = (factor: number) =>
        cells.map((one) => (one.id === "1-1" ? scaled(one, factor) : one));

      const grown = auditFile(change(1 + by)).findings.filter(
        ({ rule, features }) => rule !== "unmatched-vertex" && features.includes("1-1"),
      );
      const neighbours = new Set(grown.flatMap(({ features }) => features));
      for (const id of ["0-1", "1-0", "1-2", "2-1"]) expect(neighbours).toContain(id);

      const shrunk = auditFile(change(1 - by)).findings;
      expect(
        shrunk.filter(({ detail, rule }) => detail === "gap" || rule === "must-not-have-gaps")
          .length,
      ).toBeGreaterThan(0);
      expect(shrunk.filter(({ rule }) => rule === "must-not-overlap")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("what a file is made of does not matter: two files of one map are one map", () => {
  const cells = coverage({ columns: 3, rows: 3, edges: 5 });
  const text = (some: readonly FileBoundary[]) =>
    JSON.stringify({
      type: "FeatureCollection",
      features: some.map(({ id, boundary }) => ({
        type: "Feature",
        id,
        properties: {},
        geometry: boundary,
      })),
    });
  const half = [cells.slice(0, 4), cells.slice(3)].map((some) => readGeoJson(text(some)));
  const { boundaries } = fileBoundaries(half);
  expect(boundaries.map(({ id }) => id)).toContain("0-1 (2)");
  expect(auditFile(boundaries).findings.map(({ rule, features }) => [rule, ...features])).toEqual([
    ["duplicate", "0-1", "0-1 (2)"],
  ]);
});
