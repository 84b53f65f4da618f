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
  /** Positions are rounded to multiples of this. */
  readonly grid: number;
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

function pathOf(
  { geometry }: Feature,
  plane: Plane,
  box: Box,
  { leastAcross, grid }: Detail,
): string {
  if (isBoundary(geometry)) {
    const clipped = bboxClip(geometry, [...box]).geometry;
    if (!isBoundary(clipped)) return "";
    return polygonsOf(clipped)
      .flatMap((rings) => {
        const [exterior = [], ...holes] = rings.map((ring) => ring.map((at) => plane.project(at)));
        return isLarge(exterior, leastAcross)
          ? [exterior, ...holes.filter((hole) => isLarge(hole, leastAcross))]
          : [];
      })
      .map((ring) => `${stepsOf(ring.slice(0, -1), grid)}z`)
      .join("");
  }
  if (geometry?.type !== "LineString" && geometry?.type !== "MultiLineString") return "";
  const clipped = bboxClip(geometry, [...box]).geometry;
  const lines: Position[][] =
    clipped.type === "LineString"
      ? [clipped.coordinates]
      : clipped.type === "MultiLineString"
        ? clipped.coordinates
        : [];
  return lines
    .filter((line) => line.length > 1)
    .map((line) =>
      stepsOf(
        line.map((at) => plane.project(at)),
        grid,
      ),
    )
    .join("");
}

function isLarge(ring: readonly XY[], leastAcross: number): boolean {
  const across = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return ring.length > 3 && Math.max(across(0), across(1)) >= leastAcross;
}

/** Rounded once, from the start: no step carries the rounding of those before it. */
function stepsOf(points: readonly XY[], grid: number): string {
  let [px, py] = [0, 0];
  const text = (steps: number) =>
    String(Number((steps * grid).toFixed(2))).replace(/^(-?)0\./, "$1.");
  return points
    .flatMap(([x, y], index) => {
      const [tx, ty] = [Math.round(x / grid), Math.round(y / grid)];
      if (index > 0 && tx === px && ty === py) return [];
      const step = `${index === 0 ? "M" : "l"}${text(tx - px)} ${text(ty - py)}`;
      [px, py] = [tx, ty];
      return [step];
    })
    .join("")
    .replaceAll(" -", "-");
}
