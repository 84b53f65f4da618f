/** Boundaries as GeoJSON text, one feature a line. */
import type { Axis } from "../crs/detect";
import { WGS84 } from "../crs/systems";
import type { Boundary } from "../geometry";
import { fromWgs84 } from "./crs";
import type { JsonObject } from "./json";

export interface FeatureToWrite {
  readonly id: string;
  readonly boundary: Boundary;
  readonly properties: Readonly<JsonObject>;
}

/**
 * Coordinates to a tenth of a millimetre. In another system than WGS 84 the text carries the old `crs`
 * member, which QGIS and GDAL read; `axis` "yx" writes the northing first, which they do not expect.
 */
export function writeGeoJson(features: readonly FeatureToWrite[], crs: string, axis: Axis): string {
  const name = `urn:ogc:def:crs:${crs.replace(":", "::")}`;
  const member =
    crs === WGS84 ? "" : `"crs":${JSON.stringify({ type: "name", properties: { name } })},\n`;
  const lines = features.map(({ id, boundary, properties }) =>
    JSON.stringify({ type: "Feature", id, properties, geometry: fromWgs84(boundary, crs, axis) }),
  );
  return `{"type":"FeatureCollection",${member}"features":[\n${lines.join(",\n")}\n]}\n`;
}
