import type { FeatureCollection } from "geojson";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { groundsOf } from "../../../src/lib/near/groundOf";
import type { NearFile } from "../../../src/lib/near/near";
import { liesWithin, withinRadius } from "../../../src/lib/near/withinRadius";
import type { PublishedMap } from "../../../src/lib/published";
import type { Register } from "../../../src/lib/register/schema";

const geo = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../../public/geo/${file}`, import.meta.url), "utf8"));
const map: PublishedMap = {
  zones: geo<FeatureCollection>("zones.geojson"),
  parks: geo<FeatureCollection>("parks.geojson"),
  envelopes: geo<FeatureCollection>("park-envelopes.geojson"),
  units: { type: "FeatureCollection", features: [] },
  register: geo<Register>("register.json"),
};
const near = geo<NearFile>("near.json");
const airport = map.register.places.find(({ id }) => id === "apt-vdo")!.position!;

test("what lies whole, in part, or may lie within a radius", () => {
  const range = { minM: 4000, maxM: 9000 };
  expect(liesWithin(range, 9000, true)).toBe("whole");
  expect(liesWithin(range, 5000, false)).toBe("part");
  expect(liesWithin(range, 5000, true)).toBe("maybe");
  expect(liesWithin(range, 3999, true)).toBeNull();
  expect(liesWithin(range, 4000, false)).toBe("part");
  expect(liesWithin(range, 8999, false)).toBe("part");
});

test("5 km around Vân Đồn airport: the airport, its zone in part, and parks that may be there", () => {
  const found = withinRadius(airport, 5000, map).map(({ id, lies }) => `${id}: ${lies}`);
  expect(found.sort()).toEqual([
    "apt-vdo: whole",
    "bac-cai-bau: maybe",
    "cam-pha-1: maybe",
    "cam-pha-2: maybe",
    "phia-bac-san-bay: maybe",
    "van-don: part",
  ]);
});

test("what is measured over: a zone's parts on land, a park's outline or else its envelope, as near.json says", () => {
  const grounds = groundsOf(map).map(({ kind, id, over, basis }) => ({ kind, id, over, basis }));
  expect(grounds).toEqual(
    near.from.map(({ kind, id, over, basis }) => ({ kind, id, over, basis })),
  );
  expect(grounds.filter(({ basis }) => basis === "schematic")).toEqual([]);
  expect(grounds.find(({ id }) => id === "van-don")!.over).toEqual(["van-don/land"]);
  expect(grounds.find(({ id }) => id === "song-khoai")!.over).toEqual(["song-khoai"]);
});

test("a zone or park of which nothing is drawn is left out", () => {
  const parks = map.register.parks.map((park) => ({ ...park, envelope: null }));
  const zones = { ...map.zones, features: [] };
  const grounds = groundsOf({ ...map, zones, register: { ...map.register, parks } });
  expect(grounds.map(({ id }) => id).sort()).toEqual(
    map.parks.features.map((feature) => String(feature.properties?.["id"] ?? feature.id)).sort(),
  );
});

test("around a place the ranges are those of near.json", () => {
  const found = new Map(withinRadius(airport, 150_000, map).map((thing) => [thing.id, thing]));
  for (const { id, to } of near.from) {
    const { distance } = to.find(({ place }) => place === "apt-vdo")!;
    expect(Math.abs(found.get(id)!.distance.minM - distance.minM), id).toBeLessThanOrEqual(0.5);
    expect(Math.abs(found.get(id)!.distance.maxM - distance.maxM), id).toBeLessThanOrEqual(0.5);
  }
});

test("nothing is lost as the radius grows, and what lies whole stays whole", () => {
  let before = withinRadius(airport, 5000, map);
  for (const radiusM of [10_000, 20_000, 50_000, 100_000]) {
    const now = withinRadius(airport, radiusM, map);
    for (const { id, lies } of before) {
      const same = now.find((thing) => thing.id === id);
      expect(same, `${id} at ${radiusM} m`).toBeDefined();
      if (lies === "whole") expect(same!.lies).toBe("whole");
    }
    before = now;
  }
});

test("a port printed to a minute of arc may lie within, a port without a position never does", () => {
  const port = map.register.places.find(({ id }) => id === "port-hongai")!;
  const found = withinRadius(port.position!, 1000, map);
  expect(found.find(({ id }) => id === "port-hongai")).toMatchObject({
    kind: "place",
    lies: "maybe",
  });
  const everything = withinRadius(airport, 1_000_000, map).map(({ id }) => id);
  const unpublished = map.register.places.filter(({ position }) => position === null);
  expect(unpublished.length).toBe(4);
  for (const { id } of unpublished) expect(everything).not.toContain(id);
});

test("the nearest stands first; around another centre the distances are others", () => {
  const starts = (centre: readonly number[]) =>
    withinRadius(centre, 100_000, map).map(({ id, distance }) => ({ id, ...distance }));
  const here = starts(airport);
  expect(here.map(({ minM }) => minM)).toEqual(here.map(({ minM }) => minM).sort((a, b) => a - b));
  // Of those the centre lies in, or may, the one that reaches less far.
  const inside = here.filter(({ minM }) => minM === 0).map(({ maxM }) => maxM);
  expect(inside.length).toBeGreaterThan(2);
  expect(inside).toEqual([...inside].sort((a, b) => a - b));
  const gate = map.register.places.find(({ id }) => id === "bg-mongcai")!.position!;
  const there = starts(gate);
  expect(there[0]!.minM).toBe(0);
  expect(there.find(({ id }) => id === "bg-mongcai")).toMatchObject({ minM: 0, maxM: 0 });
  expect(starts(airport)).toEqual(here);
});
