/** The boundaries of a layer that take part in its rules, in parts, each with what lies around it. */
import Flatbush from "flatbush";
import { unionBox, type Boundary, type Box } from "../../geometry";
import { metresPerDegree } from "../../localPlane";
import type { Uncounted } from "../gaps";
import { cellsOf } from "./cells";
import type { Features } from "./features";
import type { Part } from "./jobs";
import { opened } from "./packed";

export class Layer implements Uncounted {
  readonly #features: Features;
  readonly #cells: readonly (readonly number[])[];
  /** Numbers of the boundaries, ascending. */
  readonly #indices: readonly number[];
  readonly #index: Flatbush | null;
  #byId: Map<string, number> | null = null;

  static of(features: Features, takesPart: (index: number) => boolean, partSize: number): Layer {
    const indices = Array.from({ length: features.count }, (_, i) => i).filter(takesPart);
    return new Layer(features, indices, partSize);
  }

  private constructor(features: Features, indices: readonly number[], partSize: number) {
    this.#features = features;
    this.#indices = indices;
    const boxOf = (i: number) => features.box(indices[i]!);
    this.#cells = cellsOf(indices.length, boxOf, partSize).map((cell) =>
      cell.map((i) => indices[i]!),
    );
    this.#index = indices.length === 0 ? null : new Flatbush(indices.length);
    for (const index of indices) this.#index?.add(...features.box(index));
    this.#index?.finish();
  }

  get count(): number {
    return this.#indices.length;
  }

  get parts(): number {
    return this.#cells.length;
  }

  /** Around all of it. */
  get box(): Box {
    const { minX, minY, maxX, maxY } = this.#index!;
    return [minX, minY, maxX, maxY];
  }

  /** The part's own boundaries. */
  part(i: number): Part {
    return this.#partOf(this.#cells[i]!, () => true);
  }

  /** With the boundaries that come so near the part's own ground. */
  around(i: number, withinM: number): Part {
    const own = new Set(this.#cells[i]);
    const [west, south, east, north] = unionBox([...own].map((index) => this.#features.box(index)));
    const [lngM, latM] = metresPerDegree((this.box[1] + this.box[3]) / 2);
    // Twice: metres are right in the middle of the layer, and less so away from it.
    const [lng, lat] = [(2 * withinM) / lngM, (2 * withinM) / latM];
    const near = this.#near([west - lng, south - lat, east + lng, north + lat]);
    return this.#partOf(near, (index) => own.has(index));
  }

  /** The pairs whose boxes meet and whose first boundary is the part's own. */
  pairs(i: number): { part: Part; pairs: [number, number][] } {
    const pairs = this.#cells[i]!.flatMap((a) =>
      this.#near(this.#features.box(a)).flatMap((b): [number, number][] => (b > a ? [[a, b]] : [])),
    );
    const own = new Set(this.#cells[i]);
    const all = [...new Set([...own, ...pairs.map(([, b]) => b)])].sort((p, q) => p - q);
    const place = new Map(all.map((index, at) => [index, at]));
    return {
      part: this.#partOf(all, (index) => own.has(index)),
      pairs: pairs.map(([a, b]) => [place.get(a)!, place.get(b)!]),
    };
  }

  idOf(index: number): string {
    return this.#features.stored(index).id;
  }

  meeting(box: Box): Boundary[] {
    return this.#near(box).map((index) => opened(this.#features.stored(index)).boundary);
  }

  indicesOf(ids: readonly string[]): number[] {
    this.#byId ??= new Map(this.#indices.map((index) => [this.idOf(index), index]));
    return ids.map((id) => this.#byId!.get(id)!);
  }

  #near(box: Box): number[] {
    return this.#index!.search(...box)
      .sort((p, q) => p - q)
      .map((i) => this.#indices[i]!);
  }

  #partOf(indices: readonly number[], isOwn: (index: number) => boolean): Part {
    return {
      stored: indices.map((index) => this.#features.stored(index)),
      indices,
      isOwn: indices.map(isOwn),
    };
  }
}
