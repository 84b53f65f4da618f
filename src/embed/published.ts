/** What the live map is drawn from. */
import type { FeatureCollection } from "geojson";
import { checked } from "../files/asBuilt";
import { loadJson } from "../files/load";
import { MAP_FILE } from "../lib/mapFiles";
import type { Register } from "../lib/register/schema";
import type { Lang } from "../lib/words/languages";
import { loadEmbedWords } from "../lib/words/embed";
import type { EmbedWords } from "../lib/words/vi/embed";
import { loadWords, type Words } from "../lib/words/load";
import { archipelagosOf, type Archipelago } from "../map/archipelago";
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

const readRegister = checked(
  "register.json",
  async () => (await import("../lib/register/parseRegister")).parsePublishedRegister,
);

export async function speak(lang: Lang): Promise<Spoken> {
  const [words, embed] = await Promise.all([loadWords(lang), loadEmbedWords(lang)]);
  return { lang, words, embed };
}

/** @throws {LoadFault} a file cannot be had, and there is no good copy of it; it is named */
export async function readPublished(root: string, lang: Lang): Promise<EmbedData> {
  const read = <F extends keyof typeof MAP_FILE>(file: F) =>
    loadJson(file, root, MAP_FILE[file] as (json: unknown) => ReturnType<(typeof MAP_FILE)[F]>);
  const [register, map, region, lines, points, parks, envelopes, islands, spoken] =
    await Promise.all([
      loadJson("register.json", root, readRegister),
      read("display/map.topojson"),
      read("display/region.topojson"),
      read("display/lines.topojson"),
      read("display/points.geojson"),
      read("parks.geojson"),
      read("display/envelopes.topojson"),
      read("display/archipelagos.json"),
      speak(lang),
    ]);
  return {
    register,
    sources: {
      ...displayData({ map, region, lines, points, parks }),
      [SOURCE.envelopes]: objectOf(envelopes, "envelopes"),
      [SOURCE.insets]: objectOf(envelopes, "insets"),
    },
    islands: archipelagosOf(islands),
    spoken,
  };
}
