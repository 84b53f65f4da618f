/** A quick look at rings of which no edges meet, as they should; it says so, or that a closer look is needed. */
import { orient2d } from "robust-predicates";
import type { CleanRing } from "./rings";

/** Of so many corners a look at all pairs side by side is faster than an index. */
const FEW = 1_000;

/** Whether it is sure that no edges meet but neighbours in a ring: so it is with most boundaries. */
export function noneMeet(rings: readonly CleanRing[]): boolean {
  const count = rings.reduce((sum, { corners }) => sum + corners.length, 0);
  if (count > FEW) return false;
  // West, east, south, north, then the ends.
  const rows = new Float64Array(count * 8);
  const before = new Uint32Array(count);
  const after = new Uint32Array(count);
  let n = 0;
  for (const { corners } of rings) {
    const first = n;
    for (let i = 0; i < corners.length; i++, n++) {
      const [px, py] = corners[i]!;
      const [qx, qy] = corners[(i + 1) % corners.length]!;
      const row = n * 8;
      rows[row] = Math.min(px, qx);
      rows[row + 1] = Math.max(px, qx);
      rows[row + 2] = Math.min(py, qy);
      rows[row + 3] = Math.max(py, qy);
      rows[row + 4] = px;
      rows[row + 5] = py;
      rows[row + 6] = qx;
      rows[row + 7] = qy;
      before[n] = i === 0 ? first + corners.length - 1 : n - 1;
      after[n] = i === corners.length - 1 ? first : n + 1;
    }
  }
  const byWest = new Uint32Array(count).map((_, i) => i);
  byWest.sort((p, q) => rows[p * 8]! - rows[q * 8]!);
  for (let k = 0; k < count; k++) {
    const p = byWest[k]!;
    const east = rows[p * 8 + 1]!;
    const south = rows[p * 8 + 2]!;
    const north = rows[p * 8 + 3]!;
    for (let l = k + 1; l < count; l++) {
      const q = byWest[l]!;
      const row = q * 8;
      if (rows[row]! > east) break;
      if (rows[row + 2]! > north || rows[row + 3]! < south) continue;
      if (before[p] === q || after[p] === q) continue;
      if (!areApart(rows, p * 8 + 4, row + 4)) return false;
    }
  }
  return true;
}

/** Whether both ends of one edge lie on one side of the other's line. */
function areApart(rows: Float64Array, p: number, q: number): boolean {
  return onOneSide(rows, p, q) || onOneSide(rows, q, p);
}

function onOneSide(rows: Float64Array, of: number, line: number): boolean {
  const ax = rows[line]!;
  const ay = rows[line + 1]!;
  const bx = rows[line + 2]!;
  const by = rows[line + 3]!;
  const from = orient2d(ax, ay, bx, by, rows[of]!, rows[of + 1]!);
  const to = orient2d(ax, ay, bx, by, rows[of + 2]!, rows[of + 3]!);
  return (from > 0 && to > 0) || (from < 0 && to < 0);
}
