/** An owner's large layer, `layer` in owner.json: off until a reader switches it on, and never needed. */
import * as v from "valibot";

const Offered = v.object({
  /** The archive that `qnz tiles` made, beside the site with the two files it was made with. */
  url: v.pipe(
    v.string(),
    v.regex(
      // Blanks before it, and tabs and line ends in it, are dropped where an address is opened: “\t//host”.
      /^(?:\.?\/)?(?![/ ])[^:?#\\\p{Cc}]+\.pmtiles$/iu,
      "the address of a .pmtiles file beside the site, such as layers/parcels.pmtiles",
    ),
  ),
  /** Instead of what the archive says of itself. */
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  attribution: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
});

export type OfferedLayer = v.InferOutput<typeof Offered>;

export type ReadOffered =
  | { readonly layer: OfferedLayer | null; readonly fault: null }
  /** A sentence for the owner; the map goes on without it. */
  | { readonly layer: null; readonly fault: string };

/** @param owner what owner.json holds; without `layer`, or with null, there is none */
export function readOffered(owner: unknown): ReadOffered {
  const entry = (owner as { layer?: unknown } | null)?.layer;
  if (entry === undefined || entry === null) return { layer: null, fault: null };
  const read = v.safeParse(Offered, entry);
  if (read.success) return { layer: read.output, fault: null };
  const [issue] = read.issues;
  const where = v.getDotPath(issue) ?? "layer";
  return { layer: null, fault: `owner.json: "layer" is not used: ${where}: ${issue.message}.` };
}
