/**
 * How large a boundary is, three ways.
 *
 * - sphere: Turf, radius 6 371 008.8 m. Reads 0.27–0.28 % more than the ellipsoid in Quảng Ninh.
 * - ellipsoid: WGS 84, edges are geodesics (geodesicArea.ts). The reference for the other two.
 * - vn2000: the plane of EPSG:5899, edges are straight on it. What Vietnamese papers state;
 *   within 0.022 % of the ellipsoid across the province. None where the plane is not used: more than
 *   3° from its meridian, or outside Vietnam's latitudes (isOnPlane says why).
 *
 * Holes are taken out and every part counts; the direction of a ring and its starting position make
 * no difference. A ring is what it encloses on its smaller side of the Earth. Nothing is densified.
 * docs/measuring.md says why the three differ and what they were proven against.
 */
import { area as sphericalM2 } from "@turf/turf";
import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { DataFault } from "./faults";
import { geodesicAreaM2 } from "./geodesicArea";
import { openRing, polygonsOf, ringsOf, type Boundary } from "./geometry";
import { M2_PER_HA } from "./units";
import { isOnPlane, toVn2000 } from "./vn2000";

/** `Plane` is number for the published map, which lies on the plane, and number or null for any boundary. */
export interface AreasHa<Plane extends number | null = number> {
  /** On Turf's sphere. */
  sphereHa: number;
  /** On the WGS 84 ellipsoid. */
  ellipsoidHa: number;
  /** On the VN-2000 plane; null where the plane is not used. */
  vn2000Ha: Plane;
}

export interface Measurement<Plane extends number | null = number> extends AreasHa<Plane> {
  /** Length of all rings, exteriors and holes, on the WGS 84 ellipsoid. */
  perimeterM: number;
  /** Positions of all rings; the one that closes a ring is not counted twice. */
  vertices: number;
}

export function measure(boundary: Boundary): Measurement<number | null> {
  return {
    sphereHa: sphereHa(boundary),
    ellipsoidHa: ellipsoidHa(boundary),
    vn2000Ha: vn2000Ha(boundary),
    perimeterM: perimeterM(boundary),
    vertices: ringsOf(boundary).reduce((sum, ring) => sum + openRing(ring).length, 0),
  };
}

/** Area on Turf's sphere, in hectares. */
export function sphereHa(boundary: Boundary): number {
  return withoutHoles(boundary, onSphereM2) / M2_PER_HA;
}

/** Area on the WGS 84 ellipsoid, in hectares. */
export function ellipsoidHa(boundary: Boundary): number {
  return withoutHoles(boundary, (ring) => geodesicAreaM2(openRing(ring))) / M2_PER_HA;
}

const known = new WeakMap<Position[][], number>();

/** The same in square metres, for what is asked about again and again: each polygon is measured once, and not changed after. */
export function keptEllipsoidM2(boundary: Boundary): number {
  let sum = 0;
  for (const polygon of polygonsOf(boundary)) {
    const areaM2 =
      known.get(polygon) ?? ellipsoidHa({ type: "Polygon", coordinates: polygon }) * M2_PER_HA;
    known.set(polygon, areaM2);
    sum += areaM2;
  }
  return sum;
}

/** A boundary of the published map measured. Throws a `DataFault` where it does not lie on the plane. */
export function measurePublished(id: string, boundary: Boundary): Measurement {
  const measured = measure(boundary);
  const { vn2000Ha } = measured;
  if (vn2000Ha === null) throw new DataFault("lies outside the VN-2000 plane of Quảng Ninh", id);
  return { ...measured, vn2000Ha };
}

/** Area on the VN-2000 plane (EPSG:5899), in hectares; null where the plane is not used (see isOnPlane). */
export function vn2000Ha(boundary: Boundary): number | null {
  const isWithin = ringsOf(boundary).every((ring) => ring.every(isOnPlane));
  return isWithin ? planeHa(boundary) : null;
}

/** Area on the plane as far as it has coordinates, of use or not; NaN where it has none (see toVn2000). */
export function planeHa(boundary: Boundary): number {
  return withoutHoles(boundary, onVn2000M2) / M2_PER_HA;
}

/** Length of all rings on the WGS 84 ellipsoid, in metres. */
export function perimeterM(boundary: Boundary): number {
  return ringsOf(boundary).reduce((sum, ring) => sum + ringLengthM(openRing(ring)), 0);
}

type RingArea = (ring: readonly Position[]) => number;

/** The exterior rings' areas less those of their holes. */
function withoutHoles(boundary: Boundary, areaOf: RingArea): number {
  let sum = 0;
  for (const [exterior = [], ...holes] of polygonsOf(boundary)) {
    sum += areaOf(exterior);
    for (const hole of holes) sum -= areaOf(hole);
  }
  return sum;
}

function ringLengthM(ring: readonly Position[]): number {
  const line = geodesic.Geodesic.WGS84.Polygon(true);
  for (const [lng = NaN, lat = NaN] of [...ring, ...ring.slice(0, 1)]) line.AddPoint(lat, lng);
  return line.Compute(false, true).perimeter;
}

function onSphereM2(ring: readonly Position[]): number {
  return sphericalM2({ type: "Polygon", coordinates: [unrolled(openRing(ring))] });
}

/**
 * The ring as Turf needs it: closed, with longitudes that run on past ±180° where it crosses the
 * antimeridian, and counted from its first position, which keeps digits and changes no area. A ring
 * around a pole is closed by way of that pole.
 */
function unrolled(ring: readonly Position[]): Position[] {
  const [first] = ring;
  if (!first) return [];
  const out: Position[] = [];
  const start = first[0] ?? NaN;
  let turns = 0;
  let before = start;
  for (const [lng = NaN, lat = NaN] of [...ring, first]) {
    if (lng - before > 180) turns -= 1;
    else if (lng - before < -180) turns += 1;
    before = lng;
    out.push([lng + 360 * turns - start, lat]);
  }
  if (turns !== 0) {
    const pole = ring.reduce((sum, [, lat = NaN]) => sum + lat, 0) < 0 ? -90 : 90;
    out.push([360 * turns, pole], [0, pole], [0, first[1] ?? NaN]);
  }
  return out;
}

/** Half the sum of cross products, from the ring's first position so that no digits are lost. */
function onVn2000M2(ring: readonly Position[]): number {
  const [origin, ...others] = openRing(ring).map((position) => toVn2000(position));
  if (!origin) return 0;
  let doubled = 0;
  let before = { x: 0, y: 0 };
  for (const { eastingM, northingM } of others) {
    const here = { x: eastingM - origin.eastingM, y: northingM - origin.northingM };
    doubled += before.x * here.y - here.x * before.y;
    before = here;
  }
  return Math.abs(doubled) / 2;
}
