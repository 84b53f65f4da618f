/**
 * DXF drawings: closed polylines as boundaries, named by the text inside them or by their layer. A drawing
 * names no coordinate system, so unless it was written here the reader is asked. Arcs become short edges.
 *
 * Not read: blocks, splines, single lines and the paper's layout. They are counted in the notes.
 */
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { detectEncoding } from "../../encodings/detect";
import { byteString, decodeBytes, encodingNamed, type Encoding } from "../../encodings/encodings";
import type { FilePlace } from "../../faults";
import { boxOfPositions } from "../../geometry";
import type { FileNote } from "../geojson";
import { isObject, type JsonObject } from "../json";
import type { ImportContext, RawFeature, RawLayer } from "../layers";
import type { Tally } from "../limits";
import { doubledArea } from "../../ringArea";
import { assemble, boundaryOf, closedRing, isInRing } from "../rings";
import { withArcs } from "./arcs";
import {
  drawingOf,
  plainLabel,
  unescaped,
  type Drawing,
  type Label,
  type Polyline,
} from "./entities";
import { readPairs } from "./pairs";

/** Metres, or degrees of about the same length. */
const [ARC_TOLERANCE_M, ARC_TOLERANCE_DEGREES] = [0.001, 1e-8];
/** Ends of a line that are this near were meant to be one. */
const SAME_PLACE = 1e-6;

interface Ring {
  readonly ring: Position[];
  readonly polyline: Polyline;
  readonly place: FilePlace;
}

export async function readDxf(
  bytes: Uint8Array,
  name: string,
  place: FilePlace,
  { tally, pace, encoding: chosen }: ImportContext,
): Promise<RawLayer> {
  const pairs = await readPairs(byteString(bytes), place, pace.part(0, 0.5));
  const drawing = await drawingOf(pairs, place, pace.part(0.5, 0.9));
  const notes: FileNote[] = [...drawing.others].map(([type, count]) => ({
    code: "left-out",
    place,
    detail: `${count} × ${type}`,
  }));
  const rings = drawing.polylines.flatMap((polyline, i): Ring[] => {
    const here = { ...place, line: polyline.line, feature: i + 1 };
    const ring = ringOf(polyline, here, notes);
    if (!ring) return [];
    tally.add("polygons", 1, here);
    tally.add("positions", ring.length, here);
    return [{ ring, polyline, place: here }];
  });

  const encoding = encodingOf(drawing, chosen);
  const decode = (text: string) =>
    plainLabel(decodeBytes(bytesOf(text), encoding.encoding) ?? text);
  const own = rings.filter(({ polyline }) => polyline.data.length > 0);
  const foreign = rings.filter(({ polyline }) => polyline.data.length === 0);
  const comment = drawing.comments.find((one) => /EPSG:\d+|^\+proj=/.test(one));
  const hatches = rings.length === 0 ? hatchFeatures(drawing, place, tally, decode) : [];
  if (rings.length > 0 && drawing.hatches.length > 0) {
    notes.push({ code: "left-out", place, detail: `${drawing.hatches.length} × HATCH` });
  }
  const features = [
    ...ownFeatures(own),
    ...foreignFeatures(foreign, drawing.labels, decode),
    ...hatches,
  ];
  return {
    format: "dxf",
    name,
    place,
    features,
    crs: comment ? { by: "heading", text: comment.trim() } : null,
    axis: null,
    byNumbers: false,
    encoding,
    notes,
  };
}

function ringOf(polyline: Polyline, place: FilePlace, notes: FileNote[]): Position[] | null {
  const { corners, isClosed } = polyline;
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last) return null;
  const gap = Math.hypot(first.at[0]! - last.at[0]!, first.at[1]! - last.at[1]!);
  if (!isClosed && (gap > SAME_PLACE || corners.length < 4)) {
    notes.push({ code: "open-line", place, detail: "it is not closed" });
    return null;
  }
  const open = gap <= SAME_PLACE && corners.length > 1 ? corners.slice(0, -1) : corners;
  if (open.some(({ bulge }) => bulge !== 0)) notes.push({ code: "arcs", place, detail: "" });
  const isDegrees = open.every(
    ({ at: [x = 0, y = 0] }) => Math.abs(x) <= 180 && Math.abs(y) <= 180,
  );
  return closedRing(withArcs(open, isDegrees ? ARC_TOLERANCE_DEGREES : ARC_TOLERANCE_M));
}

