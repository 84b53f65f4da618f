/**
 * must-not-have-gaps: ground that lies between boundaries and belongs to none.
 *
 * An enclosed gap is a hole in the union of all boundaries whose outline runs along two of them or more. A
 * hole in one boundary alone is none: lakes and enclaves are cut out on purpose. A slit is a gap that is open
 * at an end: a channel of at most 3 m between two boundaries, at least ten times as long as wide, along which
 * both run. It is found by growing the union and shrinking it again, which closes channels and nothing else.
 */
import Flatbush from "flatbush";
import { boxOf, unionBox } from "../geometry";
import type { Named } from "../overlap";
import { Borders, type Side } from "./borders";
import { channels, withoutCracks } from "./channels";
import { extentOf, isSliver, SLIVER_WIDTH_M, type Extent } from "./extent";
import { UNTOLD, type Finding, type OnDone, type Thresholds } from "./finding";
import { hectares, listed, metres } from "./phrases";
import { areas, boundaryOf, difference, Plane, type Area, type Paths64 } from "./plane";

/**
 * Channels are closed up to this width. One up to 3 m wide is closed whole; a wedge, which opens ever wider,
 * is closed up to where it is this wide, so it comes out wider than 3 m and is told apart.
 */
const CLOSE_M = SLIVER_WIDTH_M / 0.9;
/** No one boundary makes up more than this share of a slit's outline: else it is a notch in that boundary. */
const ONE_SIDE = 0.75;
/** And borders make up at least this share: else it is open ground. */
const ALL_SIDES = 0.75;

/** Gaps between valid boundaries, as findings. Fewer than two boundaries have none. */
export function gaps(
  boundaries: readonly Named[],
  thresholds: Thresholds,
  told: OnDone = UNTOLD,
): Finding[] {
  if (boundaries.length < 2) return [];
  told(0);
  const box = unionBox(boundaries.map(({ boundary }) => boxOf(boundary)));
  const plane = new Plane(box);
  const borders = new Borders(boundaries, box);
  const found: Finding[] = [];
  const open = uncovered(boundaries, plane);
  const filled = (covered: readonly Area[]) =>
    fill(covered, found, open, borders, plane, thresholds);

  const covered = filled(areas(boundaries.flatMap(({ boundary }) => plane.paths(boundary))));
  told(0.25);
  // Borders that coincide but for noise leave cracks, through which a gap between them is open to the outside.
  const { minWidthM } = thresholds;
  const sealed =
    minWidthM === 0
      ? covered
      : filled(areas(withoutCracks(boundaryOf(covered, plane), minWidthM, borders, plane)));
  told(0.6);
  return [...found, ...slits(sealed, borders, plane, thresholds)];
}

type Open = (hole: Hole) => Paths64;

/**
 * What of a hole belongs to no boundary. Clipper2's union of many borders that coincide but for rounding now
 * and then lacks ground that is covered, so each hole is cut by the boundaries around it.
 */
function uncovered(boundaries: readonly Named[], plane: Plane): Open {
  const index = new Flatbush(boundaries.length);
  for (const { boundary } of boundaries) index.add(...boxOf(boundary));
  index.finish();
  return ({ outline, islands }) => {
    const near = index.search(...boxOf({ type: "Polygon", coordinates: [plane.ring(outline)] }));
    const cover = near.flatMap((i) => plane.paths(boundaries[i]!.boundary));
    return difference([outline, ...islands], cover);
  };
}

/** The region without the holes that are gaps, which are added to the findings, or below the thresholds. */
function fill(
  covered: readonly Area[],
  found: Finding[],
  open: Open,
  borders: Borders,
  plane: Plane,
  thresholds: Thresholds,
): Area[] {
  return covered.map(({ outline, holes }) => {
    const left = holes.filter((hole) => {
      if (!extentOf(boundaryOf([asArea(hole)], plane), thresholds)) return false;
      const gap = extentOf(boundaryOf(areas(open(hole)), plane), thresholds);
      if (!gap) return false;
      const features = enclosing(hole, gap, borders, plane);
      if (features.length < 2) return true;
      found.push(finding(gap, features, gap.isSliver ? "sliver" : "must-not-have-gaps", "error"));
      return false;
    });
    return { outline, holes: left };
  });
}

/**
 * The boundaries that a hole lies between: those along its outline. A channel between one boundary and an
 * enclave inside it lies between those two, while a lake with an island in it lies between none.
 */
function enclosing(hole: Hole, gap: Extent, borders: Borders, plane: Plane): string[] {
  const rings = [hole.outline, ...(gap.isSliver ? hole.islands : [])];
  return idsOf(borders.along(...rings.map((path) => plane.ring(path))));
}

function idsOf(sides: readonly Side[]): string[] {
  return sides.map(({ id }) => id);
}

type Hole = Area["holes"][number];

function asArea({ outline, islands }: Hole): Area {
  return { outline, holes: islands.map((island) => ({ outline: island, islands: [] })) };
}

function finding(
  { areaM2, widthM, lengthM, at, shape }: Extent,
  features: readonly string[],
  rule: "sliver" | "must-not-have-gaps",
  severity: "error" | "warning",
): Finding {
  const size = `${hectares(areaM2)}, up to ${metres(widthM)} wide`;
  const kind = severity === "error" ? "a gap" : "a narrow open gap";
  return {
    rule,
    severity,
    features: [...features].sort(),
    areaM2,
    widthM,
    lengthM,
    at,
    ...(rule === "sliver" ? { detail: "gap" } : {}),
    shape,
    message: `Between ${listed(features)} there is ${kind}, ${size}.`,
  };
}

/** Channels between two boundaries that are open at an end. */
function slits(
  covered: readonly Area[],
  borders: Borders,
  plane: Plane,
  thresholds: Thresholds,
): Finding[] {
  const closed = areas(channels(boundaryOf(covered, plane), CLOSE_M, borders, plane));
  return closed.flatMap((area) => {
    const shape = boundaryOf([area], plane);
    const slit = extentOf(shape, thresholds);
    if (!slit || !isSliver(slit)) return [];
    const sides = borders.along(...shape.coordinates.flat());
    const shares = sides.map(({ share }) => share);
    const isNotch = Math.max(0, ...shares) > ONE_SIDE;
    const isOpen = shares.reduce((sum, share) => sum + share, 0) < ALL_SIDES;
    return isNotch || isOpen ? [] : [finding(slit, idsOf(sides), "sliver", "warning")];
  });
}
