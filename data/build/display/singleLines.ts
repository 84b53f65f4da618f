/**
 * Roads as a small map draws them: one line where the source has two carriageways side by side, and
 * pieces that end just short of one another joined.
 */
import type { Position } from "geojson";
import { mergeLines } from "./mergeLines";
import { metresBetween, Nearby } from "./Nearby";

/** The source is generalised to 100 m; two lines closer than this are one road. */
const SAME_ROAD_M = 80;

export function singleLines(pieces: readonly (readonly Position[])[]): Position[][] {
  return mergeLines(withEndsJoined(withoutTwins(pieces)));
}

/** Longest first; what then lies along what is already there is left out. */
function withoutTwins(pieces: readonly (readonly Position[])[]): Position[][] {
  const kept: Position[][] = [];
  for (const piece of [...pieces].sort((a, b) => lengthM(b) - lengthM(a))) {
    const drawn = kept.length > 0 ? new Nearby(kept) : null;
    const beside = (at: Position) => drawn?.within(SAME_ROAD_M, at) ?? false;
    if (!piece.every(beside) || !middles(piece).every(beside)) kept.push([...piece]);
  }
  return kept;
}

/** Ends that lie close together are moved to the first of them. */
function withEndsJoined(pieces: readonly (readonly Position[])[]): Position[][] {
  const nodes: Position[] = [];
  const nodeOf = (end: Position): Position => {
    const known = nodes.find((node) => metresBetween(node, end) <= SAME_ROAD_M);
    if (known) return known;
    nodes.push(end);
    return end;
  };
  return pieces
    .map((piece) => [nodeOf(piece[0]!), ...piece.slice(1, -1), nodeOf(piece.at(-1)!)])
    .filter((piece) => piece.length > 2 || piece[0] !== piece[1]);
}

function middles(piece: readonly Position[]): Position[] {
  return piece.slice(1).map(([lng = 0, lat = 0], i) => {
    const [beforeLng = 0, beforeLat = 0] = piece[i]!;
    return [(lng + beforeLng) / 2, (lat + beforeLat) / 2];
  });
}

function lengthM(piece: readonly Position[]): number {
  return piece.slice(1).reduce((sum, to, i) => sum + metresBetween(piece[i]!, to), 0);
}
