/** Lines that bound something. Surveyors' files often hold a boundary as a line that ends where it starts. */
import type { Position } from "geojson";
import type { FilePlace } from "../faults";
import type { FileNote } from "./geojson";
import { closedRing } from "./rings";

/** The lines that end where they start, as rings. The others are noted and left out. */
export function closedLines(
  lines: readonly Position[][],
  place: FilePlace,
  notes: FileNote[],
): Position[][] {
  return lines.filter((line) => {
    const isClosed = line.length >= 4 && closedRing(line).length === line.length;
    const detail = isClosed ? "" : "its end is not its start";
    notes.push({ code: isClosed ? "closed-line" : "open-line", place, detail });
    return isClosed;
  });
}
