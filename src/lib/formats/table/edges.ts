/** Edge lengths that a table states, held against the distances between its points. */
import type { Position } from "geojson";
import type { FilePlace } from "../../faults";
import type { FileNote } from "../geojson";

export interface EdgePoint {
  readonly at: Position;
  readonly name: string;
  readonly line: number;
  /** As stated in the point's row, in metres. */
  edge: number | null;
}

/** Tables give lengths to the centimetre, and their coordinates to the millimetre or the centimetre. */
const TOLERANCE_M = 0.05;
const MOST_NOTES = 20;

/**
 * Notes the edges that differ. A length stands beside the point it starts from or the one it leads to:
 * whichever fits better is taken. Lengths in degrees mean nothing, so only metres are looked at.
 */
export function checkEdges(ring: readonly EdgePoint[], place: FilePlace, notes: FileNote[]): void {
  if (ring.every(({ edge }) => edge === null) || Math.abs(ring[0]?.at[0] ?? 0) < 1000) return;
  const length = (from: EdgePoint, to: EdgePoint) =>
    Math.hypot(to.at[0]! - from.at[0]!, to.at[1]! - from.at[1]!);
  const differing = (step: number) =>
    ring.flatMap((point, i) => {
      const other = ring.at((i + step) % ring.length)!;
      const lengthM = length(point, other);
      const isClosing = step < 0 && i === 0;
      return point.edge === null || isClosing || Math.abs(point.edge - lengthM) <= TOLERANCE_M
        ? []
        : [{ point, other, lengthM }];
    });
  const [forwards, backwards] = [differing(1), differing(-1)];
  const wrong = backwards.length < forwards.length ? backwards : forwards;
  for (const { point, other, lengthM } of wrong.slice(0, MOST_NOTES)) {
    const detail = `${point.name || "?"} – ${other.name || "?"}: ${point.edge} m ≠ ${lengthM.toFixed(2)} m`;
    notes.push({ code: "edge-differs", place: { ...place, line: point.line }, detail });
  }
}
