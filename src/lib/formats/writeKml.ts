/** KML 2.2: a placemark a boundary, its properties typed by a schema. Always in WGS 84, longitude first. */
import { polygonsOf } from "../geometry";
import { encodeUtf8 } from "../platform";
import { WGS84 } from "../crs/systems";
import { attributesOf, type ColumnType } from "./write/attributes";
import { coordinateText, project, type ExportFeature } from "./write/features";
import type { WriteOptions, Written } from "./write/written";
import { xmlText } from "./xml";

const TYPES: Record<ColumnType, string> = {
  integer: "double",
  number: "double",
  boolean: "bool",
  text: "string",
};

export function writeKml(features: readonly ExportFeature[], options: WriteOptions): Written {
  const { system, features: projected } = project(features, WGS84);
  const { columns, rows } = attributesOf(features);
  const number = coordinateText(system);
  const fields = columns.map(
    ({ name, type }) => `<SimpleField name="${xmlText(name)}" type="${TYPES[type]}"/>`,
  );
  const placemarks = projected.map(({ name, projected: boundary }, i) => {
    const data = columns.flatMap(({ name: field, type }, c) => {
      const value = rows[i]?.[c] ?? null;
      if (value === null) return [];
      const text = type === "boolean" ? (value ? "1" : "0") : String(value);
      return [`<SimpleData name="${xmlText(field)}">${xmlText(text)}</SimpleData>`];
    });
    const polygons = polygonsOf(boundary).map(([outline = [], ...holes]) => {
      const ring = (positions: number[][]) =>
        `<LinearRing><coordinates>${positions.map(([x = NaN, y = NaN]) => `${number(x)},${number(y)}`).join(" ")}</coordinates></LinearRing>`;
      const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`);
      return `<Polygon><outerBoundaryIs>${ring(outline)}</outerBoundaryIs>${inner.join("")}</Polygon>`;
    });
    const geometry =
      boundary.type === "Polygon"
        ? polygons[0]!
        : `<MultiGeometry>${polygons.join("")}</MultiGeometry>`;
    return (
      `<Placemark><name>${xmlText(name)}</name>` +
      `<ExtendedData><SchemaData schemaUrl="#fields">${data.join("")}</SchemaData></ExtendedData>${geometry}</Placemark>`
    );
  });
  const text =
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>` +
    `<name>${xmlText(options.name)}</name>\n<Schema name="fields" id="fields">${fields.join("")}</Schema>\n` +
    `${placemarks.join("\n")}\n</Document>\n</kml>\n`;
  const isOther = options.crs !== WGS84;
  const detail = "KML is always in WGS 84, so it is written in that";
  return {
    bytes: encodeUtf8(text),
    extension: "kml",
    notes: isOther ? [{ code: "crs", place: {}, detail }] : [],
  };
}
