/** What the page hands to a map, whichever library draws it: ZoneMap and SvgMap stand in for each other. */
import type { FeatureCollection } from "geojson";
import type { Background } from "../../lib/embed/background";
import type { Box } from "../../lib/geometry";
import type { ThemeName } from "../../lib/kinds";
import type { Camera, Selection, Switch } from "../../lib/links";
import type { Covered } from "../../map/covered";
import type { SourceName } from "../../map/sources";
import type { MapHandle } from "./MapHandle";

/** `none`: this browser has no WebGL. `lost`: it had, or its workers did not start. */
export type MapFailure = "none" | "lost";

export interface MapProps {
  /** GeoJSON by source; a new object for a source replaces what is drawn. */
  data: Partial<Record<SourceName, FeatureCollection>>;
  theme: ThemeName;
  off: readonly Switch[];
  selection: Selection | null;
  /** The envelope of the selected park, when it has one. */
  envelope: string | null;
  hovered: Selection | null;
  home: Box;
  /** The region that is drawn; the middle of the map stays within. */
  region: Box;
  camera: Camera | null;
  bbox: Box | null;
  /** Where the map begins if the address has neither camera nor box; asked once, when it is made. Null for `home`. */
  start?: () => Box | null;
  /** A picture of the same stands in the map's place: nobody sees the map before `ondrawn`. */
  pictured?: boolean;
  /** What else lies over the map: a box that is fitted keeps clear of it. */
  covered?: Covered;
  label: string;
  /** Whether clicks pick things; off while a tool takes the clicks. */
  picking?: boolean;
  /** In a frame: one finger and the plain wheel are the host's; these words say how to move the map. */
  cooperative?: { windows: string; mac: string; mobile: string } | null;
  /** The owner's own base map, where the reader has switched it on; only WebGL draws it. */
  background?: Background | null;
  /** Of the site, for addresses beside it. */
  root?: string;
  /** The base map could not be had; the map is as it was. */
  onbackgroundfail?: (reason: string) => void;
  onready?: (handle: MapHandle) => void;
  /** All that the first view wants is drawn, names included, or the reader has moved the map before it was. Comes once. */
  ondrawn?: () => void;
  onpick?: (found: Selection[], position: [number, number]) => void;
  onhover?: (found: Selection | null) => void;
  onmove?: (camera: Camera) => void;
  /** The map cannot be drawn in this browser, or not any more; an SVG has no way to fail. */
  onfail?: (why: MapFailure) => void;
}
