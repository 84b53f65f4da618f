/**
 * What an embed and its host say to each other, by postMessage:
 * `{ source: "quang-ninh-zones", v: 1, type, id?, payload }`. A reply carries the id it answers.
 */
import * as v from "valibot";
import { THEMES } from "../links";
import { LANGUAGES } from "../words/languages";

export const SOURCE_NAME = "quang-ninh-zones";
export const VERSION = 1;

const thing = v.strictObject({
  kind: v.picklist(["zone", "park"]),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
});
const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const box = v.pipe(
  v.strictTuple([degrees(180), degrees(90), degrees(180), degrees(90)]),
  v.check(([west, south, east, north]) => west < east && south < north),
);
const nothing = v.optional(v.strictObject({}));

/** Payloads of what a host may ask, by type. */
const PAYLOADS = {
  hello: nothing,
  activate: nothing,
  getState: nothing,
  select: v.nullable(thing),
  fitBounds: v.strictObject({ bbox: box }),
  flyTo: v.strictObject({
    center: v.strictTuple([degrees(180), degrees(90)]),
    zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
  }),
  setFilter: v.strictObject({ filter: v.pipe(v.string(), v.maxLength(2000)) }),
  setLang: v.strictObject({ lang: v.picklist(LANGUAGES) }),
  setTheme: v.strictObject({ theme: v.picklist(THEMES) }),
} as const;

export type AskType = keyof typeof PAYLOADS;
export const ASKS = Object.keys(PAYLOADS) as AskType[];

/** What a host asks. */
export type Ask = {
  [T in AskType]: { type: T; id?: string; payload: v.InferOutput<(typeof PAYLOADS)[T]> };
}[AskType];

const Envelope = v.strictObject({
  source: v.literal(SOURCE_NAME),
  v: v.literal(VERSION),
  type: v.pipe(v.string(), v.maxLength(40)),
  id: v.optional(v.pipe(v.string(), v.maxLength(100))),
  payload: v.optional(v.unknown()),
});

export type ReadAsk =
  | { ok: true; ask: Ask }
  /** Ours, and wrong: to be answered with an error. */
  | { ok: false; id: string | undefined; code: "unknown-type" | "wrong-payload" | "wrong-version" }
  /** Somebody else's message: to be left alone. */
  | null;

/** Reads whatever arrived. Never throws. */
export function readAsk(data: unknown): ReadAsk {
  if (typeof data !== "object" || data === null) return null;
  const { source, v: version } = data as { source?: unknown; v?: unknown };
  if (source !== SOURCE_NAME) return null;
  if (version !== VERSION) return { ok: false, id: undefined, code: "wrong-version" };
  const envelope = v.safeParse(Envelope, data);
  if (!envelope.success) return { ok: false, id: undefined, code: "wrong-payload" };
  const { type, id, payload } = envelope.output;
  if (!Object.hasOwn(PAYLOADS, type)) return { ok: false, id, code: "unknown-type" };
  const read = v.safeParse(PAYLOADS[type as AskType], payload);
  if (!read.success) return { ok: false, id, code: "wrong-payload" };
  const ask = { type, payload: read.output, ...(id !== undefined && { id }) } as Ask;
  return { ok: true, ask };
}

/** What an embed says. `refused` goes to an origin that is not listed and says nothing else. */
export type TellType =
  "ready" | "live" | "select" | "change" | "height" | "error" | "reply" | "refused";

export interface Tell {
  readonly source: typeof SOURCE_NAME;
  readonly v: typeof VERSION;
  readonly type: TellType;
  readonly id?: string;
  readonly payload: unknown;
}

export function tell(type: TellType, payload: unknown, id?: string): Tell {
  return { source: SOURCE_NAME, v: VERSION, type, payload, ...(id !== undefined && { id }) };
}
