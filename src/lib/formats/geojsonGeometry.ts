/** The polygons of a GeoJSON geometry. */
import type { Polygon, Position } from "geojson";
import { FileFault, type FilePlace } from "../faults";
import { polygonsOf, type Boundary } from "../geometry";
import { describe, isObject, MAX_DEPTH, type JsonObject } from "./json";

export const GEOMETRIES = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);

/** Reads the polygons of one feature, whatever the numbers mean. */
export class GeometryReader {
  elevations = false;
  readonly #place: FilePlace;

  constructor(place: FilePlace) {
    this.#place = place;
  }

  read(geometry: JsonObject, depth: number): Boundary | null {
    if (depth > MAX_DEPTH) this.#fail({ code: "too-deep", limit: MAX_DEPTH });
    const { type, coordinates, geometries } = geometry;
    if (type === "Polygon") return { type, coordinates: this.#polygon(coordinates, {}) };
    if (type === "MultiPolygon") {
      const parts = this.#list(coordinates, "a list of polygons", {});
      return { type, coordinates: parts.map((part, i) => this.#polygon(part, { part: i + 1 })) };
    }
    if (type === "GeometryCollection") {
      const members = this.#list(geometries, 'a list under "geometries"', {});
      const boundaries = members.flatMap((member) => {
        if (!isObject(member)) {
          return this.#fail({
            code: "wrong-shape",
            expected: "a geometry",
            found: describe(member),
          });
        }
        return this.read(member, depth + 1) ?? [];
      });
      const [first, ...more] = boundaries;
      if (!first || more.length === 0) return first ?? null;
      return { type: "MultiPolygon", coordinates: boundaries.flatMap(polygonsOf) };
    }
    if (typeof type === "string" && GEOMETRIES.has(type)) return null;
    return this.#fail({ code: "wrong-shape", expected: "a geometry", found: describe(geometry) });
  }

  #polygon(value: unknown, at: FilePlace): Polygon["coordinates"] {
    return this.#list(value, "a list of rings", at).map((ring, r) => {
      const inRing = { ...at, ring: r + 1 };
      const positions = this.#list(ring, "a list of positions", inRing);
      return positions.map(
        (position, v) =>
          this.#ordinary(position) ?? this.#position(position, { ...inRing, vertex: v + 1 }),
      );
    });
  }

  /** A position as nearly all are; null for whatever has to be looked at closer. Millions pass here. */
  #ordinary(value: unknown): Position | null {
    if (!Array.isArray(value)) return null;
    const [x, y, z] = value as unknown[];
    if (typeof x !== "number" || typeof y !== "number") return null;
    if (z !== undefined) this.elevations = true;
    return [x, y];
  }

  #position(value: unknown, at: FilePlace): Position {
    const [x, y, z] = this.#list(value, "a position [longitude, latitude]", at);
    if (z !== undefined) this.elevations = true;
    return [this.#number(x, value, at), this.#number(y, value, at)];
  }

  /** `null` is what programs write for a number that is none; validity.ts reports it. */
  #number(value: unknown, position: unknown, at: FilePlace): number {
    if (typeof value === "number") return value;
    if (value === null) return NaN;
    const expected = "a position of two numbers";
    const found = value === undefined ? JSON.stringify(position).slice(0, 40) : describe(value);
    return this.#fail({ code: "wrong-shape", expected, found }, at);
  }

  #list(value: unknown, expected: string, at: FilePlace): readonly unknown[] {
    if (Array.isArray(value)) return value;
    return this.#fail({ code: "wrong-shape", expected, found: describe(value) }, at);
  }

  #fail(
    reason:
      | { code: "wrong-shape"; expected: string; found: string }
      | { code: "too-deep"; limit: number },
    at: FilePlace = {},
  ): never {
    throw new FileFault({ ...this.#place, ...at, ...reason });
  }
}
