/** Entities of a DXF drawing that can be a boundary or name one: polylines and texts. */
import type { Position } from "geojson";
import type { FilePlace } from "../../faults";
import { refuse } from "../refuse";
import type { Corner } from "./arcs";
import type { Pace } from "../pace";
import { numberOf, type Pair, type Pairs } from "./pairs";

export interface Polyline {
  readonly layer: string;
  readonly corners: readonly Corner[];
  readonly isClosed: boolean;
  /** Strings this program writes beside a polyline, so that rings find together again. */
  readonly data: readonly string[];
  readonly line: number;
}

export interface Hatch {
  readonly layer: string;
  readonly rings: readonly (readonly Corner[])[];
  readonly line: number;
}

export interface Label {
  readonly text: string;
  readonly at: Position;
  readonly height: number;
  readonly layer: string;
}

export interface Drawing {
  readonly polylines: Polyline[];
  /** Outlines of filled areas, each with its holes; a boundary only where the drawing has no closed line. */
  readonly hatches: Hatch[];
  readonly labels: Label[];
  /** How many there are of what is not read, by name. */
  readonly others: Map<string, number>;
  readonly version: string;
  readonly codepage: string;
  /** Comments. */
  readonly comments: string[];
}

/** By this name our own data beside an entity is known. */
export const APPLICATION = "QUANG_NINH_ZONES";

const READ = new Set(["LWPOLYLINE", "POLYLINE", "VERTEX", "SEQEND", "TEXT", "MTEXT", "HATCH"]);

interface Entity {
  readonly type: string;
  readonly pairs: readonly Pair[];
  readonly line: number;
}

export async function drawingOf(pairs: Pairs, place: FilePlace, pace: Pace): Promise<Drawing> {
  const drawing: Drawing = {
    polylines: [],
    hatches: [],
    labels: [],
    others: new Map(),
    version: headerValue(pairs, "$ACADVER"),
    codepage: headerValue(pairs, "$DWGCODEPAGE"),
    comments: commentsOf(pairs),
  };
  let open: { entity: Entity; corners: Corner[] } | null = null;
  let count = 0;
  for (const entity of entitiesOf(pairs, place)) {
    if (++count % 1024 === 0) await pace.at(entity.line / (2 * pairs.length));
    const { type } = entity;
    if (!READ.has(type)) {
      drawing.others.set(type, (drawing.others.get(type) ?? 0) + 1);
    } else if (valueOf(entity, 67)?.trim() === "1") {
      drawing.others.set("paper space", (drawing.others.get("paper space") ?? 0) + 1);
    } else if (type === "LWPOLYLINE") {
      drawing.polylines.push(polyline(entity, cornersOf(entity, place), place));
    } else if (type === "POLYLINE") {
      open = { entity, corners: [] };
    } else if (type === "VERTEX") {
      // 16: a control point of a spline, which the line does not go through.
      if (open && !(flagsOf(entity, place) & 16))
        for (const corner of cornersOf(entity, place)) open.corners.push(corner);
    } else if (type === "SEQEND") {
      // 16 and 64: meshes.
      if (open && !(flagsOf(open.entity, place) & 80)) {
        drawing.polylines.push(polyline(open.entity, open.corners, place));
      }
      open = null;
    } else if (type === "HATCH") {
      const rings = hatchRings(entity, place);
      if (rings.length > 0)
        drawing.hatches.push({ layer: valueOf(entity, 8) ?? "", rings, line: entity.line });
    } else {
      drawing.labels.push(labelOf(entity, place));
    }
  }
  return drawing;
}

function* entitiesOf(pairs: Pairs, place: FilePlace): Generator<Entity> {
  let start = pairs.find(2);
  while (start >= 0 && !isEntities(pairs, start)) start = pairs.find(2, start + 1);
  if (start < 0) refuse(place, { code: "missing-part", part: "the section ENTITIES" });
  let from = start + 1;
  for (let at = pairs.find(0, from); at >= 0; at = pairs.find(0, at + 1)) {
    if (at > from) yield entityOf(pairs, from, at);
    const name = pairs.at(at).value.trim();
    if (name === "ENDSEC" || name === "EOF") return;
    from = at;
  }
}

function isEntities(pairs: Pairs, at: number): boolean {
  return (
    pairs.at(at).value.trim() === "ENTITIES" &&
    at > 0 &&
    pairs.at(at - 1).value.trim() === "SECTION"
  );
}

function entityOf(pairs: Pairs, from: number, to: number): Entity {
  const { value, line } = pairs.at(from);
  const own = Array.from({ length: to - from - 1 }, (_, i) => pairs.at(from + 1 + i));
  return { type: value.trim(), pairs: own, line };
}

function commentsOf(pairs: Pairs): string[] {
  const comments: string[] = [];
  for (let at = pairs.find(999); at >= 0 && comments.length < 100; at = pairs.find(999, at + 1)) {
    comments.push(pairs.at(at).value);
  }
  return comments;
}

