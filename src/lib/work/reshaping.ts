/** Merging, splitting and cutting as tasks that can be sent to a worker: what is to be done, and what came of it. */
import type { Position } from "geojson";
import type { Boundary } from "../geometry";
import { errorsOf } from "../validity";
import { cutOut, mergeBoundaries, splitBoundary } from "./reshape";

export type ReshapeTask =
  | { readonly kind: "merge"; readonly boundaries: readonly Boundary[] }
  /** Along a line from edge to edge. */
  | { readonly kind: "split"; readonly boundary: Boundary; readonly line: readonly Position[] }
  /** An open ring out of it. */
  | { readonly kind: "cut"; readonly boundary: Boundary; readonly ring: readonly Position[] };

export type Reshaped =
  /** One boundary, or the pieces of a split. */
  | { readonly kind: "reshaped"; readonly boundaries: readonly Boundary[] }
  /** A boundary has a geometry fault; the line does not part it; nothing would be left of it. */
  | { readonly kind: "invalid" | "notCut" | "nothingLeft" };

export function reshape(task: ReshapeTask): Reshaped {
  const given = task.kind === "merge" ? task.boundaries : [task.boundary];
  if (given.some((boundary) => errorsOf(boundary).length > 0)) return { kind: "invalid" };
  switch (task.kind) {
    case "merge":
      return { kind: "reshaped", boundaries: [mergeBoundaries(task.boundaries)] };
    case "split": {
      const pieces = splitBoundary(task.boundary, task.line);
      return pieces ? { kind: "reshaped", boundaries: pieces } : { kind: "notCut" };
    }
    case "cut": {
      const left = cutOut(task.boundary, task.ring);
      return left ? { kind: "reshaped", boundaries: [left] } : { kind: "nothingLeft" };
    }
  }
}
