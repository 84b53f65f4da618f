/** The published layers one by one: boundaries, points and the display tier's topologies. */
import type { FeatureCollection } from "geojson";
import { boxOf, type Box } from "../geometry";
import { readGeoJson } from "../formats/geojson";
import { describe, isObject } from "../formats/json";
import { parseJson } from "../formats/parseJson";
import { Tally } from "../formats/limits";
import { noteSentence } from "../formats/noteSentence";
import { readTopoJson } from "../formats/topojson";
import { FileFault } from "../faults";
import { flawSentence, flawsOf } from "../validity";
import { attempt, error, faultAt, type SiteFinding, type SiteFiles } from "./finding";

/** Everything that is published lies within: [west, south, east, north] in degrees. */
const REGION: Box = [104, 5, 120, 24.5];

/** A layer of boundaries; null where the file is missing or cannot be used. */
export function boundaryLayer(
  file: string,
  files: SiteFiles,
  found: SiteFinding[],
): FeatureCollection | null {
  const text = files.get(file);
  if (text === undefined) return null;
  const before = found.length;
  const read = attempt(file, found, () => readGeoJson(text, { file }));
  if (!read) return null;
  for (const note of read.notes)
    if (note.code !== "elevation") found.push(error(file, noteSentence(note)));
  for (const { boundary, place } of read.features) {
    const [flaw] = flawsOf(boundary);
    if (flaw) found.push(error(file, flawSentence(flaw, place)));
    else if (!within(boxOf(boundary))) {
      const clause =
        "lies far from Quảng Ninh. Is it in another coordinate system? “qnz convert” writes WGS 84.";
      found.push(faultAt(file, { ...place, code: "flaw", clause }));
    }
  }
  return found.length === before ? (parseJson(text, { file }) as FeatureCollection) : null;
}

function within([west, south, east, north]: Box): boolean {
  return west >= REGION[0] && south >= REGION[1] && east <= REGION[2] && north <= REGION[3];
}

/** A layer of points; null where the file is missing or cannot be used. */
export function pointLayer(
  file: string,
  files: SiteFiles,
  found: SiteFinding[],
): FeatureCollection | null {
  const text = files.get(file);
  if (text === undefined) return null;
  const root = attempt(file, found, () => parseJson(text, { file }));
  if (root === null) return null;
  const features: unknown = isObject(root) ? root["features"] : undefined;
  if (!Array.isArray(features)) {
    found.push(
      faultAt(file, {
        file,
        code: "wrong-shape",
        expected: "a FeatureCollection",
        found: describe(root),
      }),
    );
    return null;
  }
  const before = found.length;
  features.forEach((feature: unknown, index) => {
    const place = { file, feature: index + 1, features: features.length };
    const geometry = isObject(feature) ? feature["geometry"] : undefined;
    const isPoint = isObject(geometry) && geometry["type"] === "Point";
    const at = isPoint ? geometry["coordinates"] : null;
    if (!isPoint || !Array.isArray(at)) {
      found.push(
        faultAt(file, {
          ...place,
          code: "wrong-shape",
          expected: "a Point",
          found: describe(geometry),
        }),
      );
      return;
    }
    const [lng, lat] = at as unknown[];
    if (typeof lng !== "number" || typeof lat !== "number" || !within([lng, lat, lng, lat]))
      found.push(
        faultAt(file, {
          ...place,
          position: at as number[],
          code: "flaw",
          clause: "lies far from Quảng Ninh, or latitude stands before longitude.",
        }),
      );
  });
  return found.length === before ? (root as unknown as FeatureCollection) : null;
}

/**
 * A topology of the display tier: whether it has the objects that the map draws, on arcs that are there.
 * @returns the ids of the features with polygons, by object; null where it cannot be used
 */
export function topologyLayer(
  file: string,
  objects: readonly string[],
  files: SiteFiles,
  found: SiteFinding[],
): ReadonlySet<string> | null {
  const text = files.get(file);
  if (text === undefined) return null;
  const before = found.length;
  const ids = attempt(file, found, () => {
    const root = parseJson(text, { file });
    const named = isObject(root) && isObject(root["objects"]) ? root["objects"] : {};
    for (const name of objects)
      if (isObject(root) && !Object.hasOwn(named, name))
        throw new FileFault({
          file,
          code: "wrong-shape",
          expected: `an object “${name}”`,
          found: Object.keys(named).join(", ") || describe(root),
        });
    return idsOf(root, file);
  });
  return found.length === before ? ids : null;
}

function idsOf(root: unknown, file: string): ReadonlySet<string> {
  try {
    const { features } = readTopoJson(root, file, { file }, new Tally());
    return new Set(features.map(({ properties, id }) => String(properties?.["id"] ?? id)));
  } catch (fault) {
    // Roads and ways are lines; its arcs were found in order before that was said.
    if (fault instanceof FileFault && fault.fault.code === "no-polygons") return new Set();
    throw fault;
  }
}
