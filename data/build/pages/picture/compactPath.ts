/** Path strings that are short: only what is seen, on a grid, each step relative to the last. */
import { bboxClip } from "@turf/turf";
import type { Feature, FeatureCollection, Position } from "geojson";
import { isBoundary, polygonsOf, type Box } from "../../../../src/lib/geometry";
import type { Plane, Shape, XY } from "../../../../src/map/svgPaths";

/** What is seen of a plane, in its units. */
export interface Shown {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much detail is drawn; all in units of the picture. */
export interface Detail {
  /** Smaller islands and holes are left out: drawn lines would be all there is of them. */
  readonly leastAcross: number;
  /** A vertex stays where the triangle it makes with its neighbours is as large. */
  readonly leastTriangle: number;
  /** Outside of the picture's own frame, where few look, a triangle must be so many times as large. */
  readonly outsideTimes?: number;
  /** Positions are rounded to multiples of this. */
  readonly grid: number;
  /** Positions are written as how many of them: shorter, for a group that is scaled by the grid. */
  readonly isCounted?: boolean;
}

/** Further around than is shown, in units: no line may show where something was cut. */
const MARGIN = 8;

export function compactShapes(
  collection: FeatureCollection | undefined,
  plane: Plane,
  shown: Shown,
  detail: Detail,
): Shape[] {
  const [west, north] = plane.unproject([shown.left - MARGIN, shown.top - MARGIN]);
  const [east, south] = plane.unproject([shown.right + MARGIN, shown.bottom + MARGIN]);
  const box: Box = [west, south, east, north];
  return (collection?.features ?? []).flatMap((feature, index) => {
    const d = pathOf(feature, plane, box, detail);
    if (!d) return [];
    return [{ id: String(feature.id ?? index), properties: feature.properties ?? {}, d }];
  });
}

function pathOf({ geometry }: Feature, plane: Plane, box: Box, detail: Detail): string {
  const { leastAcross } = detail;
  if (isBoundary(geometry)) {
    const clipped = bboxClip(geometry, [...box]).geometry;
    if (!isBoundary(clipped)) return "";
    const rings = polygonsOf(clipped).flatMap((polygon) => {
      const [exterior = [], ...holes] = polygon.map((ring) => ring.map((at) => plane.project(at)));
      return isLarge(exterior, leastAcross)
        ? [exterior, ...holes.filter((hole) => isLarge(hole, leastAcross))]
        : [];
    });
    return pathText(
      rings.map((ring) => ring.slice(0, -1)),
      "z",
      detail,
    );
  }
  if (geometry?.type !== "LineString" && geometry?.type !== "MultiLineString") return "";
  const clipped = bboxClip(geometry, [...box]).geometry;
  const lines: Position[][] =
    clipped.type === "LineString"
      ? [clipped.coordinates]
      : clipped.type === "MultiLineString"
        ? clipped.coordinates
        : [];
  return pathText(
    lines.filter((line) => line.length > 1).map((line) => line.map((at) => plane.project(at))),
    "",
    detail,
  );
}

function isLarge(ring: readonly XY[], leastAcross: number): boolean {
  const across = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return ring.length > 3 && Math.max(across(0), across(1)) >= leastAcross;
}

/**
 * One path of several lines. Relative throughout: after "m" the further pairs are lines, and a path's
 * first "m" counts from the origin. Rounded once, so that no step carries the rounding of those before it.
 *
 * @param end "z" closes every line, and the next one counts from where it began
 */
function pathText(
  lines: readonly (readonly XY[])[],
  end: "z" | "",
  { grid, isCounted = false }: Detail,
): string {
  const number = (count: number) =>
    String(isCounted ? count : Number((count * grid).toFixed(2))).replace(/^(-?)0\./, "$1.");
  let [px, py] = [0, 0];
  return lines
    .map((points) => {
      const steps = points.flatMap(([x, y], index) => {
        const [tx, ty] = [Math.round(x / grid), Math.round(y / grid)];
        if (index > 0 && tx === px && ty === py) return [];
        const step = `${number(tx - px)} ${number(ty - py)}`;
        [px, py] = [tx, ty];
        return [step];
      });
      if (end === "z") [px, py] = points[0]!.map((value) => Math.round(value / grid)) as XY;
      return `m${steps.join(" ")}${end}`;
    })
    .join("")
    .replaceAll(" -", "-");
}
