/**
 * TopoJSON: boundaries on shared arcs. topojson-client takes the arcs together; what it does not check, an arc
 * that is not there or a number that is none, is checked before. Every object of the file is read.
 */
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { FilePlace } from "../faults";
import { geoJsonContents, type FileNote } from "./geojson";
import { describe, isObject } from "./json";
import { wgs84Layer, type RawFeature, type RawLayer } from "./layers";
import { MAX_DEPTH, type Tally } from "./limits";
import { refuse } from "./refuse";

export function readTopoJson(
  root: unknown,
  name: string,
  place: FilePlace,
  tally: Tally,
): RawLayer {
  const topology = checked(root, place, tally);
  const features: RawFeature[] = [];
  const notes: FileNote[] = [];
  for (const [key, object] of Object.entries(topology.objects)) {
    if (key === "__proto__" || !hasPolygons(object as GeometryObject, 0)) continue;
    const here = { ...place, inside: key };
    const contents = geoJsonContents(
      feature(topology, object as GeometryCollection<object>),
      place.file,
    );
    for (const one of contents.features) {
      tally.add("polygons", 1, here);
      const at = { ...one.place, inside: key };
      features.push({
        id: one.id,
        boundary: one.boundary,
        properties: { ...one.properties },
        place: at,
      });
    }
    for (const note of contents.notes) notes.push(note);
  }
  if (features.length === 0)
    refuse(place, { code: "no-polygons", found: "no object with polygons" });
  return wgs84Layer({ format: "topojson", name, place, features, notes });
}

function hasPolygons(object: GeometryObject, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  return object.type === "GeometryCollection"
    ? object.geometries.some((one) => hasPolygons(one, depth + 1))
    : object.type === "Polygon" || object.type === "MultiPolygon";
}

/** The topology, once everything that taking it together relies on is there. */
function checked(root: unknown, place: FilePlace, tally: Tally): Topology {
  const wrong = (expected: string, found: unknown, at = place) =>
    refuse(at, { code: "wrong-shape", expected, found: describe(found) });
  if (!isObject(root)) return wrong("a Topology", root);
  const { arcs, objects, transform } = root;
  if (!Array.isArray(arcs)) return wrong('a list under "arcs"', arcs);
  if (!isObject(objects)) return wrong('objects under "objects"', objects);
  const isPair = (value: unknown) =>
    Array.isArray(value) &&
    value.length >= 2 &&
    value.slice(0, 2).every((one) => Number.isFinite(one));
  if (transform !== undefined && transform !== null) {
    if (!isObject(transform) || !isPair(transform["scale"]) || !isPair(transform["translate"])) {
      return wrong("a transform with scale and translate", transform);
    }
  }
  arcs.forEach((arc, a) => {
    if (!Array.isArray(arc) || arc.length < 2)
      wrong(`arc ${a + 1} as a list of two positions or more`, arc);
    (arc as unknown[]).forEach((position, p) => {
      if (!isPair(position)) {
        refuse(place, {
          code: "not-a-number",
          found: `${JSON.stringify(position)?.slice(0, 60)} at position ${p + 1} of arc ${a + 1}`,
        });
      }
    });
    tally.add("positions", (arc as unknown[]).length, place);
  });
  for (const [key, object] of Object.entries(objects))
    checkObject(object, arcs, { ...place, inside: key }, tally, 0);
  return root as unknown as Topology;
}

const LEVELS: Record<string, number> = {
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function checkObject(
  object: unknown,
  arcs: readonly unknown[],
  place: FilePlace,
  tally: Tally,
  depth: number,
): void {
  if (depth > MAX_DEPTH) refuse(place, { code: "too-deep", limit: MAX_DEPTH });
  if (!isObject(object))
    refuse(place, { code: "wrong-shape", expected: "a geometry", found: describe(object) });
  const { type } = object;
  if (type === "GeometryCollection") {
    const members = object["geometries"];
    if (!Array.isArray(members)) {
      refuse(place, {
        code: "wrong-shape",
        expected: 'a list under "geometries"',
        found: describe(members),
      });
    }
    members.forEach((member, i) =>
      checkObject(
        member,
        arcs,
        depth === 0 ? { ...place, feature: i + 1 } : place,
        tally,
        depth + 1,
      ),
    );
    return;
  }
  if (type === null || type === "Point" || type === "MultiPoint") return;
  const levels = typeof type === "string" && Object.hasOwn(LEVELS, type) ? LEVELS[type]! : 0;
  if (levels === 0)
    refuse(place, { code: "wrong-shape", expected: "a geometry", found: describe(object) });
  checkArcs(object["arcs"], levels, arcs, place, tally);
}

function checkArcs(
  value: unknown,
  levels: number,
  arcs: readonly unknown[],
  place: FilePlace,
  tally: Tally,
): void {
  if (levels === 0) {
    const isThere =
      Number.isInteger(value) &&
      arcs[(value as number) < 0 ? ~(value as number) : (value as number)];
    if (!isThere)
      refuse(place, {
        code: "wrong-shape",
        expected: "the number of an arc",
        found: describe(value),
      });
    // Arcs can be used again and again: what counts is what they become.
    tally.add("positions", (isThere as unknown[]).length, place);
    return;
  }
  if (!Array.isArray(value) || (levels === 1 && value.length === 0)) {
    refuse(place, { code: "wrong-shape", expected: "a list of arcs", found: describe(value) });
  }
  for (const one of value) checkArcs(one, levels - 1, arcs, place, tally);
}
