/** The pairs that every contender intersects: planted ones, and the heavy ones of the published map. */
import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { boxOf, sharedBox, type Boundary } from "../../src/lib/geometry";
import { SyntheticParcels } from "../synthetic/parcels";

export type Pair = readonly [a: Boundary, b: Boundary];

/** So many planted pairs, or the zones with the units of the published map. */
export type Input = { readonly parcels: number } | { readonly zones: "with units" };

export function pairsOf(input: Input): Pair[] {
  return "parcels" in input ? planted(input.parcels) : zonesWithUnits();
}

/** Neighbours that share a border of 50 edges, of which one reaches 2 m over it in the middle. */
function planted(count: number): Pair[] {
  const made = new SyntheticParcels({ count, overlaps: count });
  const byId = new Map([...made.parcels()].map(({ id, geometry }) => [String(id), geometry]));
  return [...made.planted()].map(({ features: [a, b] }) => [byId.get(a)!, byId.get(b)!]);
}

/** Those whose boxes meet, at full detail: borders that coincide for kilometres, and shorelines. */
function zonesWithUnits(): Pair[] {
  const units = boundariesOf("units").map((boundary) => ({ boundary, box: boxOf(boundary) }));
  return boundariesOf("zones").flatMap((zone) => {
    const box = boxOf(zone);
    return units
      .filter((unit) => sharedBox(box, unit.box))
      .map(({ boundary }): Pair => [zone, boundary]);
  });
}

function boundariesOf(name: string): Boundary[] {
  const text = readFileSync(`public/geo/${name}.geojson`, "utf8");
  return (JSON.parse(text) as FeatureCollection<Boundary>).features.map(({ geometry }) => geometry);
}