function polyline(entity: Entity, corners: readonly Corner[], place: FilePlace): Polyline {
  return {
    layer: valueOf(entity, 8) ?? "",
    corners,
    isClosed: (flagsOf(entity, place) & 1) === 1,
    data: dataOf(entity),
    line: entity.line,
  };
}

/** A corner begins with its first coordinate (10); its second (20) and its bulge (42) follow. */
function cornersOf({ pairs, line }: Entity, place: FilePlace): Corner[] {
  const corners: { x: number; y: number | null; bulge: number }[] = [];
  for (const pair of pairs) {
    const last = corners.at(-1);
    if (pair.code === 10) corners.push({ x: numberOf(pair, place), y: null, bulge: 0 });
    else if (pair.code === 20 && last) last.y = numberOf(pair, place);
    else if (pair.code === 42 && last) last.bulge = numberOf(pair, place);
    else if (pair.code >= 1000) break;
  }
  return corners.map(({ x, y, bulge }, i) => {
    if (y === null) {
      refuse({ ...place, line, vertex: i + 1 }, { code: "not-a-number", found: "" });
    }
    return { at: [x, y], bulge };
  });
}

/**
 * The paths of a hatch: polylines (92 with bit 2), or edges that are all straight (72 is 1), of which each
 * starts where the one before ends. A path with other edges has no corners to go by, and is left out.
 */
function hatchRings({ pairs }: Entity, place: FilePlace): Corner[][] {
  const start = pairs.findIndex(({ code }) => code === 91);
  const rings: Corner[][] = [];
  let path: { corners: { x: number; y: number; bulge: number }[]; isRead: boolean } | null = null;
  let isPolyline = false;
  const finish = () => {
    if (path?.isRead && path.corners.length >= 3) {
      rings.push(path.corners.map(({ x, y, bulge }) => ({ at: [x, y], bulge })));
    }
  };
  for (const pair of start < 0 ? [] : pairs.slice(start + 1)) {
    // 75: the hatch's style. What follows is its pattern.
    if (pair.code === 75 || pair.code === 76) break;
    const last = path?.corners.at(-1);
    if (pair.code === 92) {
      finish();
      isPolyline = (numberOf(pair, place) & 2) === 2;
      path = { corners: [], isRead: true };
    } else if (pair.code === 72 && !isPolyline && path) {
      path.isRead &&= numberOf(pair, place) === 1;
    } else if (pair.code === 10 && path) {
      path.corners.push({ x: numberOf(pair, place), y: NaN, bulge: 0 });
    } else if (pair.code === 20 && last) {
      last.y = numberOf(pair, place);
    } else if (pair.code === 42 && last && isPolyline) {
      last.bulge = numberOf(pair, place);
    }
  }
  finish();
  return rings.filter((ring) => ring.every(({ at }) => at.every(Number.isFinite)));
}

function labelOf(entity: Entity, place: FilePlace): Label {
  const number = (code: number) => {
    const pair = entity.pairs.find((one) => one.code === code);
    return pair ? numberOf(pair, place) : 0;
  };
  // A long MTEXT comes in pieces of 250 characters (3), the last of them (1).
  const text = entity.pairs
    .filter(({ code }) => code === 1 || code === 3)
    .map(({ value }) => value);
  return {
    text: text.join(""),
    at: [number(10), number(20)],
    height: number(40),
    layer: valueOf(entity, 8) ?? "",
  };
}

function flagsOf(entity: Entity, place: FilePlace): number {
  const pair = entity.pairs.find(({ code }) => code === 70);
  return pair ? numberOf(pair, place) : 0;
}

function dataOf({ pairs }: Entity): string[] {
  const start = pairs.findIndex(({ code, value }) => code === 1001 && value.trim() === APPLICATION);
  if (start < 0) return [];
  const rest = pairs.slice(start + 1);
  const end = rest.findIndex(({ code }) => code === 1001);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .flatMap(({ code, value }) => (code === 1000 ? [value] : []));
}

function valueOf({ pairs }: Entity, code: number): string | undefined {
  return pairs.find((pair) => pair.code === code)?.value;
}

function headerValue(pairs: Pairs, name: string): string {
  for (let at = pairs.find(9); at >= 0; at = pairs.find(9, at + 1)) {
    if (pairs.at(at).value.trim() === name)
      return at + 1 < pairs.length ? pairs.at(at + 1).value.trim() : "";
  }
  return "";
}

/** \U+1EA1, as drawings have characters that their code page lacks, as the character. */
export function unescaped(text: string): string {
  return text.replace(/\\U\+([0-9A-F]{4})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** Text of an entity as it is meant: escapes and MTEXT's formatting resolved. */
export function plainLabel(text: string): string {
  return unescaped(text)
    .replace(/%%[dD]/g, "°")
    .replace(/\\P/g, " ")
    .replace(/\\[ACFHQTWfp][^;\\{}]*;/g, "")
    .replace(/\\[LlOoKk]/g, "")
    .replace(/[{}]/g, "")
    .normalize("NFC")
    .trim();
}
