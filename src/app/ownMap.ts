/** Where things of a planner's own lie, for the camera and for clicks. */
import { booleanPointInPolygon } from "@turf/turf";
import type { Finding } from "../lib/audit";
import {
  boxOf,
  boxOfPositions,
  polygonsOf,
  ringsOf,
  unionBox,
  type Boundary,
  type Box,
} from "../lib/geometry";
import { metresPerDegree } from "../lib/localPlane";
import type { OwnBoundary } from "../lib/work/work";

/** So many metres are seen around a finding, so that one knows where it is. */
const AROUND_M = 60;

/** The box to fly to for a finding; null where it has no place. */
export function boxOfFinding({ shape, at, places }: Finding): Box | null {
  const box = shape
    ? boxOf(shape)
    : places || at
      ? boxOfPositions(places ?? (at ? [at] : []))
      : null;
  return box && widened(box, AROUND_M);
}

/** The box around boundaries; null around none that can be drawn. */
export function boxOfAll(boundaries: readonly { readonly boundary: Boundary }[]): Box | null {
  const box = unionBox(boundaries.map(({ boundary }) => boxOf(drawable(boundary))));
  return box.every(Number.isFinite) ? widened(box, AROUND_M) : null;
}

/** The boundary without positions that no map can draw; they are told by the check. */
export function drawable(boundary: Boundary): Boundary {
  const isWhole = ringsOf(boundary).every((ring) => ring.every(isFinite2));
  if (isWhole) return boundary;
  const coordinates = polygonsOf(boundary).map((rings) =>
    rings.map((ring) => ring.filter(isFinite2)),
  );
  return { type: "MultiPolygon", coordinates };
}

/** The boundary that was clicked, the smallest if one lies in another. */
export function boundaryAt(
  boundaries: readonly OwnBoundary[],
  position: [number, number],
): OwnBoundary | null {
  const hit = boundaries.filter(({ boundary }) => {
    const [west, south, east, north] = boxOf(boundary);
    const [lng, lat] = position;
    const isNear = lng >= west && lng <= east && lat >= south && lat <= north;
    return isNear && booleanPointInPolygon(position, boundary);
  });
  const size = ({ boundary }: OwnBoundary) => {
    const [west, south, east, north] = boxOf(boundary);
    return (east - west) * (north - south);
  };
  return hit.sort((a, b) => size(a) - size(b))[0] ?? null;
}

function isFinite2([lng, lat]: readonly number[]): boolean {
  return Number.isFinite(lng) && Number.isFinite(lat);
}

function widened([west, south, east, north]: Box, byM: number): Box {
  const [lngM, latM] = metresPerDegree((south + north) / 2);
  return [west - byM / lngM, south - byM / latM, east + byM / lngM, north + byM / latM];
}
