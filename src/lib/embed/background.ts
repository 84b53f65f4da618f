/**
 * An owner's own base map, `background` in embed.json: off until a reader switches it on, and never
 * needed. Addresses may be relative to the site.
 */
import * as v from "valibot";

const zoom = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24));
const address = v.pipe(
  v.string(),
  v.regex(
    /^(https?:\/\/|\.{0,2}\/|[A-Za-z0-9_-]+[./])/,
    "an http(s) address, or one beside the site",
  ),
);
const common = {
  /** What the switch says; without it, words of the page. */
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  /** Who made it, as plain text, shown while it is on. */
  attribution: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
};

const Background = v.variant("kind", [
  v.object({
    ...common,
    kind: v.literal("tiles"),
    /** With {z} {x} {y} (or WMTS' {TileMatrix} {TileCol} {TileRow}). */
    url: v.pipe(
      address,
      v.transform(xyzTemplate),
      v.check(
        (url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)),
        "{z}, {x} and {y} in the address",
      ),
    ),
    tileSize: v.optional(v.picklist([256, 512]), 256),
    minzoom: v.optional(zoom, 0),
    maxzoom: v.optional(zoom, 19),
  }),
  v.object({ ...common, kind: v.literal("pmtiles"), url: address }),
  v.object({ ...common, kind: v.literal("style"), url: address }),
]);

export type Background = v.InferOutput<typeof Background>;
export const BACKGROUND_KINDS = ["tiles", "pmtiles", "style"] as const;

export type ReadBackground =
  | { readonly background: Background | null; readonly fault: null }
  /** A sentence for the owner; the map goes on without it. */
  | { readonly background: null; readonly fault: string };

/** @param entry embed.json's `background`; absent and null mean none */
export function readBackground(entry: unknown): ReadBackground {
  if (entry === undefined || entry === null) return { background: null, fault: null };
  const read = v.safeParse(Background, entry);
  if (read.success) return { background: read.output, fault: null };
  const [issue] = read.issues;
  const where = v.getDotPath(issue) ?? "background";
  return {
    background: null,
    fault: `embed.json: "background" is not used: ${where}: ${issue.message}`,
  };
}

/** WMTS names its tile otherwise; what stands for it is the same. */
export function xyzTemplate(url: string): string {
  return url
    .replace(/\{TileMatrix\}/gi, "{z}")
    .replace(/\{TileCol\}/gi, "{x}")
    .replace(/\{TileRow\}/gi, "{y}");
}
