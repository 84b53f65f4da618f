/** One ring by itself: what is wrong with its positions, and the corners that remain once it is mended. */
import type { Position } from "geojson";
import { metresPerDegree } from "../localPlane";
import type { Flaw, FlawCode } from "./flaws";
import { between, same, turn, type Point } from "./predicates";

interface Corner {
  readonly at: Point;
  /** Which position of the ring in the file, from 1. */
  readonly vertex: number;
}

/** A ring as the later checks want it: not closed, no repeated corner, no spike, traced once. */
export interface CleanRing {
  readonly part: number;
  readonly ring: number;
  readonly corners: readonly Point[];
  /** For each corner, which position of the ring in the file it is, from 1. */
  readonly vertices: readonly number[];
}

/** An edge of so many degrees or more goes the other way round the Earth, which is shorter. */
const HALF_TURN = 180;

/** Narrower than this, a corner that turns back on itself is a spike. */
export const SPIKE_WIDTH_M = 0.1;

/** Faults of the ring, and its corners if enough is left to look further. */
export function checkRing(
  positions: readonly Position[],
  part: number,
  ring: number,
): { flaws: Flaw[]; clean: CleanRing | null } {
  const flaws: Flaw[] = [];
  const report = (code: FlawCode, vertex: number) => {
    const position = positions[vertex - 1] ?? null;
    flaws.push({ code, part, ring, vertex, position });
  };

  const notFinite = positions.findIndex((position) => !isFinite2(position));
  if (notFinite >= 0) {
    report("not-finite", notFinite + 1);
    return { flaws, clean: null };
  }
  const points = positions as unknown as Point[];
  const notOnEarth = points.findIndex(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90);
  if (notOnEarth >= 0) report("not-on-earth", notOnEarth + 1);
  const across = points.findIndex(([lng], i) => {
    const [next] = points[i + 1] ?? points[0]!;
    return notOnEarth < 0 && Math.abs(next - lng) >= HALF_TURN;
  });
  if (across >= 0) {
    report("across-antimeridian", across + 1);
    return { flaws, clean: null };
  }

  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || !hasThreePlaces(points) || points.length < 4) {
    report("too-few-positions", 1);
    return { flaws, clean: null };
  }
  const closed = same(first, last);
  if (!closed) report("unclosed", points.length);

  const open = closed ? points.slice(0, -1) : points;
  let corners: Corner[] = open.map((at, index) => ({ at, vertex: index + 1 }));
  corners = withoutRepeats(corners, (corner) => report("duplicate-vertex", corner.vertex));
  if (onOneLine(corners)) {
    report("no-area", 1);
    return { flaws, clean: null };
  }
  const spikes: Corner[] = [];
  corners = withoutSpikes(corners, (tip) => spikes.push(tip));
  if (corners.length < 3) {
    report("no-area", 1);
    return { flaws, clean: null };
  }
  for (const tip of spikes) report("spike", tip.vertex);
  const period = periodOf(corners);
  if (period < corners.length) {
    report("traced-twice", 1);
    corners = corners.slice(0, period);
  }
  for (const corner of narrowSpikes(corners)) report("narrow-spike", corner.vertex);
  const clean = {
    part,
    ring,
    corners: corners.map(({ at }) => at),
    vertices: corners.map(({ vertex }) => vertex),
  };
  return { flaws, clean };
}

function isFinite2(position: Position): boolean {
  return Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

function hasThreePlaces(points: readonly Point[]): boolean {
  const first = points[0];
  const second = points.find((at) => first && !same(first, at));
  return !!first && !!second && points.some((at) => !same(first, at) && !same(second, at));
}

function withoutRepeats(corners: readonly Corner[], found: (corner: Corner) => void): Corner[] {
  const kept: Corner[] = [];
  for (const corner of corners) {
    const before = kept.at(-1);
    if (before && same(before.at, corner.at)) found(corner);
    else kept.push(corner);
  }
  // The ring closes, so its end meets its start.
  while (kept.length > 1 && same(kept[0]!.at, kept.at(-1)!.at)) found(kept.pop()!);
  return kept;
}

function onOneLine(corners: readonly Corner[]): boolean {
  const [a, b] = corners;
  return !a || !b || corners.every((corner) => turn(a.at, b.at, corner.at) === 0);
}

/** Takes out corners at which the ring turns straight back, until none is left. */
function withoutSpikes(corners: readonly Corner[], found: (corner: Corner) => void): Corner[] {
  const kept = [...corners];
  // A corner taken out may make its neighbours spikes, so go round until nothing happens for a whole turn.
  for (let i = 0, quiet = 0; quiet <= kept.length && kept.length >= 3; i++) {
    i %= kept.length;
    const before = kept.at(i - 1)!.at;
    const tip = kept[i]!;
    const after = kept[(i + 1) % kept.length]!.at;
    const back = turn(before, tip.at, after) === 0 && !between(before, after, tip.at);
    const repeats = same(tip.at, after); // left behind by a spike taken out
    quiet = back || repeats ? 0 : quiet + 1;
    if (back && !repeats) found(tip);
    if (back || repeats) {
      kept.splice(i, 1);
      i -= 2;
      if (i < -1) i += kept.length;
    }
  }
  return kept;
}

/** The number of corners after which the ring starts over: all of them, unless it is traced twice. */
function periodOf(corners: readonly Corner[]): number {
  const count = corners.length;
  for (let times = Math.floor(count / 3); times > 1; times--) {
    const period = count / times;
    if (!Number.isInteger(period)) continue;
    if (corners.every(({ at }, i) => same(at, corners[(i + period) % count]!.at))) return period;
  }
  return count;
}

/** Corners whose two arms stay closer than the width over at least ten times the width. */
function narrowSpikes(corners: readonly Corner[]): Corner[] {
  const [lngM, latM] = metresPerDegree(corners[0]?.at[1] ?? 0);
  return corners.filter((tip, i) => {
    const before = corners.at(i - 1)!.at;
    const after = corners[(i + 1) % corners.length]!.at;
    const [ax, ay] = [(before[0] - tip.at[0]) * lngM, (before[1] - tip.at[1]) * latM];
    const [bx, by] = [(after[0] - tip.at[0]) * lngM, (after[1] - tip.at[1]) * latM];
    if (ax * bx + ay * by <= 0) return false;
    const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
    if (Math.min(a, b) < 10 * SPIKE_WIDTH_M) return false;
    // The shorter arm's end to the line of the longer one.
    return Math.abs(ax * by - ay * bx) / Math.max(a, b) < SPIKE_WIDTH_M;
  });
}
