/** Boxes, discs and lines on the screen, in pixels, y down: what lies on what. */

export type XY = readonly [x: number, y: number];
export type Segment = readonly [from: XY, to: XY];

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Disc {
  readonly at: XY;
  readonly radiusPx: number;
}

/** Whether two boxes are nearer to each other than `apartPx`. */
export function meet(a: Rectangle, b: Rectangle, apartPx = 0): boolean {
  return (
    a.left < b.right + apartPx &&
    b.left < a.right + apartPx &&
    a.top < b.bottom + apartPx &&
    b.top < a.bottom + apartPx
  );
}

export function boxAround([x, y]: XY, width: number, height: number): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The point of a box that is nearest to another. */
export function nearestIn({ left, top, right, bottom }: Rectangle, [x, y]: XY): XY {
  return [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))];
}

export function covers(box: Rectangle, { at, radiusPx }: Disc): boolean {
  const [x, y] = nearestIn(box, at);
  return Math.hypot(x - at[0], y - at[1]) < radiusPx;
}

export function runsOver([from, to]: Segment, { at, radiusPx }: Disc): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length2 : 0;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(from[0] + share * dx - at[0], from[1] + share * dy - at[1]) < radiusPx;
}

export function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: XY, q: XY, r: XY) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

export function runsThrough(line: Segment, { left, top, right, bottom }: Rectangle): boolean {
  const [[x1, y1], [x2, y2]] = line;
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false;
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
  const isIn = ([x, y]: XY) => x > left && x < right && y > top && y < bottom;
  if (isIn(line[0]) || isIn(line[1])) return true;
  return (
    crosses(line, [
      [left, top],
      [right, bottom],
    ]) ||
    crosses(line, [
      [left, bottom],
      [right, top],
    ])
  );
}
