/** Mending the boundary that is chosen: which tool is in hand, what it is about to change, and the change itself. */
import type { Position } from "geojson";
import { polygonsOf, type Boundary } from "../../lib/geometry";
import { endingOf } from "../../lib/ended";
import type { Reshaped, ReshapeTask } from "../../lib/work/reshaping";
import {
  drawnRing,
  ringAt,
  ringPaths,
  undrawn,
  withoutRing,
  withRing,
  type RingPath,
} from "../../lib/work/rings";
import { SnapIndex, type Snap } from "../../lib/work/snapping";
import type { OwnBoundary } from "../../lib/work/work";
import type { MendWords } from "../../lib/words/mend";
import type { Workshop } from "../../state/workshop.svelte";
import type { MapHandle } from "../map/MapHandle";
import type { EditorColours, MapEditor } from "../map/MapEditor";

export type MendTool = "draw" | "edit" | "split" | "hole";
export type MendFault = "notCut" | "nothingLeft" | "mergedApart" | "invalid" | "notReshaped";

/** Who merges, splits and cuts: a worker, or something that stands in for it. */
export interface Reshaping {
  reshape(task: ReshapeTask): Promise<Reshaped>;
  stop(): void;
}

/** More handles than this make the map stutter. */
export const MOST_HANDLES = 3000;

/** Vertices that a drawing put upon a neighbour's are within its rounding. */
const UPON_M = 0.0002;

export class Mending {
  tool = $state.raw<MendTool | null>(null);
  /** Whether the tool answers on the map already: its code is fetched when one is first taken. */
  isReady = $state(false);
  /** The boundary as the hand has it, while a vertex moves. */
  draft = $state.raw<Boundary | null>(null);
  ring = $state.raw<RingPath>({ part: 0, ring: 0 });
  /** The vertex that is looked at, from 0. */
  vertex = $state<number | null>(null);
  fault = $state.raw<MendFault | null>(null);
  /** Does again what was not done for no fault of the planner: a line that was drawn is not drawn twice. */
  again = $state.raw<(() => void) | null>(null);
  /** While boundaries are merged, split or cut. */
  isBusy = $state(false);
  snaps = $state(true);
  /** Boundaries beside one's own that a vertex is put upon; null until they are there. */
  published = $state.raw<readonly Boundary[] | null>(null);

  readonly #workshop: Workshop;
  readonly #reshaper: Reshaping;
  readonly #words: () => MendWords;
  #editor: MapEditor | null = null;
  #isEnding = false;
  #held: { readonly tool: MendTool; readonly drawn: readonly Position[] } | null = null;
  /** Of one's own boundaries, as they are now, and of the published ones. */
  #own: SnapIndex | null = null;
  #beside: SnapIndex | null = null;

  /** The boundary that is chosen. */
  readonly chosen: OwnBoundary | null = $derived.by(() => {
    const { current, selectedId } = this.#workshop;
    return current?.boundaries.find(({ id }) => id === selectedId) ?? null;
  });
  /** As it is on screen: with the vertex where the hand has it. */
  readonly shown: Boundary | null = $derived(this.draft ?? this.chosen?.boundary ?? null);
  readonly count = $derived(
    this.chosen
      ? ringPaths(this.chosen.boundary).reduce(
          (sum, path) => sum + ringAt(this.chosen!.boundary, path).length,
          0,
        )
      : 0,
  );

  constructor(workshop: Workshop, reshaper: Reshaping, words: () => MendWords) {
    this.#workshop = workshop;
    this.#reshaper = reshaper;
    this.#words = words;
  }

  /** Whether clicks on the map are a tool's: the last click of a drawing comes after the drawing is done. */
  get takesClicks(): boolean {
    return this.tool !== null || this.#isEnding;
  }

