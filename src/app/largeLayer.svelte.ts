/** The owner's large layer as a reader has it: named once the layers are opened, drawn once it is switched on. */
import type { LayerFaultCode } from "../lib/tiles/layerFault";
import { LayerFault } from "../lib/tiles/layerFault";
import type { OfferedLayer } from "../lib/tiles/offered";
import type { SourceFeature } from "../lib/tiles/sourceFeature";
import type { Palette } from "../map/palette";
import type { LargeOnMap, OpenedLayer, TileHit } from "../ui/map/LargeOnMap";
import type { MapHandle } from "../ui/map/MapHandle";
import type { Computer } from "../worker/Computer";

export interface ChosenFeature {
  readonly hit: TileHit;
  /** Null while it is fetched, and where it could not be. */
  readonly source: SourceFeature | null;
  readonly fault: LayerFaultCode | null;
}

export class LargeLayer {
  /** What owner.json offers; null where there is none. */
  offered = $state.raw<OfferedLayer | null>(null);
  opened = $state.raw<OpenedLayer | null>(null);
  fault = $state.raw<LayerFaultCode | null>(null);
  chosen = $state.raw<ChosenFeature | null>(null);
  readonly #base: string;
  readonly #computer: Computer;
  #opening: Promise<void> | null = null;
  #drawn: LargeOnMap | null = null;
  #turn = 0;

  constructor(base: string, computer: Computer) {
    this.#base = base;
    this.#computer = computer;
  }

  readonly name = $derived(
    this.offered?.name ??
      this.opened?.metadata.name ??
      this.offered?.url.replace(/^.*\/|\.pmtiles$/gi, "") ??
      "",
  );
  /** As plain text; null where nobody said. */
  readonly attribution = $derived(
    this.offered?.attribution ?? this.opened?.metadata.attribution ?? null,
  );

  /** Finds out what there is. `owner` is what owner.json holds. A failure becomes `fault`; the next call tries again. */
  open(owner: unknown): Promise<void> {
    this.#opening ??= this.#open(owner).catch((error: unknown) => {
      this.fault = error instanceof LayerFault ? error.code : "missing";
      this.#opening = null;
      console.warn("The large layer of owner.json could not be opened:", error);
    });
    return this.#opening;
  }

  async #open(owner: unknown): Promise<void> {
    this.fault = null;
    const { readOffered } = await import("../lib/tiles/offered");
    const { layer, fault } = readOffered(owner);
    if (fault) console.warn(fault);
    this.offered = layer;
    if (!layer) throw new LayerFault("none", fault ?? "owner.json names no layer");
    const { openLayer } = await import("../ui/map/LargeOnMap");
    const opened = await openLayer(new URL(layer.url, this.#base).href);
    const fits = await this.#computer.layerFits(opened.files);
    if (fits.fault) throw new LayerFault(fits.fault, "its files do not fit");
    this.opened = opened;
  }

  /** Draws it, once it is open and the reader still wants it. */
  async show(map: MapHandle, owner: unknown, palette: () => Palette): Promise<void> {
    const turn = ++this.#turn;
    await this.open(owner);
    if (turn !== this.#turn || !this.opened || !map.maplibre || this.#drawn) return;
    const { LargeOnMap } = await import("../ui/map/LargeOnMap");
    if (turn !== this.#turn) return;
    this.#drawn = new LargeOnMap(map.maplibre, this.opened, palette, () => {
      this.fault = "missing";
    });
  }

  hide(): void {
    this.#turn++;
    this.#drawn?.remove();
    this.#drawn = null;
    this.chosen = null;
    if (!this.opened) this.fault = null;
  }

  /** Whether a feature of it lies there; it is then fetched from its source and measured. */
  pick(position: [number, number]): boolean {
    const hit = this.#drawn?.at(position) ?? null;
    if (hit) void this.choose(hit);
    return hit !== null;
  }

  async choose(hit: TileHit): Promise<void> {
    this.chosen = { hit, source: null, fault: null };
    this.#drawn?.choose(null);
    const { files } = this.opened!;
    let answer;
    try {
      answer = await this.#computer.layerFeature(files, hit.number, hit.id);
    } catch (error) {
      console.warn(error);
      answer = { value: null, fault: "missing" } as const;
    }
    if (this.chosen?.hit !== hit) return;
    this.chosen = { hit, source: answer.value, fault: answer.fault };
    this.#drawn?.choose(answer.value?.boundary ?? null);
  }

  leave(): void {
    this.chosen = null;
    this.#drawn?.choose(null);
  }
}
