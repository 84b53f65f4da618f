/** Layers as they were read, put where they belong: features in WGS 84, or a question. */
import { conversionOf } from "../crs/convert";
import { detectCrs, type Axis, type CrsCandidate } from "../crs/detect";
import { whySentence } from "../crs/why";
import { WGS84 } from "../crs/systems";
import { detectLegacy, type EncodingCandidate, type EncodingReading } from "../encodings/detect";
import { decodeLegacy, LEGACY, type Encoding, type Legacy } from "../encodings/encodings";
import type { FilePlace } from "../faults";
import { polygonsOf, type Boundary } from "../geometry";
import type { Position } from "geojson";
import { uniqueId, type FileContents, type FileFeature, type FileNote } from "./geojson";
import type { JsonObject } from "./json";
import type { Format, RawFeature, RawLayer } from "./layers";
import { idIn, nameIn } from "./naming";
import type { Pace } from "./pace";
import { refuse } from "./refuse";
import { rewound } from "./rings";

export interface PlacedFeature extends FileFeature {
  /** Which of the layers it is of. */
  readonly layer: number;
  /** In the layer's own system, easting first; null where that is WGS 84. Areas on its plane are exact. */
  readonly own: Boundary | null;
  /** One of the last digit of the property plannedHa, where a text wrote it. */
  readonly plannedStepHa?: number | undefined;
}

/** What a layer was taken for, and what else it could be. */
export interface LayerReading {
  readonly format: Format;
  readonly name: string;
  readonly place: FilePlace;
  /** How many boundaries it has. */
  readonly count: number;
  /** The system and order it was taken for; null where the reader has to choose one of the candidates. */
  readonly crs: CrsCandidate | null;
  /** Best first. */
  readonly crsCandidates: readonly CrsCandidate[];
  /** How its bytes became text; null where the format leaves no choice. */
  readonly encoding: EncodingReading | null;
  /** Text that is Unicode but stands for an older encoding; read so unless that is only possible. */
  readonly legacy: {
    readonly encoding: Legacy;
    readonly confidence: "likely" | "possible" | "chosen";
    readonly candidates: readonly EncodingCandidate<Legacy>[];
  } | null;
}

export interface ReadResult extends FileContents {
  /** In WGS 84. Those of layers that are in doubt are not among them. */
  readonly features: readonly PlacedFeature[];
  readonly layers: readonly LayerReading[];
}

export interface Choices {
  readonly crs?: string | undefined;
  readonly axis?: Axis | undefined;
  readonly encoding?: Encoding | undefined;
}

/** So many positions are enough to tell a system by. */
const SAMPLE = 400;

export async function placeLayers(
  layers: readonly RawLayer[],
  choices: Choices,
  pace: Pace,
): Promise<ReadResult> {
  const features: PlacedFeature[] = [];
  const notes: FileNote[] = [];
  const readings: LayerReading[] = [];
  const taken = new Set<string>();
  const total = layers.reduce((sum, layer) => sum + layer.features.length, 0);
  let done = 0;
  for (const [index, layer] of layers.entries()) {
    for (const note of layer.notes) notes.push(note);
    if (layer.features.length === 0) continue;
    const detection = detectCrs(sampleOf(layer.features), layer.crs, {
      crs: choices.crs,
      axis: choices.axis,
      statedAxis: layer.axis,
      byNumbers: layer.byNumbers,
    });
    if (detection.candidates.length === 0)
      refuseUnplaced(layer, choices.crs, detection.unknown !== null);
    const legacy = legacyOf(layer, choices.encoding ?? null);
    const crs = detection.taken;
    readings.push({
      format: layer.format,
      name: layer.name,
      place: layer.place,
      count: layer.features.length,
      crs,
      crsCandidates: detection.candidates,
      encoding: layer.encoding,
      legacy,
    });
    notes.push(...doubts(layer, crs, legacy));
    if (!crs) continue;
    for (const raw of layer.features) {
      if (++done % 64 === 0) await pace.at(done / total);
      features.push(
        placed(
          raw,
          layer.format,
          crs,
          legacy && legacy.confidence !== "possible" ? legacy.encoding : null,
          readings.length - 1,
          index,
          taken,
          notes,
        ),
      );
    }
  }
  const systems = new Set(readings.map(({ crs }) => crs?.system.id ?? WGS84));
  const [only = WGS84] = systems;
  return { features, notes, layers: readings, crs: systems.size === 1 ? only : WGS84 };
}

