/** Whether a place lies close to some lines. Distances on a plane: good for "close", not for a figure. */
import Flatbush from "flatbush";
import type { Position } from "geojson";

const METRES_PER_DEGREE_NORTH = 110_700;
const METRES_PER_DEGREE_EAST = 103_970;

export class Nearby {
  readonly #segments: (readonly [Position, Position])[];
  readonly #index: Flatbush;

  constructor(lines: readonly (readonly Position[])[]) {
    this.#segments = lines.flatMap((line) =>
      line.slice(1).map((end, i): [Position, Position] => [line[i]!, end]),
    );
    this.#index = new Flatbush(this.#segments.length);
    for (const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] of this.#segments) {
      this.#index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
    this.#index.finish();
  }

  within(metres: number, [lng = 0, lat = 0]: Position): boolean {
    const east = metres / METRES_PER_DEGREE_EAST;
    const north = metres / METRES_PER_DEGREE_NORTH;
    return this.#index
      .search(lng - east, lat - north, lng + east, lat + north)
      .some((i) => distanceM([lng, lat], this.#segments[i]!) <= metres);
  }
}

function distanceM(place: Position, [from, to]: readonly [Position, Position]): number {
  const plane = ([lng = 0, lat = 0]: Position): [number, number] => [
    (lng - place[0]!) * METRES_PER_DEGREE_EAST,
    (lat - place[1]!) * METRES_PER_DEGREE_NORTH,
  ];
  const [ax, ay] = plane(from);
  const [bx, by] = plane(to);
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2)) : 0;
  return Math.hypot(ax + along * dx, ay + along * dy);
}

export function metresBetween([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot((x2 - x1) * METRES_PER_DEGREE_EAST, (y2 - y1) * METRES_PER_DEGREE_NORTH);
}
