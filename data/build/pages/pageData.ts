/** What the preview pages and their pictures are made from: published files, as the page reads them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { boundaryNotes, type BoundaryNotes } from "../../../src/lib/boundaryNotes";
import type { Checks } from "../../../src/lib/checks";
import { parseChecks } from "../../../src/lib/checksFile";
import type { Speech } from "../../../src/lib/figureText";
import { parsePublishedRegister } from "../../../src/lib/register/parseRegister";
import { citing, sourceTitles } from "../../../src/lib/register/sourceTitles";
import { parseAnyProse, type Prose } from "../../../src/lib/register/prose";
import type { Park, Register, Zone } from "../../../src/lib/register/schema";
import { en } from "../../../src/lib/words/en";
import { preview as previewEn } from "../../../src/lib/words/en/preview";
import { vi } from "../../../src/lib/words/vi";
import { preview as previewVi } from "../../../src/lib/words/vi/preview";
import type { Somewhere } from "../../../src/map/points";

export type Entity = Zone | Park;

/** One of the two languages of the pages. */
export interface PageSpeech extends Speech {
  readonly preview: typeof previewVi;
}

export interface PageData {
  readonly register: Register;
  readonly checks: Checks;
  readonly notes: BoundaryNotes;
  /** Where a park without an outline lies, by park id. */
  readonly somewhere: Readonly<Record<string, Somewhere>>;
  /** Vietnamese first. */
  readonly speeches: readonly [vi: PageSpeech, en: PageSpeech];
}

/** @param folder `public/geo`; throws a DataFault where a file is not what it should be */
export async function readPageData(folder: string): Promise<PageData> {
  const read = async <T>(file: string) =>
    JSON.parse(await readFile(join(folder, file), "utf8")) as T;
  const register = parsePublishedRegister(await read("register.json"));
  const layers = ["zones.geojson", "parks.geojson", "park-envelopes.geojson"];
  return {
    register,
    checks: parseChecks(await read("checks.json")),
    notes: boundaryNotes(
      ...(await Promise.all(layers.map((file) => read<FeatureCollection>(file)))),
    ),
    somewhere: somewhereIn(await read("display/points.geojson")),
    speeches: speeches(
      parseAnyProse(await read("text/vi.json"), "text/vi.json"),
      sourceTitles(register),
    ),
  };
}

/** Zones first, each in the register's order. */
export function entitiesOf({ zones, parks }: Register): Entity[] {
  return [...zones, ...parks];
}

export function isZone(entity: Entity): entity is Zone {
  return "kind" in entity;
}

function speeches(prose: Prose, titles: ReadonlyMap<string, string>): PageData["speeches"] {
  return [
    {
      lang: "vi",
      words: vi,
      preview: previewVi,
      prose: citing((text) => {
        const own = Object.hasOwn(prose, text) ? prose[text] : undefined;
        return own === undefined ? { text, lang: "en" } : { text: own, lang: "vi" };
      }, titles),
    },
    {
      lang: "en",
      words: en,
      preview: previewEn,
      prose: citing((text) => ({ text, lang: "en" }), titles),
    },
  ];
}

function somewhereIn({ features }: FeatureCollection): Record<string, Somewhere> {
  return Object.fromEntries(
    features.flatMap(({ properties }) =>
      properties?.kind === "park-ring" ? [[properties.park, properties.somewhereIn]] : [],
    ),
  );
}
