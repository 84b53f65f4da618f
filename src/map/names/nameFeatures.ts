/** A layout of names as GeoJSON for MapLibre: rings, names and leader lines at one zoom. */
import type { Feature, FeatureCollection } from "geojson";
import { ringScale } from "../../lib/ring";
import { fromWorldPx, worldPx } from "../../lib/webMercator";
import type { NameLayout, PlacedName, PlacedRing } from "./layoutNames";
import type { XY } from "./shapes";

/** @param zoom the map's own, so that leader lines begin at the rings as they are drawn */
export function nameFeatures({ rings, names }: NameLayout, zoom: number): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [
      ...rings.map((ring) => ringFeature(ring, zoom)),
      ...names.map(nameFeature),
      ...names.flatMap((name) => leaderFeature(name, zoom)),
    ],
  };
}

function ringFeature({ point, offset: [dx, dy] }: PlacedRing, zoom: number): Feature {
  const scale = ringScale(zoom);
  return { ...point, properties: { ...point.properties, offset: [dx / scale, dy / scale] } };
}

function nameFeature(name: PlacedName): Feature {
  const { point, kind, id, lines, caption, sizePx, align, box, isNumber } = name;
  const own = point.properties ?? {};
  const x =
    align === "left" ? box.left : align === "right" ? box.right : (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return {
    type: "Feature",
    id: `${kind}-name/${id}`,
    properties: {
      id: `${kind}-name/${id}`,
      kind: `${kind}-name`,
      [kind]: id,
      hue: own.zoneKind ?? own.status,
      name: lines.join("\n"),
      caption: caption.map((line) => `\n${line}`).join(""),
      sizePx,
      align,
      isNumber,
      // MapLibre wants ems.
      offset: [x / sizePx, y / sizePx],
      // For whoever asks what lies on what: [left, top, right, bottom] in pixels from the point.
      box: [box.left, box.top, box.right, box.bottom],
      rank: kind === "zone" ? -1 : Number(own.rank ?? 0),
    },
    geometry: point.geometry,
  };
}

function leaderFeature({ point, id, leader }: PlacedName, zoom: number): Feature[] {
  if (!leader || point.geometry.type !== "Point") return [];
  const [x, y] = worldPx(point.geometry.coordinates, zoom);
  const ends = leader.map(([dx, dy]: XY) => fromWorldPx([x + dx, y + dy], zoom));
  return [
    {
      type: "Feature",
      id: `leader/${id}`,
      properties: { id: `leader/${id}`, kind: "leader", park: id, hue: point.properties?.status },
      geometry: { type: "LineString", coordinates: ends },
    },
  ];
}
