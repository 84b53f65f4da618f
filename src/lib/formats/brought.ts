/** What comes back from the worker that reads a planner's files: plain data, because only that crosses over. */
import type { Axis } from "../crs/detect";
import type { Encoding } from "../encodings/encodings";
import type { Fault } from "../faults";
import type { FileNote } from "./geojson";
import type { LayerReading } from "./place";
import type { PlannedProperty } from "./plannedProperties";
import type { Boundary } from "../geometry";

/** A file that was dropped or chosen (the browser's `File` is one), or text that was pasted. */
export type Source =
  | {
      readonly name: string;
      /** Bytes. */
      readonly size: number;
      arrayBuffer(): Promise<ArrayBuffer>;
    }
  | { readonly name: string; readonly text: string };

/** What the planner says of one layer. */
export interface LayerChoices {
  readonly crs?: string | undefined;
  readonly axis?: Axis | undefined;
}

export interface BroughtBoundary {
  readonly id: string;
  readonly name: string;
  /** WGS 84. */
  readonly boundary: Boundary;
  readonly properties: Readonly<Record<string, unknown>>;
  /** One of the last digit of the property plannedHa, where a text wrote it. */
  readonly plannedStepHa?: number | undefined;
}

/** One layer of a file: what it was taken for, and its boundaries; or a question; or why it is refused. */
export interface BroughtLayer {
  /** The same for the same layer, however often it is placed anew. */
  readonly key: number;
  readonly file: string;
  readonly name: string;
  /** Null where the layer is refused. */
  readonly reading: LayerReading | null;
  /** Why it cannot be placed. */
  readonly fault: Fault | null;
  /** Empty while its coordinate system is in doubt. */
  readonly boundaries: readonly BroughtBoundary[];
  readonly planned: readonly PlannedProperty[];
  readonly notes: readonly FileNote[];
}

export interface Brought {
  readonly layers: readonly BroughtLayer[];
  /** Files that could not be read at all. */
  readonly faults: readonly Fault[];
}

/** By file name: what the planner says its text is in. */
export type EncodingChoices = Readonly<Record<string, Encoding>>;