function placed(
  raw: RawFeature,
  format: Format,
  { system, axis }: CrsCandidate,
  legacy: Legacy | null,
  layer: number,
  order: number,
  taken: Set<string>,
  notes: FileNote[],
): PlacedFeature {
  const properties = legacy ? recoded(raw.properties, legacy) : raw.properties;
  const known = idIn(raw.id, properties);
  const name = nameIn(properties) ?? known;
  const place: FilePlace = name === undefined ? raw.place : { ...raw.place, name };
  const { toWgs84 } = conversionOf(system.id);
  const own = mapped(raw.boundary, (position) =>
    axis === "xy" ? position : [position[1]!, position[0]!],
  );
  const boundary = mapped(own, (position, at) => {
    const [lng, lat] = toWgs84(position);
    if (Number.isFinite(lng) && Number.isFinite(lat)) return [lng, lat];
    // GeoJSON's null is left for the check of validity to report.
    if (!position.every(Number.isFinite)) return [NaN, NaN];
    const code = system.kind === "geographic" ? "not-on-earth" : "not-in-plane";
    return refuse({ ...place, ...at, position }, { code, crs: system.id });
  });
  const fallback =
    order === 0 ? `feature-${raw.place.feature ?? taken.size + 1}` : `feature-${taken.size + 1}`;
  const id = uniqueId(known ?? fallback, taken);
  if (known !== undefined && id !== known) notes.push({ code: "same-id", place, detail: id });
  return {
    id,
    name: name ?? id,
    // GeoJSON says which way rings run, and the check of validity looks at it; the others do not.
    boundary: format === "geojson" ? boundary : rewound(boundary),
    properties,
    place,
    layer,
    own: system.id === WGS84 ? null : rewound(own),
    plannedStepHa: raw.plannedStepHa,
  };
}

function mapped(
  boundary: Boundary,
  change: (position: Position, at: FilePlace) => Position,
): Boundary {
  const isMulti = boundary.type === "MultiPolygon";
  const polygons = polygonsOf(boundary).map((rings, p) =>
    rings.map((ring, r) =>
      ring.map((position, v) => {
        const part = isMulti ? { part: p + 1 } : {};
        return change(position, { ...part, ring: r + 1, vertex: v + 1 });
      }),
    ),
  );
  return isMulti
    ? { type: "MultiPolygon", coordinates: polygons }
    : { type: "Polygon", coordinates: polygons[0] ?? [] };
}

/** Positions spread over the whole layer. */
function sampleOf(features: readonly RawFeature[]): Position[] {
  const step = Math.max(1, Math.floor(features.length / SAMPLE));
  const sample: Position[] = [];
  const perFeature = Math.max(1, Math.floor((SAMPLE * step) / features.length));
  for (let f = 0; f < features.length; f += step) {
    const ring = polygonsOf(features[f]!.boundary).flat().flat();
    const skip = Math.max(1, Math.floor(ring.length / perFeature));
    for (let v = 0; v < ring.length; v += skip) {
      const position = ring[v]!;
      if (position.every(Number.isFinite)) sample.push(position);
    }
  }
  return sample;
}

function refuseUnplaced(layer: RawLayer, chosen: string | undefined, isUnknown: boolean): never {
  const sample = sampleOf(layer.features);
  if (chosen !== undefined) {
    const [position] = sample;
    return refuse(
      { ...layer.place, ...(position ? { position } : {}) },
      { code: "not-in-plane", crs: chosen },
    );
  }
  if (isUnknown)
    return refuse(layer.place, { code: "unknown-crs", crs: layer.crs!.text.slice(0, 80) });
  const range = (axis: 0 | 1) => {
    const values = sample.map((position) => position[axis]!);
    return `${Math.min(...values)} to ${Math.max(...values)}`;
  };
  return refuse(layer.place, { code: "unplaceable", x: range(0), y: range(1) });
}

function* textsOf(layer: RawLayer): Generator<string> {
  for (const { properties } of layer.features) {
    for (const value of Object.values(properties)) if (typeof value === "string") yield value;
  }
}

function legacyOf(layer: RawLayer, chosen: Encoding | null): LayerReading["legacy"] {
  // Bytes that were read in one of these are right already.
  if (layer.encoding && (LEGACY as readonly string[]).includes(layer.encoding.encoding))
    return null;
  const wanted = LEGACY.find((one) => one === chosen);
  const found = detectLegacy(textsOf(layer));
  if (wanted)
    return { encoding: wanted, confidence: "chosen", candidates: found?.candidates ?? [] };
  return chosen === null ? found : null;
}

function recoded(properties: JsonObject, encoding: Legacy): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === "string" ? decodeLegacy(value, encoding) : value,
    ]),
  );
}

/** What was not certain, as notes: the caller has to say it. */
function doubts(
  layer: RawLayer,
  crs: CrsCandidate | null,
  legacy: LayerReading["legacy"],
): FileNote[] {
  const notes: FileNote[] = [];
  const { place, encoding } = layer;
  if (crs && crs.confidence !== "certain") {
    const why = crs.why.map(whySentence).join("; ");
    const detail = `taken for ${crs.system.name} (${crs.system.id}), ${crs.axis}: ${why}`;
    notes.push({ code: "crs", place, detail });
  }
  if (encoding && encoding.confidence !== "certain") {
    const doubt = encoding.confidence === "possible" ? ", but that is in doubt" : "";
    notes.push({
      code: "encoding",
      place,
      detail: `its text was taken for ${encoding.encoding}${doubt}`,
    });
  }
  if (legacy && legacy.confidence !== "chosen") {
    const verb = legacy.confidence === "possible" ? "may be meant for" : "was taken for";
    notes.push({
      code: "encoding",
      place,
      detail: `its text ${verb} ${legacy.encoding}`,
    });
  }
  return notes;
}