  /**
   * Takes a tool in hand; the map must be one that can be drawn on.
   * @param drawn what was drawn with it already, on another map
   * Rejects where the tool's code cannot be had.
   */
  async take(
    tool: MendTool,
    map: MapHandle,
    colours: EditorColours,
    drawn: readonly Position[] = [],
  ): Promise<void> {
    if (!map.maplibre) return;
    this.stop();
    this.tool = tool;
    const { MapEditor } = await import("../map/MapEditor").catch((error: unknown) => {
      if (this.tool === tool) this.stop();
      throw error;
    });
    // Another tool, or none, was taken meanwhile.
    if (this.tool !== tool) return;
    this.#own = null;
    this.#editor = new MapEditor(map.maplibre, colours, {
      onring: (ring, drawn, isDone) => this.#follow(ring, drawn, isDone),
      ondrawn: (drawn) => this.#drawn(tool, drawn),
      snap: (position, withinM) => this.#near(position, withinM)?.at ?? null,
    });
    if (tool === "edit") this.show();
    else this.#editor.draw(tool === "split" ? "linestring" : "polygon", drawn);
    this.isReady = this.tool === tool;
  }

  /** The map has gone, or another stands in its place: the tool is held until there is one to draw on. */
  async moveTo(map: MapHandle | undefined, colours: EditorColours): Promise<void> {
    if (this.tool) {
      const held = { tool: this.tool, drawn: this.#editor?.unfinished ?? [] };
      this.stop();
      this.#held = held;
    }
    const held = this.#held;
    if (!held || !map?.maplibre) return;
    this.#held = null;
    await this.take(held.tool, map, colours, held.drawn);
  }

  /** Draws the chosen boundary's rings as they are now. */
  show(): void {
    const { chosen } = this;
    if (this.tool !== "edit" || !this.#editor) return;
    if (!chosen || this.count > MOST_HANDLES) return this.stop();
    this.#own = null;
    const paths = ringPaths(chosen.boundary);
    const at = paths.findIndex(
      ({ part, ring }) => part === this.ring.part && ring === this.ring.ring,
    );
    this.#editor.edit(
      paths.map((path) => drawnRing(ringAt(chosen.boundary, path))),
      Math.max(0, at),
    );
  }

  lookAt(ring: RingPath, vertex: number | null): void {
    const isOther = ring.part !== this.ring.part || ring.ring !== this.ring.ring;
    this.ring = ring;
    this.vertex = vertex;
    if (!isOther || !this.chosen) return;
    const paths = ringPaths(this.chosen.boundary);
    const at = paths.findIndex((path) => path.part === ring.part && path.ring === ring.ring);
    this.#editor?.select(at);
  }

  stop(): void {
    this.#held = null;
    this.#editor?.destroy();
    this.#editor = null;
    this.tool = null;
    this.isReady = false;
    this.draft = null;
    this.fault = null;
  }

  /** Takes back a vertex of what is being drawn, else the last change of the work. */
  undo(): void {
    if (!this.#editor?.undo()) this.#workshop.undo();
  }

  /** Replaces the vertices of the ring that is looked at. */
  replace(label: string, vertices: readonly Position[]): void {
    const { chosen, ring } = this;
    if (chosen) this.#put(label, chosen, withRing(chosen.boundary, ring, vertices));
  }

  /** Takes a hole or a part out. */
  takeOut(path: RingPath): void {
    const left = this.chosen && withoutRing(this.chosen.boundary, path);
    if (!left || !this.chosen) return;
    this.#put(this.#words().mend.steps.filled, this.chosen, left);
    this.lookAt({ part: 0, ring: 0 }, null);
  }

  async merge(withId: string): Promise<void> {
    const { chosen } = this;
    this.again = () => void this.merge(withId);
    const other = this.#workshop.current?.boundaries.find(({ id }) => id === withId);
    if (!chosen || !other) return;
    const boundaries = [chosen.boundary, other.boundary];
    const [boundary] = await this.#reshape({ kind: "merge", boundaries }, [chosen, other]);
    if (!boundary) return;
    const plans = [chosen.plannedHa, other.plannedHa];
    const plannedHa = plans.includes(null) ? null : plans[0]! + plans[1]!;
    this.#workshop.change(this.#words().mend.steps.merged, (work) => ({
      ...work,
      boundaries: work.boundaries
        .filter(({ id }) => id !== other.id)
        .map((one) =>
          one.id === chosen.id ? { ...one, boundary, plannedHa, plannedStepHa: null } : one,
        ),
    }));
    this.lookAt({ part: 0, ring: 0 }, null);
    this.fault = polygonsOf(boundary).length > 1 ? "mergedApart" : null;
  }

  /** Ends merging, splitting or cutting; the boundaries stay as they were. */
  stopReshaping(): void {
    this.#reshaper.stop();
  }

  remove(): void {
    const { chosen } = this;
    if (!chosen) return;
    this.stop();
    this.#workshop.change(this.#words().mend.steps.removed, (work) => ({
      ...work,
      boundaries: work.boundaries.filter(({ id }) => id !== chosen.id),
    }));
  }

  rename(name: string): void {
    const { chosen } = this;
    if (!chosen || name.trim() === "" || name === chosen.name) return;
    this.#workshop.change(this.#words().mend.steps.renamed, (work) => ({
      ...work,
      boundaries: work.boundaries.map((one) => (one.id === chosen.id ? { ...one, name } : one)),
    }));
  }

  #follow(at: number, drawn: readonly Position[], isDone: boolean): void {
    const { chosen } = this;
    const path = chosen && ringPaths(chosen.boundary)[at];
    if (!chosen || !path) return;
    const before = ringAt(chosen.boundary, path);
    const vertices = undrawn(before, drawn, (position) => this.#exactly(position));
    const boundary = withRing(chosen.boundary, path, vertices);
    this.ring = path;
    const index = vertices.findIndex((vertex, i) => vertex !== before[i]);
    if (index >= 0 && vertices.length >= before.length) this.vertex = index;
    if (!isDone) {
      this.draft = boundary;
      return;
    }
    this.draft = null;
    if (index < 0 && vertices.length === before.length) return;
    const { steps } = this.#words().mend;
    const more = vertices.length - before.length;
    this.#put(more > 0 ? steps.inserted : more < 0 ? steps.deleted : steps.moved, chosen, boundary);
  }

  #drawn(tool: MendTool, drawn: readonly Position[]): void {
    const positions = drawn.map((position) => this.#exactly([position[0]!, position[1]!]));
    if (tool === "draw") this.#add(positions);
    else if (tool === "split") void this.#split(positions);
    else if (tool === "hole") void this.#cut(positions);
    this.stop();
    this.#isEnding = true;
    addEventListener("pointerdown", () => (this.#isEnding = false), { once: true, capture: true });
  }

  #add(ring: readonly Position[]): void {
    const words = this.#words().mend;
    const id = crypto.randomUUID();
    this.#workshop.change(words.steps.drew, (work) => ({
      ...work,
      boundaries: [
        ...work.boundaries,
        {
          id,
          name: words.newName(String(work.boundaries.length + 1)),
          boundary: { type: "Polygon", coordinates: [[...ring]] },
          plannedHa: null,
          file: "",
          properties: {},
        },
      ],
    }));
    this.#workshop.selectedId = id;
  }

  async #split(line: readonly Position[]): Promise<void> {
    const { chosen } = this;
    this.again = () => void this.#split(line);
    if (!chosen) return;
    const task = { kind: "split" as const, boundary: chosen.boundary, line };
    const pieces = await this.#reshape(task, [chosen]);
    if (pieces.length === 0) return;
    const words = this.#words().mend;
    const made = pieces.map((boundary, i): OwnBoundary => ({
      ...chosen,
      boundary,
      // The whole's planned area is no piece's.
      plannedHa: null,
      plannedStepHa: null,
      ...(i > 0 && { id: crypto.randomUUID() }),
      name: words.pieceName(chosen.name, String(i + 1)),
    }));
    this.#workshop.change(words.steps.split, (work) => ({
      ...work,
      boundaries: work.boundaries.flatMap((one) => (one.id === chosen.id ? made : [one])),
    }));
  }

  async #cut(ring: readonly Position[]): Promise<void> {
    const { chosen } = this;
    this.again = () => void this.#cut(ring);
    if (!chosen) return;
    const task = { kind: "cut" as const, boundary: chosen.boundary, ring };
    const [boundary] = await this.#reshape(task, [chosen]);
    if (boundary) this.#put(this.#words().mend.steps.hole, chosen, boundary);
  }

  /** What came of a task; nothing where it failed, was stopped, or its boundaries changed meanwhile. */
  async #reshape(task: ReshapeTask, of: readonly OwnBoundary[]): Promise<readonly Boundary[]> {
    if (this.isBusy) return [];
    this.isBusy = true;
    this.fault = null;
    const again = this.again;
    this.again = null;
    try {
      const reshaped = await this.#reshaper.reshape(task);
      const now = this.#workshop.current?.boundaries ?? [];
      if (!of.every((one) => now.includes(one))) return [];
      if (reshaped.kind === "reshaped") return reshaped.boundaries;
      this.fault = reshaped.kind;
    } catch (error) {
      if (endingOf(error).kind !== "stopped") {
        if (endingOf(error).kind === "failed") console.error(error);
        this.fault = "notReshaped";
        this.again = again;
      }
    } finally {
      this.isBusy = false;
    }
    return [];
  }

  #put(label: string, { id }: OwnBoundary, boundary: Boundary): void {
    this.#workshop.change(label, (work) => ({
      ...work,
      boundaries: work.boundaries.map((one) => (one.id === id ? { ...one, boundary } : one)),
    }));
  }

  /** The nearest vertex of a neighbour, else the nearest edge. */
  #near(position: Position, withinM: number): Snap | null {
    if (!this.snaps) return null;
    const others = this.#workshop.current?.boundaries.filter(
      ({ id }) => this.tool !== "edit" || id !== this.chosen?.id,
    );
    this.#own ??= new SnapIndex(others?.map(({ boundary }) => boundary) ?? []);
    this.#beside ??= this.published && new SnapIndex(this.published);
    const found = [this.#own, this.#beside].flatMap(
      (index) => index?.near(position, withinM) ?? [],
    );
    return found.find(({ kind }) => kind === "vertex") ?? found[0] ?? null;
  }

  #exactly(position: Position): Position {
    const snap = this.#near(position, UPON_M);
    return snap?.kind === "vertex" ? snap.at : position;
  }

  /** The published boundaries have come. */
  setPublished(boundaries: readonly Boundary[]): void {
    this.published = boundaries;
    this.#beside = null;
  }
}
