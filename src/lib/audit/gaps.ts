/**
 * must-not-have-gaps: ground that lies between boundaries and belongs to none.
 *
 * An enclosed gap is a hole in the union of all boundaries whose outline runs along two of them or more. A
 * hole in one boundary alone is none: lakes and enclaves are cut out on purpose. A slit is a gap that is open
 * at an end: a channel of at most 3 m between two boundaries, at least ten times as long as wide, along which
 * both run. It is found by growing the union and shrinking it again, which closes channels and nothing else.
 */
import type { Position } from "geojson";
import { orient2d } from "robust-predicates";
import { boxOf, type Boundary, type Box } from "../geometry";
import { Borders, type Side } from "./borders";
import { channels, withoutCracks } from "./channels";
import { frameOf, waysOf } from "./clusters";
import { extentOf, isSliver, SLIVER_WIDTH_M, type Extent } from "./extent";
import type { Finding, Thresholds } from "./finding";
import { nearBox } from "./nearBox";
import { hectares, listed, metres } from "./phrases";
import {
  areas,
  boundaryOf,
  boundsOf,
  difference,
  grown,
  intersection,
  isLeftTurned,
  Plane,
  UNITS_PER_M,
  type Area,
  type Paths64,
} from "./plane";
import type { RimEdge } from "./rim";

/**
 * Channels are closed up to this width. One up to 3 m wide is closed whole; a wedge, which opens ever wider,
 * is closed up to where it is this wide, so it comes out wider than 3 m and is told apart.
 */
const CLOSE_M = SLIVER_WIDTH_M / 0.9;
/** No one boundary makes up more than this share of a slit's outline: else it is a notch in that boundary. */
const ONE_SIDE = 0.75;
/** And borders make up at least this share: else it is open ground. */
const ALL_SIDES = 0.75;
/** Where every width counts: rounding to the grid, and chords for arcs, leave hairs of less than a millimetre. */
const LEAST_HAIR_M = 0.01;

/** What gaps are looked for in: the ground of a layer, or of a part of it and what lies around. */
export interface Ground extends Uncounted {
  /** What two boundaries share there and the rim was told of once (`Rim.once`). */
  once(box: Box): readonly Boundary[];
}

/** The same before it is known what of it the rim has once. */
export interface Uncounted {
  /** Of the whole layer: lengths and the grid are the same in every part. */
  readonly box: Box;
  idOf(feature: number): string;
  /** The boundaries whose boxes meet one in degrees, in the order of the layer. */
  meeting(box: Box): readonly Boundary[];
}

/** Rims that are no farther from each other than this have to do with each other. */
export function apartM({ minWidthM }: Thresholds): number {
  return 1.01 * Math.max(CLOSE_M, minWidthM) + 2 * minWidthM;
}

/** The gaps along a group of rim edges, away from all others, as findings. */
export function gapsAlong(
  group: readonly RimEdge[],
  ground: Ground,
  thresholds: Thresholds,
): Finding[] {
  // A gap is between two boundaries or more.
  const [one] = group[0]?.owners ?? [];
  if (group.every(({ owners }) => owners.length === 1 && owners[0] === one)) return [];
  const plane = new Plane(ground.box);
  const segments = group.flatMap(({ from, to, owners }) =>
    owners.map((feature) => ({ feature, from, to })),
  );
  const borders = new Borders(segments, (feature) => ground.idOf(feature), ground.box);
  const found: Finding[] = [];
  const filled = (covered: readonly Area[]) =>
    fill(covered, found, uncovered(ground, plane), borders, plane, thresholds);

  const frame = frameOf(group, (FRAME_M + 4 * apartM(thresholds)) * UNITS_PER_M);
  const around = Array.from({ length: coverAt(group, ground, plane) }, () => frame);
  const covered = filled(areas([...waysOf(group), ...around]));
  const isWhole = around.length > 0 && covered.length === 1 && covered[0]!.holes.length === 0;
  if (isWhole) return found;
  // Borders that coincide but for noise leave cracks, through which a gap between them is open to the outside.
  const { minWidthM } = thresholds;
  const sealed =
    minWidthM === 0
      ? covered
      : filled(areas(withoutCracks(boundaryOf(covered, plane), minWidthM, borders, plane)));
  return [...found, ...slits(sealed, borders, plane, thresholds)];
}

