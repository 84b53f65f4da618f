/**
 * What the map draws: the display tier and park outlines at first, envelopes once there is time, full
 * detail of zones and units when the reader comes close.
 */
import type { FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";
import { boundaryNotes, type BoundaryNotes } from "../lib/boundaryNotes";
import { boxOf, isBoundary, unionBox, type Box } from "../lib/geometry";
import type { Selection } from "../lib/links";
import { dressPoints, type PointNames } from "../map/points";
import { MAP_FILE, featureCollection } from "../lib/mapFiles";
import { displayData, EMPTY, objectOf, SOURCE, type SourceName } from "../map/sources";
import { archipelagosOf, type Archipelago } from "../map/archipelago";
import { Failures } from "./failures.svelte";
import { loadJson, once } from "../files/load";

/** From this zoom the display tier's simplification would show. */
const FULL_DETAIL_ZOOM = 11.5;

type Sources = Partial<Record<SourceName, FeatureCollection>>;

/** What the map can be drawn without. */
const OPTIONAL = [
  "display/points.geojson",
  "display/region.topojson",
  "display/lines.topojson",
  "parks.geojson",
] as const;
type Parts = { [F in (typeof OPTIONAL)[number]]?: ReturnType<(typeof MAP_FILE)[F]> };

const NO_ARCS = { type: "Topology", objects: {}, arcs: [] } as unknown as Topology;

export class MapData {
  #base: string;
  #display = $state.raw<Sources | null>(null);
  #map: Topology | null = null;
  #parts: Parts = {};
  #envelopes = $state.raw<Sources>({});
  #full = $state.raw<Sources>({});
  readonly #failures = new Failures();

  /** Reads the display tier once; later calls wait for the same. */
  readonly start = once(() => this.#start());
  readonly #readEnvelopes = once(() => this.#loadEnvelopes());
  readonly #readIslands = once(() => this.#loadIslands());
  readonly #readZones = once(() => this.#loadFull(SOURCE.zones, "zones.geojson"));
  readonly #readUnits = once(() => this.#loadFull(SOURCE.units, "units.geojson"));

  constructor(base: string) {
    this.#base = base;
  }

  /** The sources with their points dressed in one language; null until the display tier is there. */
  sources(names: PointNames): Sources | null {
    const display = this.#display;
    if (!display) return null;
    const points = display[SOURCE.points];
    return {
      ...display,
      ...this.#envelopes,
      ...this.#full,
      ...(points ? { [SOURCE.points]: dressPoints(points, names) } : {}),
    };
  }

  /** What the display tier says of its lines; full detail says more. */
  readonly notes: BoundaryNotes = $derived.by(() => {
    const layers = [
      this.#display?.[SOURCE.zones],
      this.#display?.[SOURCE.parks],
      this.#envelopes[SOURCE.envelopes],
    ];
    return boundaryNotes(...layers.filter((layer) => layer !== undefined));
  });

  /** The box around what is selected; for a park without an outline, around its envelope. */
  boxOf(selection: Selection, envelope: string | null): Box | null {
    const { kind, id } = selection;
    if (kind === "zone") return this.#box(SOURCE.zones, (own) => own.zone === id);
    return (
      this.#box(SOURCE.parks, (own) => own.id === id) ??
      this.#box(SOURCE.envelopes, (own) => own.of === envelope || own.id === envelope)
    );
  }

  /** The box around the province and its zones. */
  get home(): Box | null {
    const boxes = [SOURCE.units, SOURCE.zones].map((source) => this.#box(source, () => true));
    const known = boxes.filter((box) => box !== null);
    return known.length > 0 ? unionBox(known) : null;
  }

  #box(source: SourceName, wanted: (own: Record<string, unknown>) => boolean): Box | null {
    const collection = this.#full[source] ?? this.#display?.[source] ?? this.#envelopes[source];
    const boxes = (collection?.features ?? []).flatMap(({ geometry, properties }) =>
      isBoundary(geometry) && wanted(properties ?? {}) ? [boxOf(geometry)] : [],
    );
    return boxes.length > 0 ? unionBox(boxes) : null;
  }

  /** The middle of each unit by its code. */
  readonly unitPositions: ReadonlyMap<string, readonly [number, number]> = $derived(
    new Map(
      (this.#display?.[SOURCE.points]?.features ?? []).flatMap(({ geometry, properties }) =>
        properties?.kind === "unit-label" && geometry.type === "Point"
          ? [[String(properties.unit), geometry.coordinates as [number, number]] as const]
          : [],
      ),
    ),
  );

  /** Island outlines for the inset; none where the file could not be had. */
  archipelagos = $state.raw<readonly Archipelago[]>([]);

  /** Files that could not be had, by name. */
  get failed(): readonly string[] {
    return this.#failures.files;
  }

  /** Files that are long in coming. */
  get slow(): readonly string[] {
    return this.#failures.slow;
  }

  /** Another try of the files that could not be had. */
  again(): Promise<void> {
    return this.#failures.again();
  }

  /** Fetches the display tier; a file that fails is named, and the map waits for the next try. */
  begin(): Promise<void> {
    return this.#failures.watch("display/map.topojson", this.start);
  }

  islands(): Promise<void> {
    return this.#failures.watch("display/archipelagos.json", this.#readIslands);
  }

  envelopes(): Promise<void> {
    return this.#failures.watch("display/envelopes.topojson", this.#readEnvelopes);
  }

  /** Tells how close the reader is; full detail is fetched the first time it would show. */
  async closeTo(zoom: number): Promise<void> {
    if (zoom < FULL_DETAIL_ZOOM) return;
    await Promise.all([
      this.#failures.watch("zones.geojson", this.#readZones),
      this.#failures.watch("units.geojson", this.#readUnits),
    ]);
  }

  async #start(): Promise<void> {
    const [map] = await Promise.all([
      this.#load("display/map.topojson"),
      ...OPTIONAL.map((file) => this.#loadOr(file)),
    ]);
    this.#map = map;
    this.#draw();
  }

  async #loadEnvelopes(): Promise<void> {
    const file = await loadJson(
      "display/envelopes.topojson",
      this.#base,
      MAP_FILE["display/envelopes.topojson"],
    );
    this.#envelopes = {
      [SOURCE.envelopes]: objectOf(file, "envelopes"),
      [SOURCE.insets]: objectOf(file, "insets"),
    };
  }

  async #loadIslands(): Promise<void> {
    const file = await loadJson("display/archipelagos.json", this.#base, featureCollection);
    this.archipelagos = archipelagosOf(file);
  }

  async #loadFull(source: SourceName, file: string): Promise<void> {
    const layer = await loadJson(file, this.#base, featureCollection);
    this.#full = { ...this.#full, [source]: layer };
  }

  #load<F extends keyof typeof MAP_FILE>(file: F): Promise<ReturnType<(typeof MAP_FILE)[F]>> {
    return loadJson(
      file,
      this.#base,
      MAP_FILE[file] as (json: unknown) => ReturnType<(typeof MAP_FILE)[F]>,
    );
  }

  /** What the map can do without: it is drawn without it, the file is named, and drawn once it comes. */
  #loadOr<F extends (typeof OPTIONAL)[number]>(file: F): Promise<void> {
    return this.#failures.watch(file, async () => {
      const part = await this.#load(file);
      // Only now: others may have come meanwhile.
      this.#parts = { ...this.#parts, [file]: part };
      this.#draw();
    });
  }

  #draw(): void {
    if (!this.#map) return;
    this.#display = displayData({
      map: this.#map,
      points: this.#parts["display/points.geojson"] ?? EMPTY,
      region: this.#parts["display/region.topojson"] ?? NO_ARCS,
      lines: this.#parts["display/lines.topojson"] ?? NO_ARCS,
      parks: this.#parts["parks.geojson"] ?? EMPTY,
    });
  }
}
