/** A map cut into square tiles, of which only those are looked at that some edges come near. */
import type { Position } from "geojson";
import type { Box } from "../geometry";
import { metresPerDegree } from "../localPlane";

export class Tiles {
  readonly #west: number;
  readonly #south: number;
  readonly #lng: number;
  readonly #lat: number;
  readonly #marginLng: number;
  readonly #marginLat: number;
  /** Columns by row, counted from the south-west. */
  readonly #marked = new Map<number, Set<number>>();

  /** Tiles of so many metres over a box; each looks so many metres over its sides. */
  constructor([west, south, , north]: Box, sideM: number, marginM: number) {
    const [lngM, latM] = metresPerDegree((south + north) / 2);
    [this.#west, this.#south] = [west, south];
    [this.#lng, this.#lat] = [sideM / lngM, sideM / latM];
    [this.#marginLng, this.#marginLat] = [marginM / lngM, marginM / latM];
  }

  /** Marks the tiles that an edge passes, and those whose margin it passes. */
  mark([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position): void {
    const rowAt = (lat: number) => Math.floor((lat - this.#south) / this.#lat);
    const columnAt = (lng: number) => Math.floor((lng - this.#west) / this.#lng);
    const lngAt = (lat: number) =>
      toY === y ? x : x + Math.min(1, Math.max(0, (lat - y) / (toY - y))) * (toX - x);
    const lastRow = rowAt(Math.max(y, toY) + this.#marginLat);
    for (let row = rowAt(Math.min(y, toY) - this.#marginLat); row <= lastRow; row++) {
      const [, bottom, , top] = this.#around(row, 0);
      // Where the edge enters the row and where it leaves it.
      const [enters, leaves] = toY === y ? [x, toX] : [lngAt(bottom), lngAt(top)];
      const columns = this.#marked.get(row) ?? new Set<number>();
      this.#marked.set(row, columns);
      const last = columnAt(Math.max(enters, leaves) + this.#marginLng);
      for (
        let column = columnAt(Math.min(enters, leaves) - this.#marginLng);
        column <= last;
        column++
      ) {
        columns.add(column);
      }
    }
  }

  /** The marked tiles row by row, each with the box it looks at; `south` and `north` are the row's. */
  *rows(): Generator<{ south: number; north: number; tiles: { tile: Box; around: Box }[] }> {
    for (const [row, columns] of this.#marked) {
      const [, south, , north] = this.#around(row, 0);
      const tiles = [...columns].map((column) => ({
        tile: this.#tile(row, column),
        around: this.#around(row, column),
      }));
      yield { south, north, tiles };
    }
  }

  #tile(row: number, column: number): Box {
    return [
      this.#west + column * this.#lng,
      this.#south + row * this.#lat,
      this.#west + (column + 1) * this.#lng,
      this.#south + (row + 1) * this.#lat,
    ];
  }

  #around(row: number, column: number): Box {
    const [west, south, east, north] = this.#tile(row, column);
    const [lng, lat] = [this.#marginLng, this.#marginLat];
    return [west - lng, south - lat, east + lng, north + lat];
  }
}
