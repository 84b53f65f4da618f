/**
 * Whether the files of `geo/` can be published: each by itself, with the readers that the page and the
 * build use, then all against one another, and the published checks against checks computed anew.
 */
import type { FeatureCollection } from "geojson";
import { checksOf, type Checks, type PublishedMap } from "../checks";
import { parseChecks } from "../checksFile";
import { isObject } from "../formats/json";
import { parseJson } from "../formats/parseJson";
import { LAYER_FILES } from "../layerFiles";
import { parsePublishedRegister } from "../register/parseRegister";
import { allProse, parseAnyProse, parseProse, type Prose } from "../register/prose";
import type { Register } from "../register/schema";
import { compareChecks, type Disagreement } from "../sameChecks";
import { LANGUAGES } from "../words/languages";
import { attempt, error, warning, type SiteFiles, type SiteFinding } from "./finding";
import { boundaryLayer, pointLayer, topologyLayer } from "./layers";

export interface GeoCheck {
  readonly findings: readonly SiteFinding[];
  /** Computed anew; null where the boundaries or the register cannot be used. */
  readonly checks: Checks | null;
}

const GEO = "geo/";
const TEXTS = LANGUAGES.filter((lang) => lang !== "en").map((lang) => `text/${lang}.json`);

/** What the page reads, below `geo/`. */
export const GEO_FILES: readonly string[] = [
  ...new Set([...LAYER_FILES.map(({ file }) => file), "display/envelopes.topojson", ...TEXTS]),
];

const TOPOLOGIES = {
  "display/map.topojson": ["units", "zones", "neighbours"],
  "display/region.topojson": ["land", "borders"],
  "display/lines.topojson": ["roads", "railways"],
  "display/envelopes.topojson": ["envelopes", "insets"],
  "display/routes.topojson": ["routes"],
} as const;

/** @param files by their names below the site's folder; others than those of `geo/` are passed over */
export function checkGeo(files: SiteFiles): GeoCheck {
  const found: SiteFinding[] = [];
  for (const name of GEO_FILES)
    if (!files.has(GEO + name))
      found.push(error(GEO + name, `${GEO + name}: missing. Put the file of the build there.`));

  const layer = (name: string) => boundaryLayer(GEO + name, files, found);
  const zones = layer("zones.geojson");
  const parks = layer("parks.geojson");
  const envelopes = layer("park-envelopes.geojson");
  const units = layer("units.geojson");
  layer("display/archipelagos.json");
  const places = pointLayer(`${GEO}places.geojson`, files, found);
  pointLayer(`${GEO}display/points.geojson`, files, found);
  const drawn = Object.entries(TOPOLOGIES).map(
    ([name, objects]) => [name, topologyLayer(GEO + name, objects, files, found)] as const,
  );

  const register = readJson("register.json", files, found, parsePublishedRegister);
  const published = readJson("checks.json", files, found, parseChecks);
  const near = readJson<unknown>("near.json", files, found, (json) => json);
  if (register) {
    checkIds(
      "places.geojson",
      places,
      register.places.map(({ id }) => id),
      "place",
      found,
    );
    checkParks(parks, register, found);
    if (zones) checkZones(zones, register, found);
  }
  checkNear(near, register, found);
  if (zones && units) checkDrawn(drawn, zones, units, found);
  const texts = TEXTS.map((name) => [name, readJson(name, files, found, parseAnyProse)] as const);
  if (!register || !zones || !parks || !envelopes || !units) {
    return { findings: found, checks: null };
  }
  const map: PublishedMap = { zones, parks, envelopes, units, register };
  checkTexts(texts, map, found);
  const checks = attempt(`${GEO}zones.geojson`, found, () => checksOf(map));
  if (checks && published)
    for (const one of compareChecks(published, checks))
      found.push(error(`${GEO}checks.json`, `${GEO}checks.json: ${difference(one)}`));
  return { findings: found, checks };
}

/** As the data build writes it. */
export function checksText(checks: Checks): string {
  return `${JSON.stringify(checks, null, 1)}\n`;
}

function readJson<T>(
  name: string,
  files: SiteFiles,
  found: SiteFinding[],
  parse: (json: unknown, file: string) => T,
): T | null {
  const file = GEO + name;
  const text = files.get(file);
  if (text === undefined) return null;
  return attempt(file, found, () => parse(parseJson(text, { file }), file));
}

