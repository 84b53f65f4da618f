/** Which part of a plane the SVG map shows, and how moving and zooming change it. */
import type { Covered } from "./covered";
import type { Plane, XY } from "./svgPaths";

export interface View {
  /** What is in the middle of the screen, in units of the plane. */
  readonly x: number;
  readonly y: number;
  /** Pixels per unit. */
  readonly scale: number;
}

export type Size = readonly [width: number, height: number];

export interface Limits {
  readonly least: number;
  readonly most: number;
  /** What there is to see, in units; the screen stays within. */
  readonly within: readonly [left: number, top: number, right: number, bottom: number];
}

/** The "viewBox" of an SVG of that size in pixels. */
export function viewBox({ x, y, scale }: View, [width, height]: Size): string {
  return [x - width / 2 / scale, y - height / 2 / scale, width / scale, height / scale].join(" ");
}

/** Units → pixels from the top left of the screen. */
export function toScreen({ x, y, scale }: View, [width, height]: Size, point: Readonly<XY>): XY {
  return [(point[0] - x) * scale + width / 2, (point[1] - y) * scale + height / 2];
}

/** Pixels from the top left of the screen → units. */
export function toPlane({ x, y, scale }: View, [width, height]: Size, point: Readonly<XY>): XY {
  return [(point[0] - width / 2) / scale + x, (point[1] - height / 2) / scale + y];
}

/** The view with the picture moved by some pixels. */
export function panned(view: View, [dx, dy]: Readonly<XY>, size: Size, limits: Limits): View {
  const { x, y, scale } = view;
  return limited({ x: x - dx / scale, y: y - dy / scale, scale }, size, limits);
}

/** The view enlarged by a factor; what lies under `about`, in pixels, stays there where the limits allow. */
export function zoomed(
  view: View,
  factor: number,
  about: Readonly<XY>,
  size: Size,
  limits: Limits,
): View {
  const { scale } = limited({ ...view, scale: view.scale * factor }, size, limits);
  const [x, y] = toPlane(view, size, about);
  const [width, height] = size;
  return limited(
    { x: x - (about[0] - width / 2) / scale, y: y - (about[1] - height / 2) / scale, scale },
    size,
    limits,
  );
}

export interface Room {
  /** Left free on every side, in pixels. */
  readonly padding: number;
  readonly covered: Required<Covered>;
}

/** The closest view that shows two opposite corners, in units, in the room there is. */
export function fitting(
  a: Readonly<XY>,
  b: Readonly<XY>,
  size: Size,
  { padding, covered }: Room,
  limits: Limits,
): View {
  const width = Math.max(1, size[0] - 2 * padding - covered.left - covered.right);
  const height = Math.max(1, size[1] - 2 * padding - covered.top - covered.bottom);
  const scale = Math.min(
    width / Math.abs(a[0] - b[0]),
    height / Math.abs(a[1] - b[1]),
    limits.most,
  );
  const x = (a[0] + b[0]) / 2 + (covered.right - covered.left) / 2 / scale;
  const y = (a[1] + b[1]) / 2 + (covered.bottom - covered.top) / 2 / scale;
  return limited({ x, y, scale }, size, limits);
}

/** The nearest view that keeps to the limits. */
export function limited({ x, y, scale }: View, [width, height]: Size, limits: Limits): View {
  const [left, top, right, bottom] = limits.within;
  const least = Math.max(limits.least, width / (right - left), height / (bottom - top));
  const kept = Math.max(least, Math.min(limits.most, scale));
  const [halfWidth, halfHeight] = [width / 2 / kept, height / 2 / kept];
  return {
    x: Math.min(right - halfWidth, Math.max(left + halfWidth, x)),
    y: Math.min(bottom - halfHeight, Math.max(top + halfHeight, y)),
    scale: kept,
  };
}

/** The limits for a box in degrees and two zooms as MapLibre counts them, given as pixels per degree. */
export function limitsOf(
  plane: Plane,
  [west, south, east, north]: readonly [number, number, number, number],
  [leastPxPerDegree, mostPxPerDegree]: readonly [number, number],
): Limits {
  const [left, top] = plane.project([west, north]);
  const [right, bottom] = plane.project([east, south]);
  return {
    least: leastPxPerDegree / plane.unitsPerDegree,
    most: mostPxPerDegree / plane.unitsPerDegree,
    within: [left, top, right, bottom],
  };
}
