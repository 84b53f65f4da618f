/**
 * Drawing on the map, by Terra Draw; loaded when somebody draws.
 *
 * Terra Draw knows polygons without holes: every ring is one of its features. What comes out is rounded to
 * 0.1 mm and may run the other way round; `undrawn` in lib/work/rings.ts makes vertices of it again.
 */
import type { Position } from "geojson";
import type { Map as MapLibre } from "maplibre-gl";
import {
  TerraDraw,
  TerraDrawExtend,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type GeoJSONStoreFeatures,
  type HexColor,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { DRAWN_DECIMALS } from "../../lib/work/rings";

export interface EditorColours {
  readonly line: HexColor;
  readonly paper: HexColor;
}

export interface EditorEvents {
  /** A ring is as it is now; `isDone` when the hand has let go. */
  onring: (ring: number, drawn: Position[], isDone: boolean) => void;
  /** A polygon, closed, or a line was drawn. */
  ondrawn: (drawn: Position[]) => void;
  /** Where a vertex within so many metres of a position would be put; null for where it is. */
  snap: (position: Position, withinM: number) => Position | null;
}

export type EditorTool = "edit" | "polygon" | "linestring";

/** Of Terra Draw's sources and layers on the map. */
const PREFIX = "terra-draw";

/** How near a pointer has to come, in css pixels. */
const [SNAP_PX, FINGER_PX] = [12, 24];

export class MapEditor {
  readonly #map: MapLibre;
  readonly #events: EditorEvents;
  #colours: EditorColours;
  #draw: TerraDraw | null = null;
  #tool: EditorTool | null = null;
  #rings: readonly Position[][] = [];
  #adapter: ReplayingAdapter | null = null;
  /** What was being drawn when the style went, with the drawing context or for another style. */
  #kept: Position[] = [];
  readonly #restyled = () => this.#restart();
  readonly #lost = () => {
    this.#kept = this.unfinished;
    this.#end();
  };

  constructor(map: MapLibre, colours: EditorColours, events: EditorEvents) {
    this.#map = map;
    this.#colours = colours;
    this.#events = events;
    map.on("style.load", this.#restyled);
    map.on("webglcontextlost", this.#lost);
    map.on("styledataloading", this.#lost);
  }

  /** The rings to edit, closed and rounded; those that differ from what is drawn are drawn anew. */
  edit(rings: readonly Position[][], active: number): void {
    const isSame = this.#tool === "edit" && this.#rings.length === rings.length;
    this.#rings = rings;
    if (!isSame) return this.#start("edit", active);
    for (const [i, ring] of rings.entries()) {
      const id = idOf(i);
      const drawn = this.#draw?.getSnapshotFeature(id)?.geometry.coordinates as
        Position[][] | undefined;
      if (drawn && isSameRing(drawn[0]!, ring)) continue;
      this.#draw?.updateFeatureGeometry(id, { type: "Polygon", coordinates: [ring] });
    }
  }

  /** Lets a ring's vertices be taken. */
  select(ring: number): void {
    if (this.#tool === "edit") this.#draw?.selectFeature(idOf(ring));
  }

  /** @param drawn what was drawn already of it, on another map */
  draw(tool: "polygon" | "linestring", drawn: readonly Position[] = []): void {
    this.#start(tool, 0);
    this.#adapter?.replay(drawn);
  }

  /** What is being drawn and is not done, vertex by vertex; whether or not its map is still there. */
  get unfinished(): Position[] {
    if (this.#tool === "edit") return [];
    if (!this.#draw) return this.#kept;
    const drawing = this.#draw
      .getSnapshot()
      .find(({ geometry, properties }) => geometry.type !== "Point" && properties.currentlyDrawing);
    if (drawing?.geometry.type === "LineString") return drawing.geometry.coordinates.slice(0, -1);
    if (drawing?.geometry.type !== "Polygon") return [];
    const count = Number(drawing.properties.committedCoordinateCount);
    return drawing.geometry.coordinates[0]!.slice(0, count);
  }

  /** Takes back the last vertex of what is being drawn; false where there is none. */
  undo(): boolean {
    return this.#tool !== "edit" && (this.#draw?.undo() ?? false);
  }

  restyle(colours: EditorColours): void {
    this.#colours = colours;
  }

  stop(): void {
    this.#tool = null;
    this.#rings = [];
    this.#end();
  }

  destroy(): void {
    this.#map.off("style.load", this.#restyled);
    this.#map.off("webglcontextlost", this.#lost);
    this.#map.off("styledataloading", this.#lost);
    this.stop();
  }

  /** Another style has come: what was drawn on the old one is drawn again. */
  #restart(): void {
    const [tool, drawn] = [this.#tool, this.unfinished];
    this.#kept = [];
    this.#end();
    this.#clear();
    if (tool === "edit") this.#start(tool, 0);
    else if (tool) this.draw(tool, drawn);
  }

  #end(): void {
    try {
      this.#draw?.stop();
    } catch {
      // The style it drew on is gone, and its layers with it.
    }
    this.#draw = null;
  }

  /** A style that came back with the drawing context brings Terra Draw's layers along. */
  #clear(): void {
    const { layers, sources } = this.#map.getStyle();
    const isOwn = (id: string) => id.startsWith(`${PREFIX}-`);
    for (const { id } of layers) if (isOwn(id)) this.#map.removeLayer(id);
    for (const id of Object.keys(sources)) if (isOwn(id)) this.#map.removeSource(id);
  }

  #start(tool: EditorTool, active: number): void {
    this.#end();
    this.#tool = tool;
    const draw = this.#made();
    this.#draw = draw;
    draw.start();
    draw.setMode(tool === "edit" ? "select" : tool);
    if (tool === "edit") {
      draw.addFeatures(
        this.#rings.map((ring, i): GeoJSONStoreFeatures => ({
          id: idOf(i),
          type: "Feature",
          properties: { mode: "polygon" },
          geometry: { type: "Polygon", coordinates: [ring] },
        })),
      );
      if (this.#rings[active]) draw.selectFeature(idOf(active));
    }
    draw.on("change", (ids) => {
      if (this.#tool === "edit") for (const id of ids) this.#tell(id, false);
    });
    draw.on("finish", (id) => {
      if (this.#tool === "edit") return this.#tell(id, true);
      const geometry = draw.getSnapshotFeature(id)?.geometry;
      const drawn =
        geometry?.type === "Polygon"
          ? geometry.coordinates[0]
          : geometry?.type === "LineString"
            ? geometry.coordinates
            : undefined;
      // Not within Terra Draw's own event: what follows may stop it.
      if (drawn) queueMicrotask(() => this.#events.ondrawn(drawn));
    });
  }

  #tell(id: string | number, isDone: boolean): void {
    const ring = this.#rings.findIndex((_, i) => idOf(i) === id);
    const geometry = ring < 0 ? undefined : this.#draw?.getSnapshotFeature(id)?.geometry;
    if (geometry?.type === "Polygon") this.#events.onring(ring, geometry.coordinates[0]!, isDone);
  }

  #made(): TerraDraw {
    const { line, paper } = this.#colours;
    const isTouch = matchMedia("(pointer: coarse)").matches;
    const snapping = {
      toCustom: ({ lng, lat }: { lng: number; lat: number }) => {
        const withinM = (isTouch ? FINGER_PX : SNAP_PX) * this.#metresPerPixel(lat);
        return this.#events.snap([lng, lat], withinM) ?? undefined;
      },
    };
    const points = {
      closingPointColor: paper,
      closingPointOutlineColor: line,
      closingPointOutlineWidth: 2,
      closingPointWidth: 6,
      snappingPointColor: line,
      snappingPointOutlineColor: paper,
    };
    const adapter = new ReplayingAdapter(this.#map);
    this.#adapter = adapter;
    return new TerraDraw({
      adapter,
      idStrategy: { isValidId: () => true, getId: () => crypto.randomUUID() },
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
      modes: [
        new TerraDrawSelectMode({
          pointerDistance: isTouch ? FINGER_PX : SNAP_PX,
          allowManualDeselection: false,
          flags: {
            polygon: {
              feature: {
                draggable: false,
                coordinates: {
                  midpoints: { draggable: true },
                  draggable: true,
                  deletable: true,
                  snappable: snapping,
                },
              },
            },
          },
          styles: {
            selectedPolygonColor: line,
            selectedPolygonFillOpacity: 0.08,
            selectedPolygonOutlineColor: line,
            selectedPolygonOutlineWidth: 2,
            selectionPointColor: paper,
            selectionPointOutlineColor: line,
            selectionPointOutlineWidth: 2,
            selectionPointWidth: isTouch ? 8 : 5,
            midPointColor: line,
            midPointOutlineColor: paper,
            midPointOutlineWidth: 1,
            midPointWidth: isTouch ? 5 : 3,
          },
        }),
        new TerraDrawPolygonMode({
          snapping,
          styles: {
            fillColor: line,
            fillOpacity: 0.08,
            outlineColor: line,
            outlineWidth: 2,
            ...points,
          },
        }),
        new TerraDrawLineStringMode({
          snapping,
          styles: { lineStringColor: line, lineStringWidth: 2.5, ...points },
        }),
      ],
    });
  }

  #metresPerPixel(lat: number): number {
    const equator = 40_075_016.686 / 512 / 2 ** this.#map.getZoom();
    return equator * Math.cos((lat * Math.PI) / 180);
  }
}

/** Lets go of a map whose style is gone already, and goes on with a drawing that was begun on another. */
class ReplayingAdapter extends TerraDrawMapLibreGLAdapter<MapLibre> {
  readonly #on: MapLibre;

  constructor(map: MapLibre) {
    super({ map, coordinatePrecision: DRAWN_DECIMALS, prefixId: PREFIX });
    this.#on = map;
  }

  override clear(): void {
    // The frame that was to be drawn is called off before the sources are looked for.
    whereThereIsAStyle(() => super.clear());
  }

  override unregister(): void {
    const letGo = TerraDrawExtend.TerraDrawBaseAdapter.prototype.unregister;
    whereThereIsAStyle(() => {
      if (this.#on.getSource(`${PREFIX}-point`)) super.unregister();
      else letGo.call(this);
    });
  }

  /** Clicks vertices as a hand would: Terra Draw has no other way. */
  replay(positions: readonly Position[]): void {
    for (const [lng = NaN, lat = NaN] of positions) {
      const { x: containerX, y: containerY } = this.project(lng, lat);
      this._currentModeCallbacks?.onClick({
        lng,
        lat,
        containerX,
        containerY,
        button: "left",
        heldKeys: [],
        isContextMenu: false,
      });
    }
  }
}

/** Layers and sources went with their style. */
function whereThereIsAStyle(letGo: () => void): void {
  try {
    letGo();
  } catch {
    return;
  }
}

function idOf(ring: number): string {
  return `ring-${ring}`;
}

function isSameRing(a: readonly Position[], b: readonly Position[]): boolean {
  return a.length === b.length && a.every(([x, y], i) => x === b[i]![0] && y === b[i]![1]);
}
