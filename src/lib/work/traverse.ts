/**
 * A ring as a surveyor reads it: vertex by vertex in the VN-2000 plane, with the edge to the next one.
 *
 * Lengths and bearings are given twice. On the grid (EPSG:5899) they are what decisions print; on the WGS 84
 * ellipsoid (GeographicLib) they are true lengths and true bearings. In Quảng Ninh the grid is up to 0.01 %
 * shorter, and its north up to 0.3° beside true north.
 */
import type { Position } from "geojson";
import { conversionOf } from "../crs/convert";
import { geodesicLine } from "../geodesicLine";
import { QUANG_NINH, type PlaneCoordinate } from "../vn2000";

export interface Leg {
  /** To the next vertex, in metres. */
  readonly gridM: number;
  readonly geodesicM: number;
  /** Degrees clockwise from grid north and from true north, 0 up to 360. */
  readonly gridBearing: number;
  readonly bearing: number;
}

export interface TraversePoint {
  readonly position: Position;
  readonly plane: PlaneCoordinate;
  readonly leg: Leg;
}

export interface Closure {
  /** Where one ends who walks the printed legs, from where they began, in metres. */
  readonly errorM: number;
  readonly northingM: number;
  readonly eastingM: number;
  /** Of all legs, on the grid. */
  readonly lengthM: number;
}

/** Plane coordinates of a position, the exact inverse of `fromPlane`. */
export function toPlane(position: Position): PlaneCoordinate {
  const [eastingM, northingM] = conversionOf(QUANG_NINH).fromWgs84(position);
  return { northingM, eastingM };
}

/** [lng, lat]; not finite where the plane has no such place. */
export function fromPlane({ northingM, eastingM }: PlaneCoordinate): Position {
  return conversionOf(QUANG_NINH).toWgs84([eastingM, northingM]);
}

/** Every vertex of a ring that is not closed, with the leg to the next; the last one's leads to the first. */
export function traverse(vertices: readonly Position[]): TraversePoint[] {
  const planes = vertices.map(toPlane);
  return vertices.map((position, i) => {
    const next = (i + 1) % vertices.length;
    const [plane, to] = [planes[i]!, planes[next]!];
    const [dn, de] = [to.northingM - plane.northingM, to.eastingM - plane.eastingM];
    const line = geodesicLine(position, vertices[next]!);
    const leg = {
      gridM: Math.hypot(dn, de),
      geodesicM: line.lengthM,
      gridBearing: ((Math.atan2(de, dn) * 180) / Math.PI + 360) % 360,
      bearing: line.bearing,
    };
    return { position, plane, leg };
  });
}

/**
 * How far the legs, as they are printed, miss their beginning: lengths to the centimetre, bearings to the second
 * of arc. A ring of coordinates closes by itself; what is printed of it does so only up to its rounding.
 */
export function closure(points: readonly TraversePoint[]): Closure {
  let [northingM, eastingM, lengthM] = [0, 0, 0];
  for (const { leg } of points) {
    const length = Math.round(leg.gridM * 100) / 100;
    const bearing = ((Math.round(leg.gridBearing * 3600) / 3600) * Math.PI) / 180;
    northingM += length * Math.cos(bearing);
    eastingM += length * Math.sin(bearing);
    lengthM += leg.gridM;
  }
  return { errorM: Math.hypot(northingM, eastingM), northingM, eastingM, lengthM };
}

/** Degrees as surveyors write them: 135°07′09″. */
export function sexagesimal(degrees: number): string {
  const seconds = Math.round(degrees * 3600) % (360 * 3600);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″`;
}
