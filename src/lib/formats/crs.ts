/** What the coordinates of a file that states its system in words become: WGS 84, or a fault that says why not. */
import type { Position } from "geojson";
import { conversionOf } from "../crs/convert";
import { detectCrs, type Axis } from "../crs/detect";
import { identify } from "../crs/identify";
import { SYSTEMS, WGS84 } from "../crs/systems";
import { FileFault, type FilePlace } from "../faults";
import type { Boundary } from "../geometry";
import { plainText } from "../plainText";

/** The id of the system of that name ("EPSG:5899", "urn:ogc:def:crs:OGC:1.3:CRS84"). Throws a FileFault if unknown. */
export function crsNamed(name: string, place: FilePlace = {}): string {
  const system = identify(name)?.system;
  if (system) return system.id;
  const plain = plainText(name);
  const crs = plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
  throw new FileFault({ ...place, code: "unknown-crs", crs });
}

/** What coordinates that are no degrees look like, in words; null if they look like a slip of the pen. */
export function guessSystem(positions: readonly Position[]): string | null {
  const [best] = detectCrs(positions, null).candidates;
  if (best && best.system.id !== WGS84) {
    const { id, name } = best.system;
    return `${name} (${id}${best.axis === "yx" ? ", northing first: axis yx" : ""})`;
  }
  const areLarge = positions.every(([x = 0, y = 0]) => Math.max(Math.abs(x), Math.abs(y)) > 1_000);
  return best || !areLarge ? null : "metres on a plane";
}

/** The boundary in WGS 84. Positions that are not finite stay so. Throws where one is nowhere on Earth. */
export function toWgs84(boundary: Boundary, crs: string, axis: Axis, place: FilePlace): Boundary {
  if (crs === WGS84 && axis === "xy") return boundary;
  const { toWgs84 } = conversionOf(crs);
  return mapPositions(boundary, (position) => {
    if (!position.every((value) => Number.isFinite(value))) return [NaN, NaN];
    const swapped = [position[1]!, position[0]!];
    const [x, y] = axis === "xy" ? [position, swapped] : [swapped, position];
    const at = toWgs84(x);
    if (isPlace(at)) return at;
    const code = isPlace(toWgs84(y)) ? "axes-swapped" : "not-in-plane";
    throw new FileFault({ ...place, position, code, crs });
  });
}

/** Decimals that keep a tenth of a millimetre: 9 of a degree, 4 of a metre. */
const DECIMALS = { degrees: 9, metres: 4 };

/** The boundary from WGS 84 in another system, easting or longitude first unless `axis` says otherwise. */
export function fromWgs84(boundary: Boundary, crs: string, axis: Axis): Boundary {
  const { fromWgs84 } = conversionOf(crs);
  const isGeographic = SYSTEMS.get(crs)?.kind === "geographic";
  const scale = 10 ** (isGeographic ? DECIMALS.degrees : DECIMALS.metres);
  return mapPositions(boundary, (position) => {
    const [x, y] = fromWgs84(position).map((value) => Math.round(value * scale) / scale);
    return axis === "xy" ? [x!, y!] : [y!, x!];
  });
}

function isPlace(position: Position): boolean {
  return position.every((value) => Number.isFinite(value));
}

function mapPositions(boundary: Boundary, change: (position: Position) => Position): Boundary {
  const rings = (polygon: Position[][]) => polygon.map((ring) => ring.map(change));
  return boundary.type === "Polygon"
    ? { type: "Polygon", coordinates: rings(boundary.coordinates) }
    : { type: "MultiPolygon", coordinates: boundary.coordinates.map(rings) };
}
