/** GeoJSON and TopoJSON, which begin alike. */
import type { FilePlace } from "../faults";
import { geoJsonContents } from "./geojson";
import { isObject } from "./json";
import { parseJson } from "./parseJson";
import { wgs84Layer, type ImportContext, type RawLayer } from "./layers";
import { ringsOf } from "../geometry";

export async function readJsonLayer(
  text: string,
  name: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<RawLayer> {
  const root = parseJson(text, place);
  await pace.at(0.5);
  if (isObject(root) && root["type"] === "Topology") {
    const { readTopoJson } = await import("./topojson");
    return readTopoJson(root, name, place, tally);
  }
  const { features, notes, crs } = geoJsonContents(root, place.file);
  for (const { boundary, place: at } of features) {
    tally.add("polygons", 1, at);
    for (const ring of ringsOf(boundary)) tally.add("positions", ring.length, at);
  }
  return wgs84Layer(
    {
      format: "geojson",
      name,
      place,
      features: features.map((one) => ({ ...one, properties: { ...one.properties } })),
      notes,
    },
    crs === undefined ? undefined : { by: "crs-member", text: crs },
  );
}
