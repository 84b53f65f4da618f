import { describe, expect, test } from "vitest";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { hasRoad, type NearFile } from "../../../src/lib/near/near";
import type { Register } from "../../../src/lib/register/schema";
import { ORIGINS } from "../../../src/lib/attribution";
import { displayed, readJson } from "../geo";
import type { LineString } from "geojson";

const near = readJson<NearFile>("public/geo/near.json");
const register = readJson<Register>("public/geo/register.json");
const golden = readJson<{
  distances: { from: string; place: string; minM: number; maxM: number }[];
}>("tests/golden/near/distances.json");
const routes = displayed<LineString>("routes", "routes");

/** The figures are printed to the metre. */
const ROUNDING_M = 0.51;

describe("near.json", () => {
  test("says whose it is and from when its roads are", () => {
    const { licence, attribution, source, date } = ORIGINS.near;
    expect(near).toMatchObject({ licence, attribution, source, roadsAsOf: date });
    expect(near.roadsAsOf).toBe("2026-08-10");
  });

  test("has every zone and park, and every place with a position", () => {
    const ids = [...register.zones, ...register.parks].map(({ id }) => id);
    expect(near.from.map(({ id }) => id)).toEqual(ids);
    const places = register.places.filter(({ position }) => position).map(({ id }) => id);
    for (const { to } of near.from) expect(to.map(({ place }) => place)).toEqual(places);
  });

  test("every distance is as GeodSolve has it, to the metre", () => {
    const precision = new Map(register.places.map(({ id, precisionM = 0 }) => [id, precisionM]));
    const expected = golden.distances.map(({ from, place, minM, maxM }) => {
      const off = precision.get(place)!;
      return { key: `${from} ${place}`, minM: Math.max(0, minM - off), maxM: maxM + off };
    });
    const actual = near.from.flatMap(({ id, to }) =>
      to.map(({ place, distance }) => ({ key: `${id} ${place}`, ...distance })),
    );
    expect(actual.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
    for (const [i, { key, minM, maxM }] of expected.entries()) {
      expect(Math.abs(actual[i]!.minM - minM), key).toBeLessThan(ROUNDING_M);
      expect(Math.abs(actual[i]!.maxM - maxM), key).toBeLessThan(ROUNDING_M);
    }
  });

  test("only Hòn Gai's position is rough, and its distances say so", () => {
    const rough = near.from.flatMap(({ to }) => to.filter(({ precisionM }) => precisionM));
    expect(new Set(rough.map(({ place }) => place))).toEqual(new Set(["port-hongai"]));
    for (const { precisionM, distance, road } of rough) {
      expect(precisionM).toBe(1852);
      expect(distance.maxM - distance.minM).toBeGreaterThanOrEqual(Math.min(1852, distance.maxM));
      expect(road).toEqual({ none: "place-rough" });
    }
  });
});

describe("by road", () => {
  const entries = near.from.flatMap(({ id, basis, to }) =>
    to.map((entry) => ({ id, basis, ...entry })),
  );

  test("Nội Bài lies beyond the network, every other exact place on it, from everywhere", () => {
    for (const { id, place, road } of entries) {
      if (place === "apt-han") expect(road, id).toEqual({ none: "place-off-network" });
      else if (place !== "port-hongai") expect(hasRoad(road), `${id} ${place}`).toBe(true);
    }
  });

  test("a park without an outline has no route, one with an outline one route", () => {
    for (const { id, basis, road } of entries) {
      if (!hasRoad(road)) continue;
      if (basis === "mapped") {
        expect(road.along.minM, id).toBe(road.along.maxM);
        expect(road.start, id).not.toBeNull();
      } else {
        expect(road).toMatchObject({ start: null, route: null, roads: [], joins: [] });
        expect(road.along.maxM, id).toBeGreaterThan(road.along.minM);
      }
    }
    const named = entries.flatMap(({ road }) => (hasRoad(road) && road.route ? [road.route] : []));
    expect(routes.map(({ id }) => id)).toEqual(named);
  });

  test("no way is shorter than the straight line between its ends", () => {
    for (const { properties, geometry, id } of routes) {
      const [from, place] = String(id).split("/");
      const { road } = entries.find((entry) => entry.id === from && entry.place === place)!;
      const { start, end } = properties as { start: number[][]; end: number[][] };
      const line = geometry.coordinates;
      if (!hasRoad(road)) throw new Error(`${id} has no way`);
      expect(road.along.minM + 2).toBeGreaterThan(geodesicLine(line[0]!, line.at(-1)!).lengthM);
      // The drawn line is the way that was measured, from where it is reached to where it is left.
      expect(line[0]).toEqual(start[1]);
      expect(line.at(-1)).toEqual(end[0]);
      const drawnM = line
        .slice(1)
        .reduce((sum, to, i) => sum + geodesicLine(line[i]!, to).lengthM, 0);
      expect(Math.abs(drawnM / road.along.minM - 1), String(id)).toBeLessThan(0.001);
    }
  });

  test("without the assumed junctions no way is shorter, and the same where it uses none", () => {
    const assumed = new Set(
      near.joins.filter(({ evidence }) => evidence === "assumed").map(({ id }) => id),
    );
    for (const { id, place, road } of entries) {
      if (!hasRoad(road) || !road.proven) continue;
      expect(road.proven.minM, `${id} ${place}`).toBeGreaterThanOrEqual(road.along.minM);
      const usesOne = road.joins.some((join) => assumed.has(join));
      if (road.route && !usesOne) expect(road.proven).toEqual(road.along);
    }
  });

  test("every join that is driven over is named in the file, and none besides", () => {
    const driven = new Set(entries.flatMap(({ road }) => (hasRoad(road) ? road.joins : [])));
    expect(new Set(near.joins.map(({ id }) => id))).toEqual(driven);
  });
});
