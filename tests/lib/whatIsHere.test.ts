import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { geodesicLine } from "../../src/lib/geodesicLine";
import type { PublishedMap } from "../../src/lib/published";
import { whatIsHere } from "../../src/lib/whatIsHere";

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const map: PublishedMap = {
  zones: read("public/geo/zones.geojson"),
  parks: read("public/geo/parks.geojson"),
  envelopes: read("public/geo/park-envelopes.geojson"),
  units: read("public/geo/units.geojson"),
  register: read("public/geo/register.json"),
};

interface Golden {
  points: {
    position: [number, number];
    units: string[];
    zoneParts: string[];
    parks: string[];
    /** Ids of park-envelopes.geojson; several parks may share one. */
    envelopes: string[];
  }[];
}
const golden: Golden = read("tests/golden/whatIsHere/geos.json");

describe("as GEOS finds it on the published layers", () => {
  test.each(golden.points)("$position", ({ position, units, zoneParts, parks, envelopes }) => {
    const here = whatIsHere(position, map);
    expect(here.units.map(({ code }) => `unit/${code}`).sort()).toEqual(units);
    expect(here.zones.map(({ id }) => id).sort()).toEqual(zoneParts);

    const inEnvelopes = map.register.parks
      .filter(({ envelope }) => envelope !== null && envelopes.includes(envelope))
      .map(({ id }) => id);
    expect(here.parks.map(({ id }) => id).sort()).toEqual(
      [...new Set([...parks, ...inEnvelopes])].sort(),
    );
    // A park in whose outline the point lies is not told as one that is somewhere around.
    for (const { id, basis } of here.parks) expect(basis === "envelope").toBe(!parks.includes(id));
  });
});

describe("what is said of it", () => {
  test("Sông Khoai: the unit and its predecessors, the zone's part, the park's outline", () => {
    const here = whatIsHere([106.80934, 20.97977], map);
    expect(here.units).toHaveLength(1);
    expect(here.units[0]!.predecessors.length).toBeGreaterThan(0);
    expect(here.zones).toMatchObject([{ zone: "quang-yen", kind: "coastal", basis: "envelope" }]);
    expect(here.zones[0]!.partName).not.toBeNull();
    expect(here.parks).toContainEqual(
      expect.objectContaining({ id: "song-khoai", basis: "mapped", status: "operating" }),
    );
  });

  test("the plane coordinate is VN-2000's, X = northing", () => {
    // The check point of PROJ 9.1.1, cs2cs EPSG:4326 → EPSG:5899.
    const { plane } = whatIsHere([107.5, 21], map);
    expect(plane.eastingM).toBeCloseTo(473814.927, 3);
    expect(plane.northingM).toBeCloseTo(2322976.3844, 3);
  });

  test("the nearest place of each kind, nearest first, by the geodesic", () => {
    const position: [number, number] = [107.41448, 21.11802];
    const { nearest } = whatIsHere(position, map);
    expect(nearest[0]).toMatchObject({ kind: "airport", distanceM: 0 });
    expect(nearest.map(({ kind }) => kind).sort()).toEqual(["airport", "border-gate", "port"]);
    for (const place of nearest) {
      const rivals = map.register.places.filter(
        ({ kind, position: at }) => kind === place.kind && at !== null,
      );
      const closest = Math.min(
        ...rivals.map(({ position: at }) => geodesicLine(position, at!).lengthM),
      );
      expect(place.distanceM).toBe(closest);
    }
    expect(nearest.map(({ distanceM }) => distanceM)).toEqual(
      nearest.map(({ distanceM }) => distanceM).sort((a, b) => a - b),
    );
  });

  test("in the open sea there is a coordinate and no more than the places", () => {
    const here = whatIsHere([109, 20], map);
    expect([here.units, here.zones, here.parks]).toEqual([[], [], []]);
    expect(here.nearest).toHaveLength(3);
  });
});
