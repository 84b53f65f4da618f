/** What writers are given: boundaries with their properties, in the system they are to be written in. */
import type { Position } from "geojson";
import { conversionOf } from "../../crs/convert";
import { systemOf, WGS84, type CrsSystem } from "../../crs/systems";
import { polygonsOf, type Boundary } from "../../geometry";
import type { JsonObject } from "../json";
import type { ReadResult } from "../place";
import { rewound } from "../rings";

export interface ExportFeature {
  readonly id: string;
  readonly name: string;
  /** In WGS 84. */
  readonly boundary: Boundary;
  readonly properties: Readonly<JsonObject>;
  /** The boundary as its file has it, easting first, so that it can be given back to the last digit. */
  readonly own?: { readonly crs: string; readonly boundary: Boundary } | null;
}

export interface Projected extends ExportFeature {
  /** In the system asked for, easting or longitude first; outlines counter-clockwise, rings closed. */
  readonly projected: Boundary;
}

/** What was read, ready to be written. */
export function exportable(result: ReadResult): ExportFeature[] {
  return result.features.map(({ id, name, boundary, properties, own, layer }) => {
    const crs = result.layers[layer]?.crs?.system.id;
    return { id, name, boundary, properties, own: own && crs ? { crs, boundary: own } : null };
  });
}

/** The features in a system. Throws a RangeError for an id that is no system's. */
export function project(
  features: readonly ExportFeature[],
  crs: string,
): { system: CrsSystem; features: Projected[] } {
  const system = systemOf(crs);
  if (!system) throw new RangeError(`No coordinate system “${crs}”.`);
  const { fromWgs84 } = conversionOf(system.id);
  return {
    system,
    features: features.map((feature) => {
      const { own, boundary } = feature;
      const plane =
        own?.crs === system.id
          ? own.boundary
          : system.id === WGS84
            ? boundary
            : mapPositions(boundary, fromWgs84);
      return {
        ...feature,
        projected: rewound(mapPositions(plane, ([x = NaN, y = NaN]) => [x, y])),
      };
    }),
  };
}

function mapPositions(boundary: Boundary, change: (position: Position) => Position): Boundary {
  const polygons = polygonsOf(boundary).map((rings) => rings.map((ring) => ring.map(change)));
  return boundary.type === "Polygon"
    ? { type: "Polygon", coordinates: polygons[0] ?? [] }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Decimals that keep a twentieth of a millimetre. */
export function coordinateText(system: CrsSystem): (value: number) => string {
  const digits = system.kind === "geographic" ? 9 : 4;
  return (value) => String(Number(value.toFixed(digits)));
}
