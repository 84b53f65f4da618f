/**
 * One figure: a value with its unit, date, sources and confidence.
 *
 * A figure that was looked for in vain has the value null and the confidence "unpublished"; a fact
 * nobody looked for has no figure at all. Both are unpublished to a reader, and never 0.
 */
import * as v from "valibot";
import {
  CONFIDENCES,
  FIELDS,
  FIGURE_BASES,
  QUALIFIERS,
  SECTORS,
  TENANT_STAGES,
  UNITS,
} from "./vocabulary";

/** Text a reader sees: not empty, no blanks at the ends, letters composed (Unicode NFC). */
export const textSchema = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "", "text that is not empty"),
  v.check((text) => text === text.trim(), "text without blanks at its ends"),
  v.check((text) => text === text.normalize("NFC"), "composed letters (Unicode NFC)"),
);

/** An id in lower case: letters, digits and hyphens. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id such as song-khoai"),
);

/** The code of a unit, five digits. */
export const unitCodeSchema = v.pipe(v.string(), v.regex(/^\d{5}$/, "a unit code of five digits"));

/** A day, month or year, "c." before it where the source gives it roughly. */
export const partialDateSchema = v.pipe(
  v.string(),
  v.regex(
    /^(c\.)?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "a date such as 2024, 2024-07, 2024-07-15 or c.2022",
  ),
);

/** Vietnamese and English always; the others where a name is made of words, as of a port or a part. */
export const namesSchema = v.strictObject({
  vi: textSchema,
  en: textSchema,
  zh: v.exactOptional(textSchema),
  ko: v.exactOptional(textSchema),
  ja: v.exactOptional(textSchema),
  id: v.exactOptional(textSchema),
});
export type Names = v.InferOutput<typeof namesSchema>;

const amountSchema = v.strictObject({
  amount: v.number(),
  unit: v.picklist(["million USD", "billion VND"]),
  qualifier: v.exactOptional(v.picklist(QUALIFIERS)),
});

/** From and to, both included, in the figure's unit. */
const rangeSchema = v.strictObject({ kind: v.literal("range"), from: v.number(), to: v.number() });

/** A company or one of its projects in a park. `name` is missing where the source does not name it. */
const tenantSchema = v.strictObject({
  kind: v.literal("tenant"),
  name: v.exactOptional(textSchema),
  project: v.exactOptional(textSchema),
  activity: v.exactOptional(textSchema),
  sectors: v.exactOptional(v.array(v.picklist(SECTORS))),
  capital: v.exactOptional(amountSchema),
  areaHa: v.exactOptional(v.number()),
  stage: v.exactOptional(v.picklist(TENANT_STAGES)),
});

/** A distance as published, in kilometres; `place` is the id of a place of the register. */
const distanceSchema = v.strictObject({
  kind: v.literal("distance"),
  to: textSchema,
  place: v.exactOptional(idSchema),
  km: v.number(),
});

/** What a zone or park borders on, side by side as far as the source names it. */
const sidesSchema = v.strictObject({
  kind: v.literal("sides"),
  north: v.exactOptional(textSchema),
  east: v.exactOptional(textSchema),
  south: v.exactOptional(textSchema),
  west: v.exactOptional(textSchema),
});

/** A published coordinate window, degrees, WGS 84. */
const windowSchema = v.strictObject({
  kind: v.literal("window"),
  west: v.number(),
  south: v.number(),
  east: v.number(),
  north: v.number(),
});

/** A decision or document; `to` and `vision` are the years a plan looks ahead to. */
const decisionSchema = v.strictObject({
  kind: v.literal("decision"),
  number: v.exactOptional(textSchema),
  date: v.exactOptional(partialDateSchema),
  effective: v.exactOptional(partialDateSchema),
  to: v.exactOptional(v.pipe(v.number(), v.integer())),
  vision: v.exactOptional(v.pipe(v.number(), v.integer())),
});

/** A time with at least one of its ends. */
const periodSchema = v.strictObject({
  kind: v.literal("period"),
  from: v.exactOptional(partialDateSchema),
  to: v.exactOptional(partialDateSchema),
});

const dateSchema = v.strictObject({ kind: v.literal("date"), date: partialDateSchema });

export const valueObjectSchema = v.variant("kind", [
  rangeSchema,
  tenantSchema,
  distanceSchema,
  sidesSchema,
  windowSchema,
  decisionSchema,
  periodSchema,
  dateSchema,
]);

/** The descriptions reach whoever edits the files, through the JSON Schema. */
export const figureSchema = v.strictObject({
  field: v.pipe(v.picklist(FIELDS), v.description("What the figure is about.")),
  label: v.exactOptional(
    v.pipe(textSchema, v.description('Which of several alike: "2030", "phase 1", "2024 plan".')),
  ),
  part: v.exactOptional(
    v.pipe(idSchema, v.description("The part of the zone, park or totals that it is about.")),
  ),
  value: v.pipe(
    v.union([v.number(), textSchema, v.array(textSchema), valueObjectSchema, v.null()]),
    v.description("null only for what was looked for in vain: unpublished."),
  ),
  unit: v.exactOptional(
    v.pipe(v.picklist(UNITS), v.description("With a number or a range, and only with these.")),
  ),
  qualifier: v.exactOptional(
    v.pipe(v.picklist(QUALIFIERS), v.description("How exact the number was printed.")),
  ),
  text: v.exactOptional(
    v.pipe(
      textSchema,
      v.description("The source's wording in English, where the value alone does not say it all."),
    ),
  ),
  asOf: v.pipe(
    v.nullable(partialDateSchema),
    v.description("The day, month or year it holds for; null where nothing says."),
  ),
  asOfFrom: v.exactOptional(
    v.pipe(
      v.literal("source"),
      v.description("No date stands beside the figure: asOf is that of the newest source."),
    ),
  ),
  sources: v.pipe(v.array(v.string()), v.description("Ids of sources.json.")),
  confidence: v.pipe(
    v.picklist(CONFIDENCES),
    v.description(
      "confirmed: read in the sources. inferred: follows from what was read, the note says how.",
    ),
  ),
  basis: v.nullable(v.picklist(FIGURE_BASES)),
  quote: v.exactOptional(
    v.pipe(textSchema, v.description("The words read, in their own language.")),
  ),
  note: v.exactOptional(textSchema),
  principal: v.exactOptional(
    v.pipe(
      v.literal(true),
      v.description("The one to show first of several with the same field, part and label."),
    ),
  ),
});

export type Figure = v.InferOutput<typeof figureSchema>;
export type FigureValue = Figure["value"];
export type ValueObject = v.InferOutput<typeof valueObjectSchema>;
export type Range = v.InferOutput<typeof rangeSchema>;
export type Tenant = v.InferOutput<typeof tenantSchema>;
export type Distance = v.InferOutput<typeof distanceSchema>;
export type Sides = v.InferOutput<typeof sidesSchema>;
export type Window = v.InferOutput<typeof windowSchema>;
export type Decision = v.InferOutput<typeof decisionSchema>;
export type Period = v.InferOutput<typeof periodSchema>;
export type Amount = v.InferOutput<typeof amountSchema>;
