/** The ways a boundary can be wrong, how grave each is, and the sentence that says so. */
import type { Position } from "geojson";
import { sentence, type FilePlace } from "../faults";

/**
 * - `error`: the OGC Simple Features rules call the boundary invalid (as GEOS, PostGIS and QGIS do), or, across
 *   the antimeridian, what they call valid is another boundary, that goes round the Earth the other way.
 * - `warning`: valid, but almost surely not meant.
 * - `info`: valid and usable; RFC 7946 would write it otherwise.
 *
 * `sized`: the area is what it is all the same, so the boundary can be measured.
 */
export const FLAWS = {
  "no-rings": { severity: "error", sized: false },
  "not-finite": { severity: "error", sized: false },
  "not-on-earth": { severity: "error", sized: false },
  "across-antimeridian": { severity: "error", sized: true },
  "too-few-positions": { severity: "error", sized: false },
  unclosed: { severity: "error", sized: false },
  "no-area": { severity: "error", sized: false },
  "traced-twice": { severity: "error", sized: false },
  spike: { severity: "error", sized: true },
  "self-crossing": { severity: "error", sized: false },
  "self-overlap": { severity: "error", sized: false },
  "self-touch": { severity: "error", sized: true },
  "rings-cross": { severity: "error", sized: false },
  "rings-share-edge": { severity: "error", sized: false },
  "duplicate-ring": { severity: "error", sized: false },
  "hole-outside": { severity: "error", sized: false },
  "hole-in-hole": { severity: "error", sized: false },
  "interior-split": { severity: "error", sized: true },
  "parts-overlap": { severity: "error", sized: false },
  "parts-share-edge": { severity: "error", sized: true },
  "duplicate-vertex": { severity: "warning", sized: true },
  "narrow-spike": { severity: "warning", sized: true },
  orientation: { severity: "info", sized: true },
} as const satisfies Record<string, { severity: "error" | "warning" | "info"; sized: boolean }>;

export type FlawCode = keyof typeof FLAWS;

/** One fault of one boundary. Parts, rings and vertices are counted from 1; ring 1 is the outer ring. */
export interface Flaw {
  readonly code: FlawCode;
  readonly part: number;
  readonly ring: number;
  /** The position of the ring that the fault is at, or that starts the edge it is on. */
  readonly vertex: number;
  /** Where, [lng, lat]; null where there is no place to show. */
  readonly position: Position | null;
  /** The other ring of a fault between two. */
  readonly other?: { readonly part: number; readonly ring: number };
}

/** "crosses itself", … A clause whose subject is the ring. */
export function clause({ code, ring, other }: Flaw): string {
  switch (code) {
    case "no-rings":
      return "has no ring.";
    case "not-finite":
      return "has a coordinate that is not a finite number.";
    case "not-on-earth":
      return "has a coordinate that is no longitude (−180 to 180) or latitude (−90 to 90).";
    case "across-antimeridian":
      return "crosses the antimeridian (180°). Cut it in two there, as RFC 7946 has it.";
    case "too-few-positions":
      return "has too few positions: a ring needs three corners, and its first position again at the end.";
    case "unclosed":
      return "is not closed: its last position is not its first.";
    case "no-area":
      return "encloses no area: its positions all lie on one line.";
    case "traced-twice":
      return "is traced more than once.";
    case "spike":
      return "has a spike: it runs out and back along one line.";
    case "narrow-spike":
      return "has a spike less than 0.1 m wide.";
    case "self-crossing":
      return "crosses itself.";
    case "self-overlap":
      return "runs along itself.";
    case "self-touch":
      return "touches itself.";
    case "rings-cross":
      return `crosses ${ringName(other?.ring ?? 0)}.`;
    case "rings-share-edge":
      return `runs along ${ringName(other?.ring ?? 0)}.`;
    case "duplicate-ring":
      return `repeats ${ringName(other?.ring ?? 0)}${other ? ` of part ${other.part}` : ""}.`;
    case "hole-outside":
      return "lies outside the outer ring.";
    case "hole-in-hole":
      return `lies inside ${ringName(other?.ring ?? 0)}.`;
    case "interior-split":
      return `touches ${other ? ringName(other.ring) : "another ring"} so that the inside falls apart.`;
    case "parts-overlap":
      return `overlaps part ${other?.part ?? 0}.`;
    case "parts-share-edge":
      return `runs along part ${other?.part ?? 0}: two parts that share an edge are one.`;
    case "duplicate-vertex":
      return "has the same position twice in a row.";
    case "orientation":
      return ring === 1
        ? "runs clockwise; RFC 7946 wants outer rings counter-clockwise."
        : "runs counter-clockwise; RFC 7946 wants holes clockwise.";
  }
}

function ringName(ring: number): string {
  return ring === 1 ? "the outer ring" : `hole ${ring - 1}`;
}

/** The flaw as a `FileFault` says it, with its place. */
export function flawSentence(flaw: Flaw, place: FilePlace = {}): string {
  const { part, ring, vertex, position } = flaw;
  const where = { ...place, part, ring, vertex, ...(position ? { position } : {}) };
  return sentence({ ...where, code: "flaw", clause: clause(flaw) });
}
