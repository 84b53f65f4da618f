/** Where a name sits best: the middle of the largest circle inside a boundary's largest polygon. */
import type { Position } from "geojson";
import polylabel from "polylabel";
import { polygonsOf, type Boundary } from "../../../src/lib/geometry";
import { signedArea } from "../cleanBoundary";

/** A degree of longitude at 21° N against one of latitude: on this plane a circle is round. */
const EAST_PER_NORTH = Math.cos((21 * Math.PI) / 180);
const METRES_PER_DEGREE_NORTH = 110_700;
/** About 50 m. */
const PRECISION_DEGREES = 0.0005;

/** [lng, lat] to five decimals. */
export function labelPoint(boundary: Boundary): Position {
  return roomiest(boundary).position;
}

/** Metres from the label point to the boundary. */
export function labelRoomM(boundary: Boundary): number {
  return Math.round(roomiest(boundary).radiusDegrees * METRES_PER_DEGREE_NORTH);
}

interface Spot {
  readonly position: Position;
  /** Of the circle, in degrees of latitude. */
  readonly radiusDegrees: number;
}

function roomiest(boundary: Boundary): Spot {
  const plane = largestPolygon(boundary).map((ring) =>
    ring.map(([lng = 0, lat = 0]): [number, number] => [lng * EAST_PER_NORTH, lat]),
  );
  const spot = polylabel(plane, PRECISION_DEGREES);
  const [x = 0, y = 0] = spot;
  return { position: roundedPosition([x / EAST_PER_NORTH, y]), radiusDegrees: spot.distance };
}

/** Five decimals: about a metre. */
export function roundedPosition([lng = 0, lat = 0]: Position): Position {
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

function largestPolygon(boundary: Boundary): Position[][] {
  const polygons = polygonsOf(boundary);
  const sizes = polygons.map(([exterior]) => Math.abs(signedArea(exterior ?? [])));
  return polygons[sizes.indexOf(Math.max(...sizes))] ?? [];
}
