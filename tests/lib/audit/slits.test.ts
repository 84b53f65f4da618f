/** A slit is a channel of at most 3 m between two boundaries, open at an end and ten times as long as wide. */
import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { auditFile, type FileBoundary } from "../../../src/lib/audit";

/** So many metres east and north of 107.4° E, 21.1° N, by GeographicLib. */
function at([eastM, northM]: readonly [number, number]): Position {
  const { WGS84 } = geodesic.Geodesic;
  const { lat2 = NaN } = WGS84.Direct(21.1, 107.4, northM < 0 ? 180 : 0, Math.abs(northM));
  const { lon2 = NaN } = WGS84.Direct(21.1, 107.4, eastM < 0 ? 270 : 90, Math.abs(eastM));
  return [lon2, lat2];
}

function lot(id: string, ring: readonly (readonly [number, number])[]): FileBoundary {
  const positions = ring.map(at);
  const coordinates = [[...positions, positions[0]!]];
  const boundary = { type: "Polygon" as const, coordinates };
  return { id, boundary, kind: "park", zone: null, basis: "surveyed", plannedHa: null };
}

const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** 200 corners around a middle, the radius in seven waves. */
function waved(middleX: number, middleY: number, phase: number): [number, number][] {
  return Array.from({ length: 200 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 200;
    const radiusM = 330 * (0.85 + 0.15 * Math.sin(7 * angle + phase));
    return [middleX + radiusM * Math.cos(angle), middleY + radiusM * Math.sin(angle)];
  });
}

const slits = (lots: readonly FileBoundary[]) =>
  auditFile(lots).findings.filter(
    ({ rule, severity }) => rule === "sliver" && severity === "warning",
  );

describe("a channel between two lots", () => {
  const beside = (widthM: number, lengthM: number) =>
    slits([lot("west", box(0, 0, 100, lengthM)), lot("east", box(100 + widthM, 0, 200, lengthM))]);

  test.each([
    [0.5, 20],
    [2, 60],
    [2.9, 40],
  ])("of %d by %d m is a slit of that size", (widthM, lengthM) => {
    const [slit, ...others] = beside(widthM, lengthM);
    expect(others).toEqual([]);
    expect(slit?.features).toEqual(["east", "west"]);
    expect(slit?.widthM).toBeCloseTo(widthM, 2);
    // At its open ends it is closed by arcs.
    const lostM2 = widthM * lengthM - slit!.areaM2!;
    expect(lostM2).toBeGreaterThan(0);
    expect(lostM2).toBeLessThan(widthM ** 2 / 2);
    expect(Math.abs(slit!.lengthM! - lengthM)).toBeLessThan(2 * widthM);
  });

  test.each([
    [3.2, 60, "too wide"],
    [2, 15, "too short"],
    [0.05, 60, "too narrow to be a finding"],
  ])("of %d by %d m is none: %s", (widthM, lengthM) => {
    expect(beside(widthM, lengthM)).toEqual([]);
  });

  test("whose sides zigzag against each other is one all along, though its edges open wide", () => {
    const steps = Array.from({ length: 81 }, (_, i) => i);
    const side = (x: number, by: number) =>
      steps.map((i): [number, number] => [x + (i % 2 === 0 ? by : -by), i / 2]);
    const west = [...side(99.5, -0.2), [0, 40], [0, -50], [99.5, -50]] as [number, number][];
    const east = [...side(100.5, 0.2).toReversed(), [100.5, -50], [200, -50], [200, 40]];
    // Joined at the lower end, by a third.
    const below = box(99.5, -50, 100.5, 0);
    const found = slits([
      lot("west", west.toReversed()),
      lot("east", east as [number, number][]),
      lot("below", below),
    ]);
    expect(found.map(({ features }) => features)).toEqual([["below", "east", "west"]]);
    expect(found[0]!.areaM2).toBeGreaterThan(35);
  });
});

test("where two waved outlines cross, the corners between them are none, however closing them rounds", () => {
  const pairs = Array.from({ length: 60 }, (_, i) => [
    lot(`${i} west`, waved(1200 * i, 0, i)),
    lot(`${i} east`, waved(1200 * i + 380, 110, i + 0.5)),
  ]);
  const { findings } = auditFile(pairs.flat());
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["must-not-overlap"]));
  expect(findings).toHaveLength(60);
});
