/** Boundaries as a vector tile: for the eye alone, cut at its edges and rounded to its grid. Nothing is measured on it. */
import { geoJSONToTile, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { append } from "../append";
import type { Boundary } from "../geometry";
import { BUFFER, EXTENT, type Tile } from "./grid";

/** What a tile says of a feature. */
export interface TiledFeature {
  /** Its number in the layer's file of features, from 0. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly boundary: Boundary;
}

/** In tile units: detail that is smaller is left out, but for the highest zoom. */
const TOLERANCE = 3;

/** Gathers what one tile shows, so that no more than one feature is in memory as it came. */
export class TileMaker {
  readonly #features: GeoJSONVTTile["features"] = [];

  constructor(
    readonly tile: Tile,
    readonly maxZoom: number,
  ) {}

  add({ index, id, name, boundary }: TiledFeature): void {
    const { z, x, y } = this.tile;
    const made = geoJSONToTile(
      { type: "Feature", id: index, properties: { id, name }, geometry: boundary },
      z,
      x,
      y,
      {
        // Detail is judged against the next zoom at most: what is finer is not looked at.
        maxZoom: Math.min(this.maxZoom, z + 1),
        tolerance: TOLERANCE,
        extent: EXTENT,
        buffer: BUFFER,
        clip: true,
      },
    );
    append(this.#features, made.features);
  }

  /** The tile's bytes, not compressed; null where nothing is left to be seen in it. */
  bytes(layer: string): Uint8Array | null {
    if (this.#features.length === 0) return null;
    const tile = { features: this.#features } as GeoJSONVTTile;
    return fromGeojsonVt({ [layer]: tile }, { version: 2, extent: EXTENT });
  }
}
