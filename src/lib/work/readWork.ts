/**
 * Works as they come back from where they were kept: checked before they are used, because what was kept may
 * be another version's or damaged.
 */
import * as v from "valibot";
import { RULES } from "../audit/finding";
import { ENCODINGS } from "../encodings/encodings";
import { READ_FORMATS } from "../formats/layers";
import { isBoundary, ringsOf } from "../geometry";
import type { Work } from "./work";

/** The shape of a kept work. It goes up when a work of before can no longer be read as it stands. */
export const WORK_VERSION = 1;

export type WorkReading =
  | { readonly ok: true; readonly work: Work }
  /** `another-version`: kept by a newer page. `damaged`: `detail` says where, in English. */
  | { readonly ok: false; readonly reason: "another-version" | "damaged"; readonly detail: string };

const instant = v.pipe(v.string(), v.isoTimestamp());
const text = v.string();
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const notNegative = v.pipe(v.number(), v.finite(), v.minValue(0));
const position = v.array(v.pipe(v.number(), v.finite()));

/** Checked by hand: a schema a number is slow on millions of them. */
const boundary = v.custom<Work["boundaries"][number]["boundary"]>(isWhole, "a boundary");

const ownBoundary = v.object({
  id: text,
  name: text,
  boundary,
  plannedHa: v.nullable(positive),
  plannedStepHa: v.optional(v.nullable(positive)),
  file: text,
  properties: v.record(text, v.unknown()),
});

const exception = v.object({
  rule: v.picklist(RULES),
  features: v.array(text),
  detail: v.nullable(text),
  at: v.nullable(position),
  sizeM2: v.nullable(notNegative),
  reason: text,
  since: text,
});

const tolerance = v.variant("kind", [
  v.object({ kind: v.literal("reading-aid") }),
  v.object({ kind: v.literal("rounding") }),
  v.object({
    kind: v.literal("own"),
    percent: v.nullable(notNegative),
    ha: v.nullable(notNegative),
  }),
]);

const importRecord = v.object({
  file: text,
  format: v.picklist(READ_FORMATS),
  crs: text,
  axis: v.picklist(["xy", "yx"]),
  encoding: v.nullable(v.picklist(ENCODINGS)),
  count: notNegative,
  on: text,
});

const workSchema = v.object({
  id: text,
  name: text,
  createdAt: instant,
  changedAt: instant,
  boundaries: v.array(ownBoundary),
  exceptions: v.array(exception),
  settings: v.object({
    minAreaM2: notNegative,
    minWidthM: notNegative,
    tolerance,
    againstPublished: v.boolean(),
  }),
  imports: v.array(importRecord),
});

/** A kept work; `version` is the one it was kept in. */
export function readWork(version: unknown, kept: unknown): WorkReading {
  if (version !== WORK_VERSION) {
    return { ok: false, reason: "another-version", detail: `version ${String(version)}` };
  }
  const result = v.safeParse(workSchema, kept);
  if (!result.success) {
    const [issue] = result.issues;
    const detail = `${v.getDotPath(issue) ?? "work"}: ${issue.message}`;
    return { ok: false, reason: "damaged", detail };
  }
  const work: Work = result.output;
  const ids = new Set(work.boundaries.map(({ id }) => id));
  if (ids.size < work.boundaries.length) {
    return { ok: false, reason: "damaged", detail: "boundaries: an id stands twice" };
  }
  return { ok: true, work };
}

/** Coordinates that are finite numbers, wherever they stand; whether the rings are valid is for the check. */
function isWhole(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const geometry = value as Parameters<typeof isBoundary>[0];
  if (!isBoundary(geometry) || !Array.isArray(geometry.coordinates)) return false;
  try {
    return ringsOf(geometry).every((ring) =>
      ring.every(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat)),
    );
  } catch {
    return false;
  }
}
