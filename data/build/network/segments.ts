/** The straight segments of the road lines, found by place. Short distances on a local plane. */
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { metresPerDegree } from "../../../src/lib/localPlane";
import type { RoadLine } from "./roadLines";

type Lnglat = readonly [lng: number, lat: number];

/** A point on a line of the network. */
export interface OnLine {
  readonly line: number;
  /** From the line's vertex of that number to the next. */
  readonly segment: number;
  /** 0 at the first vertex, 1 at the next. */
  readonly along: number;
  readonly position: Lnglat;
}

export interface NearLine extends OnLine {
  readonly distanceM: number;
}

interface Segment {
  line: number;
  segment: number;
  start: Lnglat;
  end: Lnglat;
}

export class Segments {
  readonly #segments: Segment[];
  readonly #index: Flatbush;

  constructor(lines: readonly RoadLine[]) {
    this.#segments = lines.flatMap(({ positions }, line) =>
      positions.slice(1).map((end, segment) => ({
        line,
        segment,
        start: lnglat(positions[segment]!),
        end: lnglat(end),
      })),
    );
    this.#index = new Flatbush(this.#segments.length);
    for (const { start, end } of this.#segments) this.#index.add(...boxOf(start, end));
    this.#index.finish();
  }

  /** Of every line within reach that is wanted, its nearest point; nearest line first. */
  near(place: readonly number[], reachM: number, wanted: (line: number) => boolean): NearLine[] {
    const [lng = NaN, lat = NaN] = place;
    const [east, north] = metresPerDegree(lat);
    const [x, y] = [reachM / east, reachM / north];
    const nearest = new Map<number, NearLine>();
    for (const i of this.#index.search(lng - x, lat - y, lng + x, lat + y)) {
      const { line, segment, start, end } = this.#segments[i]!;
      if (!wanted(line)) continue;
      const found = nearestOn(start, end, [lng, lat]);
      if (found.distanceM <= reachM && found.distanceM < (nearest.get(line)?.distanceM ?? Infinity))
        nearest.set(line, { line, segment, ...found });
    }
    return [...nearest.values()].sort((a, b) => a.distanceM - b.distanceM || a.line - b.line);
  }

  /** Where an edge crosses or touches segments, each with how far along the edge it is. */
  crossings(from: Position, to: Position): (OnLine & { along: number; alongEdge: number })[] {
    const [start, end] = [lnglat(from), lnglat(to)];
    return this.#index.search(...boxOf(start, end)).flatMap((i) => {
      const own = this.#segments[i]!;
      const met = meet(own.start, own.end, start, end);
      if (!met) return [];
      const [along, alongEdge] = met;
      const position = between(own.start, own.end, along);
      return [{ line: own.line, segment: own.segment, along, alongEdge, position }];
    });
  }
}

/** The point of a segment nearest to a place. */
export function nearestOn(
  start: Lnglat,
  end: Lnglat,
  [lng, lat]: Lnglat,
): { along: number; position: Lnglat; distanceM: number } {
  const [east, north] = metresPerDegree(lat);
  const [ax, ay] = [(start[0] - lng) * east, (start[1] - lat) * north];
  const [dx, dy] = [(end[0] - start[0]) * east, (end[1] - start[1]) * north];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2)) : 0;
  const distanceM = Math.hypot(ax + along * dx, ay + along * dy);
  return { along, position: between(start, end, along), distanceM };
}

function between(start: Lnglat, end: Lnglat, along: number): Lnglat {
  if (along === 0) return start;
  if (along === 1) return end;
  return [start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1])];
}

/** How far along each of two segments they meet; null if they do not, or run parallel. */
function meet(a: Lnglat, b: Lnglat, c: Lnglat, d: Lnglat): [number, number] | null {
  const [abx, aby] = [b[0] - a[0], b[1] - a[1]];
  const [cdx, cdy] = [d[0] - c[0], d[1] - c[1]];
  const across = abx * cdy - aby * cdx;
  if (across === 0) return null;
  const [acx, acy] = [c[0] - a[0], c[1] - a[1]];
  const t = (acx * cdy - acy * cdx) / across;
  const u = (acx * aby - acy * abx) / across;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null;
}

function boxOf(a: Lnglat, b: Lnglat): [number, number, number, number] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

export function lnglat([lng = NaN, lat = NaN]: readonly number[]): Lnglat {
  return [lng, lat];
}
