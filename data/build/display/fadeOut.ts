/**
 * Lines that the source's window cuts off, in pieces that grow fainter towards the cut, so that nobody
 * takes the end of the data for the end of the road.
 */
import type { Position } from "geojson";

/** [west, south, east, north] in degrees: the window the source was cut with. */
export type Window = readonly [number, number, number, number];

export interface Piece {
  readonly line: Position[];
  /** 1 is drawn in full; less, fainter. */
  readonly opacity: number;
}

/** Degrees from the cut, and how strongly a line is drawn nearer to it than that. */
const STEPS: readonly (readonly [withinDegrees: number, opacity: number])[] = [
  [0.015, 0.1],
  [0.03, 0.24],
  [0.045, 0.4],
  [0.06, 0.56],
  [0.075, 0.72],
  [0.09, 0.86],
];

export function fadeOut(line: readonly Position[], window: Window): Piece[] {
  const pieces: { line: Position[]; opacity: number }[] = [];
  for (let i = 1; i < line.length; i++) {
    for (const [from, to] of cutAtSteps(line[i - 1]!, line[i]!, window)) {
      const opacity = opacityAt(middle(from, to), window);
      const last = pieces.at(-1);
      if (last?.opacity === opacity) last.line.push(to);
      else pieces.push({ line: [from, to], opacity });
    }
  }
  return pieces;
}

function opacityAt(at: Position, window: Window): number {
  const nearest = Math.min(...sides(at, window));
  return STEPS.find(([within]) => nearest < within)?.[1] ?? 1;
}

/** Degrees to the west, south, east and north side. */
function sides([lng = 0, lat = 0]: Position, [west, south, east, north]: Window): number[] {
  return [lng - west, lat - south, east - lng, north - lat];
}

function cutAtSteps(from: Position, to: Position, window: Window): [Position, Position][] {
  const [before, after] = [sides(from, window), sides(to, window)];
  const shares = before.flatMap((near, side) =>
    STEPS.map(([within]) => (within - near) / (after[side]! - near)),
  );
  const cuts = [...new Set(shares.filter((share) => share > 0 && share < 1))].sort((a, b) => a - b);
  const places = [from, ...cuts.map((share) => between(from, to, share)), to];
  return places.slice(1).map((place, i) => [places[i]!, place]);
}

function between([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

function middle(from: Position, to: Position): Position {
  return between(from, to, 0.5);
}
