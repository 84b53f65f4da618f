/**
 * KML 2.2 (OGC 07-147r2): the polygons of its placemarks, with their names and data. By definition in WGS 84,
 * longitude first. Nothing it refers to is fetched, and its descriptions stay text.
 */
import type { Position } from "geojson";
import type { FilePlace } from "../faults";
import type { FileNote } from "./geojson";
import type { JsonObject } from "./json";
import { wgs84Layer, type ImportContext, type RawFeature, type RawLayer } from "./layers";
import { closedLines } from "./lines";
import { refuse } from "./refuse";
import { boundaryOf } from "./rings";
import { readXml } from "./xml";

interface Placemark {
  readonly place: FilePlace;
  readonly properties: JsonObject;
  readonly polygons: Position[][][];
  readonly lines: Position[][];
  /** What it holds beside polygons and lines. */
  readonly others: Set<string>;
  id: string | undefined;
}

export async function readKml(
  text: string,
  name: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<RawLayer> {
  const features: RawFeature[] = [];
  const notes: FileNote[] = [];
  const types = new Map<string, string>();
  let count = 0;
  let placemark: Placemark | null = null;
  let dataName = "";
  let value: string | undefined;

  await readXml(text, place, pace, (at) => ({
    open(element, attributes) {
      if (element === "Placemark") {
        const here = { ...at(), feature: ++count };
        placemark = {
          place: here,
          properties: {},
          polygons: [],
          lines: [],
          others: new Set(),
          id: attributes["id"],
        };
      } else if (element === "SimpleField") {
        types.set(attributes["name"] ?? "", attributes["type"] ?? "string");
      } else if (element === "Data" || element === "SimpleData") {
        dataName = attributes["name"] ?? "";
        value = undefined;
      } else if (element === "Polygon") {
        placemark?.polygons.push([]);
      } else if (element === "Point" || element === "Model" || element === "Track") {
        placemark?.others.add(element);
      }
    },
    close(element, content, path) {
      if (!placemark) return;
      const parent = path.at(-2);
      if (element === "coordinates") {
        const ring = positionsOf(content, { ...placemark.place, line: at().line! });
        tally.add("positions", ring.length, placemark.place);
        const polygon = path.includes("Polygon") ? placemark.polygons.at(-1) : undefined;
        if (polygon && path.includes("outerBoundaryIs")) polygon.unshift(ring);
        else if (polygon) polygon.push(ring);
        else if (parent === "LineString" || parent === "LinearRing") placemark.lines.push(ring);
      } else if (parent === "Placemark" && (element === "name" || element === "description")) {
        if (content.trim()) placemark.properties[element] = content.trim();
      } else if (element === "value") {
        value = content;
      } else if (element === "Data" || element === "SimpleData") {
        const text = element === "Data" ? value : content;
        if (dataName && dataName !== "__proto__" && text !== undefined) {
          placemark.properties[dataName] = typed(text.trim(), types.get(dataName));
        }
      } else if (element === "Placemark") {
        finish(placemark);
        placemark = null;
      }
    },
  }));

  function finish({ place: here, properties, polygons, lines, others, id }: Placemark): void {
    const rings = closedLines(lines, here, notes);
    const all = [
      ...polygons.filter((polygon) => polygon.length > 0),
      ...rings.map((ring) => [ring]),
    ];
    tally.add("polygons", all.length, here);
    if (all.length > 0) {
      // Programs number placemarks as they please; a field of that name is the file's own.
      const own = Object.hasOwn(properties, "id") ? properties["id"] : id;
      features.push({ id: own, boundary: boundaryOf(all), properties, place: here });
    } else if (lines.length === 0) {
      const [other] = others;
      const detail = other ? `a ${other}` : "";
      notes.push({ code: other ? "no-polygon" : "no-geometry", place: here, detail });
    }
  }

  return wgs84Layer({ format: "kml", name, place, features, notes });
}

/** "107.5,21,0 107.6,21" → positions. A place that is not two or three numbers is a fault. */
function positionsOf(content: string, place: FilePlace): Position[] {
  const tuples = content.trim().split(/\s+/);
  if (tuples.length === 1 && tuples[0] === "") return [];
  return tuples.map((tuple, i) => {
    const [lng, lat] = tuple.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
    if (lng === undefined || lat === undefined || !Number.isFinite(lng) || !Number.isFinite(lat)) {
      refuse(
        { ...place, vertex: i + 1 },
        { code: "not-a-number", found: `“${tuple.slice(0, 60)}”` },
      );
    }
    return [lng, lat];
  });
}

const NUMBERS = new Set(["int", "uint", "short", "ushort", "float", "double"]);

/** A datum as its schema has it. What does not fit its type stays text. */
function typed(text: string, type: string | undefined): unknown {
  if (type === "bool") return text === "1" || text === "true";
  if (type === undefined || !NUMBERS.has(type)) return text;
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : text;
}
