/**
 * The register: every figure on zones, parks, places and units, with its source.
 *
 * `data/register/*.json` are these files as people edit them; `data/register/schema` holds the JSON
 * Schemas made from here for editors.
 */
import * as v from "valibot";
import { PARK_STATUSES, PLACE_KINDS, ZONE_KINDS } from "../kinds";
import {
  figureSchema,
  idSchema,
  namesSchema,
  partialDateSchema,
  textSchema,
  unitCodeSchema,
} from "./figure";
import { INCENTIVE_KINDS, INCENTIVE_SCOPES, SOURCE_KINDS, UNIT_TYPES } from "./vocabulary";

const LONGITUDE = "a longitude from -180 to 180";
const LATITUDE = "a latitude from -90 to 90";
const longitude = v.pipe(v.number(), v.minValue(-180, LONGITUDE), v.maxValue(180, LONGITUDE));
const latitude = v.pipe(v.number(), v.minValue(-90, LATITUDE), v.maxValue(90, LATITUDE));

/** A named part of a zone, a park or the totals; figures refer to it by id. */
const partSchema = v.strictObject({ id: idSchema, name: namesSchema });

/** A unit of today that a zone takes whole or in part. */
const zoneUnitSchema = v.strictObject({
  code: unitCodeSchema,
  coverage: v.picklist(["whole", "part"]),
  note: v.exactOptional(textSchema),
});

/** Units before July 2025 as the zone's decisions name them, Vietnamese, in groups where given so. */
const formerUnitsSchema = v.strictObject({
  group: v.exactOptional(textSchema),
  names: v.array(textSchema),
  sources: v.array(v.string()),
  note: v.exactOptional(textSchema),
});

export const zoneSchema = v.strictObject({
  id: idSchema,
  name: namesSchema,
  kind: v.picklist(ZONE_KINDS),
  /** As in the boundary ids: van-don/land, quang-yen/envelope-complex. */
  parts: v.array(partSchema),
  unitCodes: v.array(zoneUnitSchema),
  formerUnits: v.array(formerUnitsSchema),
  parks: v.array(idSchema),
  figures: v.array(figureSchema),
});

/** An outline on OpenStreetMap and how much of the park it shows. */
const outlineSchema = v.strictObject({
  osm: v.pipe(
    v.string(),
    v.regex(/^(way|relation)\/\d+$/, "an OpenStreetMap id such as way/487991000"),
  ),
  covers: textSchema,
});

/** Read from the park's own name or a bounding box: good for placing a label, not for a claim. */
const hintSchema = v.strictObject({
  text: v.exactOptional(textSchema),
  formerUnits: v.exactOptional(v.array(textSchema)),
  zonePart: v.exactOptional(v.string()),
  /** [west, south, east, north] in degrees. */
  bbox: v.exactOptional(v.strictTuple([longitude, latitude, longitude, latitude])),
  source: v.exactOptional(textSchema),
});

export const parkSchema = v.strictObject({
  id: idSchema,
  name: namesSchema,
  /** The zone it lies in; null where it lies in none or none is known (the figure `zone` says which). */
  zone: v.nullable(idSchema),
  status: v.picklist(PARK_STATUSES),
  /** Units since July 2025, as far as they are known. */
  unitCodes: v.array(unitCodeSchema),
  parts: v.array(partSchema),
  outline: v.nullable(outlineSchema),
  /** The envelope that published sources put it in: an id of the park envelopes. */
  envelope: v.nullable(idSchema),
  hint: v.nullable(hintSchema),
  figures: v.array(figureSchema),
});

export const placeSchema = v.strictObject({
  id: idSchema,
  name: namesSchema,
  kind: v.picklist(PLACE_KINDS),
  /** [lng, lat] in degrees, WGS 84; null where no position was published. */
  position: v.nullable(v.strictTuple([longitude, latitude])),
  /** How far the position may be off, where it was printed roughly. */
  precisionM: v.exactOptional(v.number()),
  codes: v.exactOptional(v.strictObject({ iata: v.string(), icao: v.string() })),
  sources: v.array(v.string()),
  confidence: figureSchema.entries.confidence,
  basis: figureSchema.entries.basis,
  note: v.exactOptional(textSchema),
});

