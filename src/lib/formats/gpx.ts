/**
 * GPX 1.1: tracks and routes that go round something. GPX has no polygons, so a line whose ends lie close
 * together, measured by its own length, is closed and noted; any other is left out.
 */
import type { Position } from "geojson";
import type { FilePlace } from "../faults";
import { distanceM } from "./distance";
import type { FileNote } from "./geojson";
import { wgs84Layer, type ImportContext, type RawFeature, type RawLayer } from "./layers";
import { refuse } from "./refuse";
import { boundaryOf, closedRing } from "./rings";
import { readXml } from "./xml";

/** Of the line's length. A walk round a plot ends within some metres of where it began. */
const MAX_GAP = 0.05;

interface Line {
  readonly place: FilePlace;
  readonly segments: Position[][];
  name: string;
  description: string;
}

export async function readGpx(
  text: string,
  name: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<RawLayer> {
  const features: RawFeature[] = [];
  const notes: FileNote[] = [];
  let count = 0;
  let waypoints = 0;
  let line: Line | null = null;

  await readXml(text, place, pace, (at) => ({
    open(element, attributes) {
      if (element === "trk" || element === "rte") {
        line = { place: { ...at(), feature: ++count }, segments: [], name: "", description: "" };
        if (element === "rte") line.segments.push([]);
      } else if (element === "trkseg") {
        line?.segments.push([]);
      } else if (element === "trkpt" || element === "rtept") {
        const here = { ...(line?.place ?? place), line: at().line! };
        line?.segments.at(-1)?.push(positionOf(attributes, here));
        tally.add("positions", 1, here);
      } else if (element === "wpt") {
        waypoints++;
      }
    },
    close(element, content, path) {
      const parent = path.at(-2);
      if (!line) return;
      if (parent === "trk" || parent === "rte") {
        if (element === "name") line.name = content.trim();
        if (element === "desc") line.description = content.trim();
      }
      if (element === "trk" || element === "rte") {
        finish(line);
        line = null;
      }
    },
  }));

  function finish({ place: here, segments, name: title, description }: Line): void {
    const rings = segments
      .map((segment) => ringOf(segment, here, notes))
      .filter((ring) => ring !== null);
    if (rings.length === 0) return;
    tally.add("polygons", rings.length, here);
    const properties = {
      ...(title ? { name: title } : {}),
      ...(description ? { description } : {}),
    };
    const boundary = boundaryOf(rings.map((ring) => [ring]));
    features.push({ boundary, properties, place: here });
  }
  if (waypoints > 0) notes.push({ code: "left-out", place, detail: `${waypoints} waypoints` });
  return wgs84Layer({ format: "gpx", name, place, features, notes });
}

function positionOf(attributes: Readonly<Record<string, string>>, place: FilePlace): Position {
  const { lat = "", lon = "" } = attributes;
  const position = [lon, lat].map((text) => (text.trim() === "" ? NaN : Number(text)));
  if (!position.every(Number.isFinite))
    refuse(place, { code: "not-a-number", found: `“${lat}, ${lon}”` });
  return position;
}

function ringOf(line: readonly Position[], place: FilePlace, notes: FileNote[]): Position[] | null {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) {
    notes.push({ code: "open-line", place, detail: "it has fewer than three points" });
    return null;
  }
  const gapM = distanceM(last, first);
  let lengthM = 0;
  for (let i = 1; i < line.length; i++) lengthM += distanceM(line[i - 1]!, line[i]!);
  const isClosed = gapM <= lengthM * MAX_GAP;
  const detail = `${gapM.toFixed(1)} m between its ends`;
  notes.push({ code: isClosed ? "closed-line" : "open-line", place, detail });
  return isClosed ? closedRing(line) : null;
}