/** Rings that were written here: their data say which feature and part each belongs to. */
function ownFeatures(rings: readonly Ring[]): RawFeature[] {
  const features = new Map<
    string,
    { place: FilePlace; properties: JsonObject; parts: Map<string, Position[][]> }
  >();
  for (const { ring, polyline, place } of rings) {
    const [key = "", part = "", ...pieces] = polyline.data;
    const feature = features.get(key) ?? {
      place,
      properties: {},
      parts: new Map<string, Position[][]>(),
    };
    features.set(key, feature);
    feature.parts.set(part, [...(feature.parts.get(part) ?? []), ring]);
    if (pieces.length > 0) feature.properties = propertiesOf(unescaped(pieces.join("")));
  }
  return [...features.values()].map(({ place, properties, parts }) => ({
    boundary: boundaryOf([...parts.values()]),
    properties,
    place,
  }));
}

function propertiesOf(text: string): JsonObject {
  try {
    // Such a key would be every object's once it is assigned.
    const value = JSON.parse(text, (key, one: unknown) =>
      key === "__proto__" ? undefined : one,
    ) as unknown;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Every closed polyline is a boundary of its own, named by the text in it that is in no smaller one. */
function foreignFeatures(
  rings: readonly Ring[],
  labels: readonly Label[],
  decode: (text: string) => string,
): RawFeature[] {
  const sized = rings
    .map((one) => ({
      ...one,
      area: Math.abs(doubledArea(one.ring)),
      box: boxOfPositions(one.ring),
      labels: [] as Label[],
    }))
    .sort((a, b) => a.area - b.area);
  const index = new Flatbush(Math.max(1, sized.length));
  for (const { box } of sized) index.add(...box);
  if (sized.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  for (const label of labels) {
    const [x = NaN, y = NaN] = label.at;
    let smallest = Infinity;
    index.search(x, y, x, y, (i) => {
      if (i < smallest && sized[i] && isInRing(label.at, sized[i].ring)) smallest = i;
      return false;
    });
    sized[smallest]?.labels.push(label);
  }
  const named = new Map(sized.map((one) => [one.polyline, one.labels]));
  return rings.map(({ ring, polyline, place }) => {
    const inside = (named.get(polyline) ?? []).toSorted((a, b) => b.height - a.height);
    const texts = inside.map(({ text }) => decode(text)).filter(Boolean);
    const layer = decode(polyline.layer);
    const properties: JsonObject = { name: texts[0] ?? layer, layer };
    if (texts.length > 1) properties["texts"] = texts.join("; ");
    return { boundary: { type: "Polygon", coordinates: [ring] }, properties, place };
  });
}

/** What GDAL and QGIS make of polygons: filled areas, with their holes. */
function hatchFeatures(
  { hatches }: Drawing,
  place: FilePlace,
  tally: Tally,
  decode: (text: string) => string,
): RawFeature[] {
  return hatches.map(({ layer, rings, line }, i) => {
    const here = { ...place, line, feature: i + 1 };
    const closed = rings.map((ring) => closedRing(withArcs(ring, ARC_TOLERANCE_M)));
    tally.add("polygons", closed.length, here);
    tally.add("positions", closed.flat().length, here);
    const name = decode(layer);
    return {
      boundary: boundaryOf(assemble(closed, false, here)),
      properties: { name, layer: name },
      place: here,
    };
  });
}

/** From AutoCAD 2007 on (AC1021) UTF-8; before, the drawing's code page, or what fonts made of it. */
function encodingOf(
  { version, codepage, polylines, hatches, labels }: Drawing,
  chosen: Encoding | null,
) {
  const stated = version >= "AC1021" ? "utf-8" : encodingNamed(codepage.replace(/^ANSI_/i, ""));
  const texts = new Set([
    ...labels.map(({ text }) => text),
    ...polylines.flatMap(({ layer, data }) => [layer, ...data]),
    ...hatches.map(({ layer }) => layer),
  ]);
  return detectEncoding([...texts].map(bytesOf), stated, chosen);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
