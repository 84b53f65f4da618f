/**
 * Whether a boundary is one: what is wrong with it, where, and how badly.
 *
 * The verdict is that of the OGC Simple Features rules, as GEOS gives it (tests/golden/validity holds
 * GEOS's verdicts). Turf's `kinks` and `booleanValid` miss faults and raise false alarms, so this is our
 * own: exact predicates, every pair of edges found by an index, no tolerance. A fault that is mended in
 * thought (a repeated position, a spike, a second tracing) is told once and not again by the checks after it.
 */
import { boxIndex } from "./boxIndex";
import { boxOfPositions, polygonsOf, type Boundary } from "./geometry";
import { doubledArea } from "./ringArea";
import { meetings, type Meeting } from "./validity/crossings";
import { FLAWS, type Flaw, type FlawCode } from "./validity/flaws";
import { closesLoop, repeats, whereLies } from "./validity/nesting";
import { checkRing, type CleanRing } from "./validity/rings";
import type { Point } from "./validity/predicates";

export { FLAWS, clause, flawSentence, type Flaw, type FlawCode } from "./validity/flaws";

/** Everything wrong with the boundary, ring by ring. Empty for a boundary without fault. */
export function flawsOf(boundary: Boundary): Flaw[] {
  const flaws: Flaw[] = [];
  const rings: CleanRing[] = [];
  const polygons = polygonsOf(boundary);
  if (polygons.length === 0)
    flaws.push({ code: "no-rings", part: 1, ring: 1, vertex: 1, position: null });
  polygons.forEach((polygon, p) => {
    if (polygon.length === 0) {
      flaws.push({ code: "no-rings", part: p + 1, ring: 1, vertex: 1, position: null });
    }
    polygon.forEach((positions, r) => {
      const { flaws: found, clean } = checkRing(positions, p + 1, r + 1);
      for (const flaw of found) flaws.push(flaw);
      if (clean) rings.push(clean);
    });
  });
  for (const flaw of flawsBetween(rings)) flaws.push(flaw);
  // Which way a ring runs has a meaning only where it encloses something.
  return isSized(flaws) ? [...flaws, ...orientationFlaws(rings)] : flaws;
}

/** The faults that make the boundary invalid. */
export function errorsOf(boundary: Boundary): Flaw[] {
  return flawsOf(boundary).filter(({ code }) => FLAWS[code].severity === "error");
}

/** Whether the area of a boundary with these flaws is beyond doubt. */
export function isSized(flaws: readonly Flaw[]): boolean {
  return flaws.every(({ code }) => FLAWS[code].sized);
}

function flawsBetween(rings: readonly CleanRing[]): Flaw[] {
  const found = meetings(rings);
  const flaws: Flaw[] = [];
  const apart = new Set<string>();
  const overlapping = new Set<string>();
  const pairOf = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const report = (code: FlawCode, a: number, b: number, corner: number, at: Point) => {
    const [ring, other] = [rings[a]!, rings[b]!];
    const vertex = ring.vertices[corner] ?? 1;
    const place = { part: ring.part, ring: ring.ring, vertex, position: [...at] };
    flaws.push(
      a === b
        ? { code, ...place }
        : { code, ...place, other: { part: other.part, ring: other.ring } },
    );
    apart.add(pairOf(a, b));
    if (ring.part !== other.part) overlapping.add(pairOf(ring.part, other.part));
  };

  for (const [a, b, at] of duplicates(rings, found)) report("duplicate-ring", b, a, 0, at);
  const repeated = new Set(apart);
  for (const kind of ["cross", "along"] as const) {
    for (const meeting of found) {
      const pair = pairOf(meeting.a, meeting.b);
      if (meeting.kind !== kind || repeated.has(pair)) continue;
      report(codeOf(meeting, rings), meeting.a, meeting.b, meeting.edge, meeting.at);
    }
  }
  const touches = found.filter(({ kind, a, b }) => kind === "touch" && !apart.has(pairOf(a, b)));
  for (const { a, b, edge, at } of touches) if (a === b) report("self-touch", a, b, edge, at);

  const near = rings.length > 1 ? neighbours(rings) : () => [];
  const ofPart = grouped(rings.keys(), (i) => rings[i]!.part);
  rings.forEach((ring, a) => {
    // An outer ring has to do with every hole of its part, wherever that lies.
    const others = ring.ring === 1 ? [...near(a), ...(ofPart.get(ring.part) ?? [])] : near(a);
    for (const b of [...new Set(others)].sort((one, next) => one - next)) {
      const other = rings[b]!;
      if (b <= a || apart.has(pairOf(a, b))) continue;
      if (overlapping.has(pairOf(ring.part, other.part))) continue;
      const nested = nesting(a, b, rings, near);
      if (nested?.inner === ring) report(nested.code, a, b, 0, ring.corners[0]!);
      else if (nested) report(nested.code, b, a, 0, other.corners[0]!);
    }
  });
  const touchesOf = grouped(
    touches.filter(({ a, b }) => a !== b && rings[a]!.part === rings[b]!.part),
    ({ a }) => rings[a]!.part,
  );
  for (const [, within] of [...touchesOf].sort(([part], [other]) => part - other)) {
    const loop = closesLoop(within.filter(({ a, b }) => !apart.has(pairOf(a, b))));
    if (loop)
      report("interior-split", Math.max(loop.a, loop.b), Math.min(loop.a, loop.b), 0, loop.at);
  }
  return flaws;
}

