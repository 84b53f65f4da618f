/**
 * GeoJSON as it arrives: a FeatureCollection, a feature a line, or a text sequence (RFC 8142), of any length.
 *
 * Each feature is read as `readGeoJson` reads it, and a fault names the same place, without how many features there are, which
 * nobody knows yet. What can be known at the end alone is told there: whoever takes features on the way keeps none
 * of them if `push` or `end` throws.
 */
import type { Axis } from "../../crs/detect";
import { WGS84 } from "../../crs/systems";
import type { FilePlace } from "../../faults";
import { decodeText } from "../../platform";
import { crsNamed, toWgs84 } from "../crs";
import {
  checkDegrees,
  crsOf,
  entriesOf,
  noteKind,
  refuseBare,
  type FileFeature,
  type FileNote,
  type ReadOptions,
} from "../geojson";
import { FeatureReader } from "../geojsonFeature";
import { describe, isObject } from "../json";
import { parseJson } from "../parseJson";
import { refuse } from "../refuse";
import { JsonSplitter, SplitFault, type JsonPiece } from "./JsonSplitter";

/** A feature, and where its text stands in the file. */
export interface StreamedFeature extends FileFeature {
  readonly offset: number;
  readonly bytes: number;
}

export interface StreamOptions extends ReadOptions {
  /** Told of what was left out or changed, as it comes. */
  readonly onNote?: (note: FileNote) => void;
  /** A single feature that is larger is refused; 256 MiB unless told. */
  readonly featureBytes?: number;
}

const FEATURE_BYTES = 256 * 1024 * 1024;

export class GeoJsonStream {
  readonly #options: StreamOptions;
  readonly #place: FilePlace;
  readonly #splitter: JsonSplitter;
  readonly #reader: FeatureReader;
  /** What there was instead of boundaries. */
  readonly #kinds = new Set<string>();
  readonly #axis: Axis;
  #entries = 0;
  #features = 0;
  #positions = 0;
  /** Known once the first feature is there. */
  #crs: string | null = null;
  #named: string | undefined;

  constructor(options: StreamOptions = {}) {
    this.#options = options;
    this.#place = options.file ? { file: options.file } : {};
    this.#axis = options.axis ?? "xy";
    this.#splitter = new JsonSplitter(options.featureBytes ?? FEATURE_BYTES);
    this.#reader = new FeatureReader((note) => {
      if (note.code !== "elevation" && note.code !== "same-id") this.#kinds.add(noteKind(note));
      options.onNote?.(note);
    });
  }

  /** The coordinate system of the file's numbers, as far as it is known. */
  get crs(): string {
    return this.#crs ?? WGS84;
  }

  /** The features that end in these bytes, which must not change any more. Throws a `FileFault`. */
  *push(bytes: Uint8Array): Generator<StreamedFeature, void> {
    yield* this.#read(this.#splitter.push(bytes));
  }

  /** The features that nothing but the end of the file ends, and all that is wrong with the whole. Throws a `FileFault`. */
  *end(): Generator<StreamedFeature, void> {
    yield* this.#read(this.#splitter.end());
    if (this.#entries === 0 && this.#crs === null) refuse(this.#place, { code: "empty" });
    if (this.#features === 0) refuseBare(this.#kinds, this.#place);
    if (this.crs !== WGS84) {
      this.#options.onNote?.({ code: "converted", place: this.#place, detail: this.crs });
    }
  }

  *#read(pieces: Generator<JsonPiece, void>): Generator<StreamedFeature, void> {
    for (;;) {
      const next = this.#next(pieces);
      if (next.done) return;
      const { kind, bytes, offset } = next.value;
      if (kind === "head") this.#begin(crsOf(this.#parsed(bytes, this.#place)));
      else if (kind === "frame") this.#finish(this.#parsed(bytes, this.#place));
      else {
        for (const feature of kind === "member" ? this.#member(bytes) : this.#root(bytes)) {
          yield { ...feature, offset, bytes: bytes.length };
        }
      }
    }
  }

  #next(pieces: Generator<JsonPiece, void>): IteratorResult<JsonPiece, void> {
    try {
      return pieces.next();
    } catch (error) {
      if (!(error instanceof SplitFault)) throw error;
      const place = this.#entries === 0 ? this.#place : { ...this.#place, feature: this.#entries };
      if (error.code === "too-large") {
        return refuse(place, { code: "too-large", what: "bytes", limit: this.#splitter.mostBytes });
      }
      const detail = this.#entries === 0 ? error.message : `after this feature, ${error.message}`;
      return refuse(place, { code: "not-json", detail });
    }
  }

  #member(bytes: Uint8Array): FileFeature[] {
    const place = { ...this.#place, feature: ++this.#entries };
    return this.#placed(this.#parsed(bytes, place), place);
  }

  /** A value whose list was not cut out: a feature or a geometry by itself, or a fault. */
  #root(bytes: Uint8Array): FileFeature[] {
    const isFirst = this.#entries === 0;
    const place = isFirst ? this.#place : { ...this.#place, feature: this.#entries + 1 };
    const root = this.#parsed(bytes, place);
    const entries = entriesOf(root, place);
    if (isFirst) this.#begin(crsOf(root));
    return entries.flatMap((entry) =>
      this.#placed(entry, { ...this.#place, feature: ++this.#entries }),
    );
  }

  #begin(named: string | undefined): void {
    this.#named = named;
    const { crs } = this.#options;
    this.#crs = crs ?? (named === undefined ? WGS84 : crsNamed(named, this.#place));
  }

  /** Holds what stands behind the list against what was taken for granted before it. */
  #finish(root: unknown): void {
    if (!isObject(root) || root["type"] !== "FeatureCollection") {
      refuse(this.#place, { code: "not-geojson", found: describe(root) });
    }
    const named = crsOf(root);
    if (named === this.#named || this.#options.crs !== undefined) return;
    if (named !== undefined && crsNamed(named, this.#place) === this.#crs) return;
    const instead = "Name the system with --crs.";
    refuse(this.#place, { code: "unsupported", what: "a “crs” after the features", instead });
  }

  #placed(entry: unknown, at: FilePlace): FileFeature[] {
    const feature = this.#reader.read(entry, at);
    if (!feature) return [];
    this.#features++;
    const { crs } = this;
    if (crs === WGS84) this.#positions = checkDegrees([feature], this.#axis, this.#positions);
    const { boundary, place } = feature;
    return [{ ...feature, boundary: toWgs84(boundary, crs, this.#axis, place) }];
  }

  #parsed(bytes: Uint8Array, place: FilePlace): unknown {
    const text = decodeText(bytes, "utf-8");
    return text === null ? refuse(place, { code: "not-utf8" }) : parseJson(text, place);
  }
}
