/** What the live map is drawn from. */
import type { FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";
import { parsePublishedRegister } from "../lib/register/parseRegister";
import type { Register } from "../lib/register/schema";
import type { Lang } from "../lib/words/languages";
import { loadEmbedWords } from "../lib/words/embed";
import type { EmbedWords } from "../lib/words/vi/embed";
import { loadWords, type Words } from "../lib/words/load";
import type { Archipelago } from "../map/archipelago";
import { displayData, objectOf, SOURCE, type SourceName } from "../map/sources";

export interface Spoken {
  lang: Lang;
  words: Words;
  embed: EmbedWords;
}

export interface EmbedData {
  register: Register;
  sources: Partial<Record<SourceName, FeatureCollection>>;
  islands: Archipelago[];
  spoken: Spoken;
}

export async function speak(lang: Lang): Promise<Spoken> {
  const [words, embed] = await Promise.all([loadWords(lang), loadEmbedWords(lang)]);
  return { lang, words, embed };
}

/** @throws {Error} a file is missing or is not what it should be; the message names it */
export async function readPublished(root: string, lang: Lang): Promise<EmbedData> {
  const read = async <T>(name: string): Promise<T> => {
    try {
      const response = await fetch(new URL(`geo/${name}`, root));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return (await response.json()) as T;
    } catch (cause) {
      throw new Error(`geo/${name} could not be read.`, { cause });
    }
  };
  const [register, map, region, lines, points, parks, envelopes, islands, spoken] =
    await Promise.all([
      read<unknown>("register.json"),
      read<Topology>("display/map.topojson"),
      read<Topology>("display/region.topojson"),
      read<Topology>("display/lines.topojson"),
      read<FeatureCollection>("display/points.geojson"),
      read<FeatureCollection>("parks.geojson"),
      read<Topology>("display/envelopes.topojson"),
      read<FeatureCollection>("display/archipelagos.json"),
      speak(lang),
    ]);
  return {
    register: parsePublishedRegister(register),
    sources: {
      ...displayData({ map, region, lines, points, parks }),
      [SOURCE.envelopes]: objectOf(envelopes, "envelopes"),
      [SOURCE.insets]: objectOf(envelopes, "insets"),
    },
    islands: islands.features.flatMap(({ geometry, properties }) =>
      geometry.type === "MultiPolygon"
        ? [{ group: String(properties?.["name_vi"]).replace("Quần đảo ", ""), geometry }]
        : [],
    ),
    spoken,
  };
}
