/**
 * How far a boundary is from a position: from its nearest point to its farthest.
 *
 * A park may lie anywhere in its envelope and starts somewhere along its outline, so a distance to it is
 * a range and never one number. Distances are geodesics on the WGS 84 ellipsoid (GeographicLib).
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { geodesicLine } from "../geodesicLine";
import { boxOfPositions, openRing, polygonsOf, type Boundary } from "../geometry";
import { metresPerDegree } from "../localPlane";

/** From the nearest to the farthest, in metres. */
export interface Range {
  readonly minM: number;
  readonly maxM: number;
}

/** The range to one position: no width. */
export function rangeOf(lengthM: number): Range {
  return { minM: lengthM, maxM: lengthM };
}

/** The range when the far end may be off by some metres. */
export function widened({ minM, maxM }: Range, byM: number): Range {
  return { minM: Math.max(0, minM - byM), maxM: maxM + byM };
}

/**
 * The distances from a position to all points of a boundary; `minM` is 0 where it lies inside or on it.
 * Edges are geodesics.
 *
 * A plane drawn around the position finds the few edges and vertices that can be nearest or farthest;
 * only these are measured on the ellipsoid. The plane is fit for positions up to some degrees away.
 *
 * @param position [lng, lat] in degrees, WGS 84
 */
export function rangeTo(boundary: Boundary, position: readonly number[]): Range {
  const [lng = NaN, lat = NaN] = position;
  const rings = polygonsOf(boundary).flatMap((polygon) => polygon.map(openRing));
  const vertices = rings.flat();
  const plane = draftPlane(position);
  const slack = 1 + distortion(lat, vertices);
  const isInside = booleanPointInPolygon([lng, lat], boundary);
  return {
    minM: isInside ? 0 : nearestM(rings, position, plane, slack),
    maxM: farthestM(vertices, position, plane, slack),
  };
}

type Point = readonly [x: number, y: number];
type Plane = (position: Position) => Point;

/** A metre beyond what the plane's distortion explains, for distances near zero. */
const ROUNDING_M = 1;

function draftPlane([lng = NaN, lat = NaN]: readonly number[]): Plane {
  const [east, north] = metresPerDegree(lat);
  return ([x = NaN, y = NaN]) => [(x - lng) * east, (y - lat) * north];
}

/** How far, as a share, a distance on the draft plane may be from the true one: what a degree shrinks by. */
function distortion(lat: number, vertices: readonly Position[]): number {
  const [, south, , north] = boxOfPositions(vertices);
  const [here] = metresPerDegree(lat);
  const shares = [south, north].map((other) => {
    const [there] = metresPerDegree(other);
    return Math.max(here / there, there / here) - 1;
  });
  return 2 * Math.max(...shares) + 0.002;
}

function nearestM(
  rings: readonly (readonly Position[])[],
  position: readonly number[],
  plane: Plane,
  slack: number,
): number {
  const edges = rings.flatMap((ring) =>
    ring.map((start, i) => {
      const end = ring[(i + 1) % ring.length]!;
      return { start, end, draftM: toOriginM(plane(start), plane(end)) };
    }),
  );
  const reachM = least(edges.map(({ draftM }) => draftM)) * slack + ROUNDING_M;
  const onEllipsoid = azimuthalPlane(position);
  return least(
    edges
      .filter(({ draftM }) => draftM <= reachM)
      .map(({ start, end }) => toOriginM(onEllipsoid(start), onEllipsoid(end))),
  );
}

function farthestM(
  vertices: readonly Position[],
  position: readonly number[],
  plane: Plane,
  slack: number,
): number {
  const drafts = vertices.map((vertex) => Math.hypot(...plane(vertex)));
  const reachM = (-least(drafts.map((draft) => -draft)) - ROUNDING_M) / slack;
  const candidates = vertices.filter((_, i) => drafts[i]! >= reachM);
  return -least(candidates.map((vertex) => -geodesicLine(position, vertex).lengthM));
}

/**
 * The azimuthal equidistant plane around a position: distances from it are true, and a geodesic of some
 * kilometres that passes within some hundred is straight to the centimetre.
 */
function azimuthalPlane(position: readonly number[]): Plane {
  return (vertex) => {
    const { lengthM, bearing } = geodesicLine(position, vertex);
    const azimuth = (bearing * Math.PI) / 180;
    return [lengthM * Math.sin(azimuth), lengthM * Math.cos(azimuth)];
  };
}

/** Distance from the plane's origin to a segment. */
function toOriginM([ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2)) : 0;
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** The least of many numbers; more than an argument list may hold. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Infinity);
}
