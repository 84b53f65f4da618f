/**
 * Pieces of one road or border end to end: labels run along a line, so a line should be
 * as long as it can. Two pieces that meet are one line; where more meet, the straightest pairs are.
 */
import type { Position } from "geojson";

type Piece = readonly Position[];

/** One end of a piece: its first position or its last. */
interface End {
  readonly piece: number;
  readonly last: boolean;
}

/** At a fork, lines that turn by more than this are not one. */
const STRAIGHT_COSINE = Math.SQRT1_2;

/** Pieces are taken in order, so the result is always the same. */
export function mergeLines(pieces: readonly Piece[]): Position[][] {
  const partners = partnersOf(pieces);
  const used = new Set<number>();

  /** Positions from an end onwards, through every piece that follows. */
  const follow = (from: End | undefined): Position[] => {
    const line: Position[] = [];
    for (let end = from; end && !used.has(end.piece);) {
      used.add(end.piece);
      const piece = pieces[end.piece]!;
      line.push(...(end.last ? [...piece].reverse() : piece).slice(line.length > 0 ? 1 : 0));
      end = partners.get(nameOf({ ...end, last: !end.last }));
    }
    return line;
  };

  return pieces.flatMap((_, piece) => {
    if (used.has(piece)) return [];
    const onward = follow({ piece, last: false });
    const backward = follow(partners.get(nameOf({ piece, last: false })));
    return [[...backward.reverse(), ...(backward.length > 0 ? onward.slice(1) : onward)]];
  });
}

/** End → the end it goes on at. */
function partnersOf(pieces: readonly Piece[]): Map<string, End> {
  const nodes = new Map<string, End[]>();
  pieces.forEach((ends, piece) => {
    for (const last of [false, true]) {
      const place = (last ? ends.at(-1)! : ends[0]!).join();
      nodes.set(place, [...(nodes.get(place) ?? []), { piece, last }]);
    }
  });
  const partners = new Map<string, End>();
  for (const ends of nodes.values()) {
    const pairs = ends.flatMap((a, i) => ends.slice(i + 1).map((b) => [a, b] as const));
    const straight = pairs
      .map(([a, b]) => ({ a, b, cosine: straightness(pieces, a, b) }))
      .filter(({ cosine }) => ends.length === 2 || cosine > STRAIGHT_COSINE)
      .sort((p, q) => q.cosine - p.cosine);
    for (const { a, b } of straight) {
      if (partners.has(nameOf(a)) || partners.has(nameOf(b))) continue;
      partners.set(nameOf(a), b);
      partners.set(nameOf(b), a);
    }
  }
  return partners;
}

/** 1 where b goes straight on from a, −1 where it turns back. */
function straightness(pieces: readonly Piece[], a: End, b: End): number {
  const [ax, ay] = leaving(pieces, a);
  const [bx, by] = leaving(pieces, b);
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
  return lengths > 0 ? -(ax * bx + ay * by) / lengths : 0;
}

function leaving(pieces: readonly Piece[], { piece, last }: End): [number, number] {
  const [at, next] = last ? pieces[piece]!.slice(-2).reverse() : pieces[piece]!;
  return [next![0]! - at![0]!, next![1]! - at![1]!];
}

function nameOf({ piece, last }: End): string {
  return `${piece} ${last}`;
}
