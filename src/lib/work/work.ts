/** A planner's own work: boundaries brought or drawn, how they are checked, and what was decided about findings. */
import type { Axis } from "../crs/detect";
import type { Encoding } from "../encodings/encodings";
import type { Exception } from "../exceptions";
import type { Format } from "../formats/layers";
import type { Boundary } from "../geometry";
import type { Tolerance } from "../tolerance";

export interface OwnBoundary {
  /** Unique within the work, and kept through edits. */
  readonly id: string;
  readonly name: string;
  /** WGS 84, [lng, lat] in degrees. */
  readonly boundary: Boundary;
  /** Typed or given by the file, in hectares; null where nobody has said. */
  readonly plannedHa: number | null;
  /** One of that figure's last digit as it was written: 0.01 of “5,00”. Told from the number where it is not known. */
  readonly plannedStepHa?: number | null | undefined;
  /** The file it came from; empty where it was drawn. */
  readonly file: string;
  /** As in the file. Text in it is not to be trusted as HTML. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface CheckSettings {
  /** Overlaps and gaps below either are no findings: square metres, metres. */
  readonly minAreaM2: number;
  readonly minWidthM: number;
  readonly tolerance: Tolerance;
  /** Whether zones, parks and units of the published map are compared with, too. */
  readonly againstPublished: boolean;
}

/** How a file was understood when it was taken in. */
export interface ImportRecord {
  readonly file: string;
  readonly format: Format;
  /** The id of the coordinate system it was taken for, and the order of its numbers. */
  readonly crs: string;
  readonly axis: Axis;
  readonly encoding: Encoding | null;
  /** How many boundaries. */
  readonly count: number;
  /** When, an ISO 8601 instant. */
  readonly on: string;
}

export interface Work {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly boundaries: readonly OwnBoundary[];
  readonly exceptions: readonly Exception[];
  readonly settings: CheckSettings;
  readonly imports: readonly ImportRecord[];
}
