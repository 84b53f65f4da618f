/** What a layer's archive says of it, for any reader of PMTiles and for the page. */
import * as v from "valibot";

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const Metadata = v.object({
  name: text(200),
  /** Who made it, as plain text. */
  attribution: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  vector_layers: v.pipe(v.array(v.object({ id: text(200) })), v.minLength(1)),
  qnz: v.object({
    /** How many features there are. */
    features: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** The beginning of the SHA-256 of the file of features, as its index has it. */
    stamp: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    /** The day the data is of, YYYY-MM-DD, where it was said. */
    date: v.optional(v.pipe(v.string(), v.isoDate())),
    /** How many of the features say that they are synthetic. */
    synthetic: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
});

export type LayerMetadata = v.InferOutput<typeof Metadata>;

export function readMetadata(value: unknown): LayerMetadata | null {
  const read = v.safeParse(Metadata, value);
  return read.success ? read.output : null;
}

export interface LayerFacts {
  readonly layer: string;
  readonly attribution: string | null;
  readonly date: string | null;
  readonly features: number;
  readonly synthetic: number;
  readonly stamp: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly version: string;
}

/** As it is written: https://github.com/mapbox/tilejson-spec has the fields of `vector_layers`. */
export function metadataOf(facts: LayerFacts): Record<string, unknown> {
  const { layer, attribution, date, features, synthetic, stamp, minZoom, maxZoom } = facts;
  return {
    name: layer,
    type: "overlay",
    format: "pbf",
    generator: `qnz ${facts.version}`,
    description: "For drawing only: areas and details are those of the features beside it.",
    ...(attribution === null ? {} : { attribution }),
    vector_layers: [
      {
        id: layer,
        fields: { id: "String", name: "String" },
        minzoom: minZoom,
        maxzoom: maxZoom,
      },
    ],
    qnz: { features, stamp, synthetic, ...(date === null ? {} : { date }) },
  };
}

/** The files beside an archive: its features, a line each, and where each line begins. */
export function besideArchive(archive: string): { features: string; index: string } {
  const stem = archive.replace(/\.pmtiles(?=$|[?#])/i, "");
  return { features: `${stem}.geojsonl`, index: `${stem}.index` };
}