/** At least so far around a group, what covers it from outside is cut off. */
const FRAME_M = 100;

/**
 * How many boundaries cover the ground just below a group's lowest corner, what the rim has once counted once: as many as cover
 * all around it.
 */
function coverAt(group: readonly RimEdge[], ground: Ground, plane: Plane): number {
  let [x, y, at]: [number, number, Position] = [Infinity, Infinity, []];
  for (const { ax, ay, bx, by, from, to } of group) {
    if (ay < y || (ay === y && ax < x)) [x, y, at] = [ax, ay, from];
    if (by < y || (by === y && bx < x)) [x, y, at] = [bx, by, to];
  }
  const [lng = NaN, lat = NaN] = at;
  const there: Box = [lng, lat, lng, lat];
  const windingOf = (boundaries: readonly Boundary[]) =>
    windingBelow(
      boundaries.flatMap((one) => plane.paths(one)),
      x,
      y,
    );
  return windingOf(ground.meeting(there)) - windingOf(ground.once(there));
}

/** How often paths go round the ground just below a point of the grid. */
function windingBelow(paths: Paths64, x: number, y: number): number {
  let winding = 0;
  for (const path of paths) {
    for (let i = 0; i < path.length; i++) {
      const [a, b] = [path[i]!, path[(i + 1) % path.length]!];
      if (a.x <= x === b.x <= x) continue;
      const [west, east] = a.x < b.x ? [a, b] : [b, a];
      const isBelow = orient2d(west.x, west.y, east.x, east.y, x, y) < 0;
      if (isBelow) winding += a.x < b.x ? 1 : -1;
    }
  }
  return winding;
}

type Open = (hole: Hole) => Paths64;

/**
 * What of a hole belongs to no boundary. Clipper2's union of many borders that coincide but for rounding now
 * and then lacks ground that is covered, so each hole is cut by the boundaries around it.
 */
function uncovered(ground: Ground, plane: Plane): Open {
  return ({ outline, islands }) => {
    const near = ground.meeting(boxOf({ type: "Polygon", coordinates: [plane.ring(outline)] }));
    const box = boundsOf(outline);
    return difference(
      [outline, ...islands],
      near.flatMap((boundary) => plane.paths(boundary)).map((path) => nearBox(path, box)),
    );
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
    const left = holes.flatMap(simpleHoles).filter((hole) => {
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

/** A hole whose outline touches itself is several: whether the engine parts them depends on what lies around. */
function simpleHoles({ outline, islands }: Hole): Hole[] {
  const loops = simpleLoops(outline);
  if (loops.length < 2) return [{ outline, islands }];
  const holes = loops
    .filter((loop) => !isLeftTurned(loop))
    .map((loop) => ({ outline: loop, islands: [] as Paths64 }));
  for (const island of [...loops.filter(isLeftTurned), ...islands]) {
    const around = holes.find(
      (hole) => intersection([hole.outline.toReversed()], [island]).length > 0,
    );
    around?.islands.push(island);
  }
  return holes;
}

/** A closed way as ways that pass no place twice. */
function simpleLoops(path: Paths64[number]): Paths64 {
  const loops: Paths64 = [];
  let way: Paths64[number] = [];
  const at = new Map<string, number>();
  for (const point of path) {
    const key = `${point.x} ${point.y}`;
    const seen = at.get(key);
    if (seen === undefined) {
      at.set(key, way.length);
      way.push(point);
      continue;
    }
    for (const { x, y } of way.slice(seen + 1)) at.delete(`${x} ${y}`);
    const loop = way.slice(seen);
    way = way.slice(0, seen + 1);
    if (loop.length > 2) loops.push(loop);
  }
  if (way.length > 2) loops.push(way);
  return loops;
}

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
  const closed = channels(boundaryOf(covered, plane), CLOSE_M, borders, plane);
  // Closing leaves hairs along the borders beside a channel, many times as long as it: what is too narrow for a finding is no part of one.
  const hairM = Math.max(thresholds.minWidthM, LEAST_HAIR_M);
  const wide = areas(grown(grown(closed, -hairM / 2), hairM / 2));
  return wide.flatMap((area) => {
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
