/** What the pictures draw: the display tier, its points named in Vietnamese, and what the pages say. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { pointNames } from "../../../../src/ui/pointNames";
import { boxOf, isBoundary, unionBox, type Box } from "../../../../src/lib/geometry";
import type { Archipelago } from "../../../../src/map/archipelago";
import { dressPoints } from "../../../../src/map/points";
import { displayData, objectOf, SOURCE, type SourceName } from "../../../../src/map/sources";
import { readPageData, type PageData } from "../pageData";

export interface PictureData extends PageData {
  readonly layers: Readonly<Record<string, FeatureCollection>>;
  readonly archipelagos: readonly Archipelago[];
}

/** @param folder `public/geo` */
export async function readPictureData(folder: string): Promise<PictureData> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), "utf8"));
  const data = await readPageData(folder);
  const envelopes = await read("display/envelopes.topojson");
  const display = displayData({
    map: await read("display/map.topojson"),
    region: await read("display/region.topojson"),
    lines: await read("display/lines.topojson"),
    points: await read("display/points.geojson"),
    parks: await read("parks.geojson"),
  });
  const islands: FeatureCollection = await read("display/archipelagos.json");
  const points = display[SOURCE.points]!;
  return {
    ...data,
    layers: {
      ...display,
      [SOURCE.envelopes]: objectOf(envelopes, "envelopes"),
      [SOURCE.insets]: objectOf(envelopes, "insets"),
      [SOURCE.points]: dressPoints(points, pointNames(data.register, data.speeches[0])),
    },
    archipelagos: islands.features.flatMap(({ geometry, properties }) =>
      geometry.type === "MultiPolygon"
        ? [{ group: String(properties?.["name_vi"]).replace("Quần đảo ", ""), geometry }]
        : [],
    ),
  };
}

/** The box around what fits of a layer; null where nothing does. */
export function boxIn(
  { layers }: PictureData,
  source: SourceName,
  fits: (own: Record<string, unknown>) => boolean,
): Box | null {
  const boxes = (layers[source]?.features ?? []).flatMap(({ geometry, properties }) =>
    isBoundary(geometry) && fits(properties ?? {}) ? [boxOf(geometry)] : [],
  );
  return boxes.length > 0 ? unionBox(boxes) : null;
}