export const unitSchema = v.strictObject({
  code: unitCodeSchema,
  name: namesSchema,
  type: v.picklist(UNIT_TYPES),
  /** The units it was made from on 1 July 2025; empty for one that stayed as it was. */
  predecessors: v.array(textSchema),
  /** The state's figure, land only. */
  officialKm2: v.number(),
  sources: v.array(v.string()),
});

export const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d+$/, "a source id such as S18")),
  title: textSchema,
  /** Where it can be read: an address, or the publication where the address was not kept. */
  address: textSchema,
  date: v.nullable(partialDateSchema),
  dateNote: v.exactOptional(textSchema),
  kind: v.picklist(SOURCE_KINDS),
  licence: v.exactOptional(v.picklist(["MIT", "ODbL-1.0"])),
  /** The state of a repository that was used. */
  commit: v.exactOptional(v.string()),
  quotes: v.exactOptional(v.array(textSchema)),
});

/** An incentive as it was read, dated: it must be checked against the law in force. */
export const incentiveSchema = v.strictObject({
  id: idSchema,
  kinds: v.array(v.picklist(INCENTIVE_KINDS)),
  scope: v.strictObject({
    to: v.picklist(INCENTIVE_SCOPES),
    /** Zones or parks, for "named". */
    ids: v.exactOptional(v.array(idSchema)),
    /** Zones or parks left out. */
    except: v.exactOptional(v.array(idSchema)),
  }),
  text: textSchema,
  asOf: v.nullable(partialDateSchema),
  asOfFrom: v.exactOptional(v.literal("source")),
  /** New projects get it no longer since this day. */
  endedFor: v.exactOptional(
    v.strictObject({ newProjectsSince: partialDateSchema, sources: v.array(v.string()) }),
  ),
  sources: v.array(v.string()),
  confidence: figureSchema.entries.confidence,
  basis: figureSchema.entries.basis,
  quote: v.exactOptional(textSchema),
  note: v.exactOptional(textSchema),
});

export const totalsSchema = v.strictObject({
  /** "zones", "parks", "infrastructure-projects" and "province". */
  parts: v.array(partSchema),
  figures: v.array(figureSchema),
});

export const registerSchema = v.strictObject({
  zones: v.array(zoneSchema),
  parks: v.array(parkSchema),
  places: v.array(placeSchema),
  totals: totalsSchema,
  units: v.array(unitSchema),
  sources: v.array(sourceSchema),
  incentives: v.array(incentiveSchema),
});

const link = v.exactOptional(v.string());

/** The files of `data/register`, each with the key it fills in the register. */
export const FILE_SCHEMAS = {
  "zones.json": v.strictObject({ $schema: link, zones: v.array(zoneSchema) }),
  "parks.json": v.strictObject({ $schema: link, parks: v.array(parkSchema) }),
  "places.json": v.strictObject({ $schema: link, places: v.array(placeSchema) }),
  "totals.json": v.strictObject({ $schema: link, ...totalsSchema.entries }),
  "units.json": v.strictObject({ $schema: link, units: v.array(unitSchema) }),
  "sources.json": v.strictObject({ $schema: link, sources: v.array(sourceSchema) }),
  "incentives.json": v.strictObject({ $schema: link, incentives: v.array(incentiveSchema) }),
} as const;

export type RegisterFile = keyof typeof FILE_SCHEMAS;
export const REGISTER_FILES = Object.keys(FILE_SCHEMAS) as RegisterFile[];

export type Zone = v.InferOutput<typeof zoneSchema>;
export type Park = v.InferOutput<typeof parkSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Incentive = v.InferOutput<typeof incentiveSchema>;
export type Totals = v.InferOutput<typeof totalsSchema>;
export type Part = v.InferOutput<typeof partSchema>;
export type Register = v.InferOutput<typeof registerSchema>;
export type {
  Figure,
  FigureValue,
  ValueObject,
  Tenant,
  Distance,
  Decision,
  Range,
  Names,
} from "./figure";
export type { FieldName, Unit, Qualifier, Sector, Confidence, FigureBasis } from "./vocabulary";
