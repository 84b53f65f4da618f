/** For callers that cannot ask: a layer in doubt is a fault that names the choices. */
import { whySentence } from "../crs/why";
import type { ReadResult } from "./place";
import { refuse } from "./refuse";

/** Throws a `FileFault` for the first layer whose coordinate system is in doubt. */
export function requirePlaced(result: ReadResult): ReadResult {
  for (const { crs, crsCandidates, place } of result.layers) {
    if (crs) continue;
    const choices = crsCandidates
      .slice(0, 4)
      .map(({ system, axis, why }) => {
        // The first reasons say what the file states; the last ones where the numbers fall.
        const reasons = why.slice(-2).map(whySentence).join(", ");
        return `${system.name} (${system.id}, ${axis}: ${reasons})`;
      })
      .join("; or ");
    refuse(place, { code: "choose-crs", choices });
  }
  return result;
}