function codeOf({ kind, a, b }: Meeting, rings: readonly CleanRing[]): FlawCode {
  if (a === b) return kind === "cross" ? "self-crossing" : "self-overlap";
  if (rings[a]!.part === rings[b]!.part)
    return kind === "cross" ? "rings-cross" : "rings-share-edge";
  return kind === "cross" ? "parts-overlap" : "parts-share-edge";
}

/** Pairs of rings with the same corners, and a place they share. */
function duplicates(
  rings: readonly CleanRing[],
  found: readonly Meeting[],
): [number, number, Point][] {
  const pairs = new Map<string, [number, number, Point] | null>();
  for (const { kind, a, b, at } of found) {
    const pair = `${a} ${b}`;
    if (kind !== "along" || a === b || pairs.has(pair)) continue;
    pairs.set(pair, repeats(rings[a]!, rings[b]!) ? [a, b, at] : null);
  }
  return [...pairs.values()].filter((pair) => pair !== null);
}

/** The rings, by index and in order, whose boxes meet that of one of them, itself included. */
function neighbours(rings: readonly CleanRing[]): (of: number) => number[] {
  const boxes = rings.map(({ corners }) => boxOfPositions(corners));
  const search = boxIndex(boxes);
  return (of) => search(boxes[of]!);
}

/** The things by what they belong to, in the order in which they come. */
function grouped<T>(things: Iterable<T>, keyOf: (thing: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

/** What is wrong between two rings that neither cross nor share an edge, and of which of them it is said. */
function nesting(
  a: number,
  b: number,
  rings: readonly CleanRing[],
  near: (of: number) => readonly number[],
): { code: FlawCode; inner: CleanRing } | null {
  const [ring, other] = [rings[a]!, rings[b]!];
  const isOnePart = ring.part === other.part;
  if (isOnePart && ring.ring === 1)
    return whereLies(other, ring) === "outside" ? { code: "hole-outside", inner: other } : null;
  if (!isOnePart && (ring.ring !== 1 || other.ring !== 1)) return null;
  const [inner, outer] =
    whereLies(other, ring) === "inside"
      ? [other, ring]
      : whereLies(ring, other) === "inside"
        ? [ring, other]
        : [];
  if (!inner || !outer) return null;
  if (isOnePart) return { code: "hole-in-hole", inner };
  // A part that lies in a hole of another is where it may be.
  const inHole = near(inner === ring ? a : b).some((i) => {
    const hole = rings[i]!;
    return hole.part === outer.part && hole.ring > 1 && whereLies(inner, hole) !== "outside";
  });
  return inHole ? null : { code: "parts-overlap", inner };
}

/** RFC 7946 §3.1.6: outer rings run counter-clockwise, holes clockwise. */
function orientationFlaws(rings: readonly CleanRing[]): Flaw[] {
  return rings
    .filter((ring) => doubledArea(ring.corners) > 0 !== (ring.ring === 1))
    .map(({ part, ring, corners }) => {
      const [first] = corners;
      return { code: "orientation", part, ring, vertex: 1, position: first ? [...first] : null };
    });
}
