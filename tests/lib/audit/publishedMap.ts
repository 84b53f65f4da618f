/** The published map, as it is built. */
import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import type { PublishedMap } from "../../../src/lib/published";
import { parsePublishedRegister } from "../../../src/lib/register/parseRegister";

const GEO = new URL("../../../public/geo/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, GEO), "utf8"));

export function publishedMap(): PublishedMap {
  return {
    zones: read("zones.geojson") as FeatureCollection,
    parks: read("parks.geojson") as FeatureCollection,
    envelopes: read("park-envelopes.geojson") as FeatureCollection,
    units: read("units.geojson") as FeatureCollection,
    register: parsePublishedRegister(read("register.json")),
  };
}