function difference({ what, published, computed }: Disagreement): string {
  const says = published === null ? "does not have it" : `says ${published}`;
  const gives = computed === null ? "it is no longer there" : `the boundaries give ${computed}`;
  return `${what}: ${says}, ${gives}. If the boundaries are right, write the checks anew (--checks write).`;
}

function idsIn(layer: FeatureCollection, property = "id"): string[] {
  return layer.features.map(({ id, properties }) => String(properties?.[property] ?? id));
}

/** Of a layer whose features are entries of the register. */
function checkIds(
  name: string,
  layer: FeatureCollection | null,
  known: readonly string[],
  what: string,
  found: SiteFinding[],
): void {
  const file = GEO + name;
  for (const id of layer ? idsIn(layer) : [])
    if (!known.includes(id))
      found.push(
        error(
          file,
          `${file}, ${id}: the register has no such ${what}. Correct the id, or take the register of the same build.`,
        ),
      );
}

function checkParks(
  parks: FeatureCollection | null,
  { parks: all }: Register,
  found: SiteFinding[],
): void {
  if (!parks) return;
  checkIds(
    "parks.geojson",
    parks,
    all.map(({ id }) => id),
    "park",
    found,
  );
  const outlined = new Set(idsIn(parks));
  const file = `${GEO}parks.geojson`;
  for (const { id, outline, envelope } of all)
    if (outline && !outlined.has(id) && !envelope)
      found.push(
        error(file, `${file}: there is no outline of ${id}, which the register says has one.`),
      );
}

function checkZones(
  zones: FeatureCollection,
  { zones: all }: Register,
  found: SiteFinding[],
): void {
  const file = `${GEO}zones.geojson`;
  const drawn = new Set(idsIn(zones, "zone"));
  for (const id of drawn)
    if (!all.some((zone) => zone.id === id))
      found.push(
        error(file, `${file}, ${id}: the register has no such zone. Correct the property “zone”.`),
      );
  for (const { id } of all)
    if (!drawn.has(id)) found.push(error(file, `${file}: no feature is of the zone ${id}.`));
}

/** The display tier is drawn at first, and is made from the full detail: both must have the same features. */
function checkDrawn(
  drawn: readonly (readonly [string, ReadonlySet<string> | null])[],
  zones: FeatureCollection,
  units: FeatureCollection,
  found: SiteFinding[],
): void {
  const file = `${GEO}display/map.topojson`;
  const ids = new Map(drawn).get("display/map.topojson");
  if (!ids) return;
  for (const id of [...idsIn(zones), ...idsIn(units)])
    if (!ids.has(id))
      found.push(
        error(
          file,
          `${file}: does not draw ${id}, which the full detail has. Take the file of the same build (npm run geo makes both).`,
        ),
      );
}

function checkNear(near: unknown, register: Register | null, found: SiteFinding[]): void {
  const name = `${GEO}near.json`;
  if (near === null || register === null) return;
  const { zones, parks, places } = register;
  const from = isObject(near) && Array.isArray(near["from"]) ? (near["from"] as unknown[]) : null;
  if (!from) {
    found.push(
      error(
        name,
        `${name}: expected a list under "from". Take the file of the same build as the register.`,
      ),
    );
    return;
  }
  const known = new Set([...zones, ...parks, ...places].map(({ id }) => id));
  const named = from.flatMap((one) => {
    if (!isObject(one)) return ["?"];
    const to = Array.isArray(one["to"]) ? (one["to"] as unknown[]) : [];
    return [
      String(one["id"]),
      ...to.map((place) => (isObject(place) ? String(place["place"]) : "?")),
    ];
  });
  for (const id of new Set(named))
    if (!known.has(id))
      found.push(
        error(
          name,
          `${name}, ${id}: the register has no such zone, park or place. Take the file of the same build.`,
        ),
      );
}

/** A sentence without translation is shown in English. */
function checkTexts(
  texts: readonly (readonly [string, Prose | null])[],
  map: PublishedMap,
  found: SiteFinding[],
): void {
  const wanted = allProse(map.register, map.zones, map.parks, map.envelopes);
  for (const [name, prose] of texts) {
    if (!prose) continue;
    const faults: SiteFinding[] = [];
    attempt(GEO + name, faults, () => parseProse(prose, wanted, GEO + name));
    found.push(...faults.map(({ file, message }) => warning(file, message)));
  }
}
