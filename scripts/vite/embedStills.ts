/** The still parts of the embed's pages, from the published map. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";
import { escapeHtml, stillOf, titleOf } from "../../src/embed/stillOf";
import { boxOf, isBoundary, unionBox, type Box } from "../../src/lib/geometry";
import type { Selection } from "../../src/lib/links";
import { bareName } from "../../src/lib/names";
import { parsePublishedRegister } from "../../src/lib/register/parseRegister";
import { pictureOf } from "../../src/map/picture";
import { displayData, objectOf, SOURCE, type SourceName } from "../../src/map/sources";

/** A park fills no more of its picture than this much room around it allows, in degrees. */
const AROUND_PARK = 0.06;

/** embed.html with the province in it. */
export function withProvince(html: string, root: string): string {
  return html.replace("<!--still-->", () => stills(root).still(null, "./"));
}

/** The page of every zone and park by name, "embed/<id>.html", made from the built embed.html. */
export function pagesOfThings(html: string, root: string): [name: string, html: string][] {
  const { still, register } = stills(root);
  const own = still(null, "./");
  if (!html.includes(own))
    throw new Error("embed.html lost its picture on the way through the build.");
  const things: Selection[] = [
    ...register.zones.map(({ id }) => ({ kind: "zone" as const, id })),
    ...register.parks.map(({ id }) => ({ kind: "park" as const, id })),
  ];
  const empty = html.replace(own, "<!--still-->").replaceAll('="./', '="../');
  return things.map((thing) => {
    const title = `<title>${escapeHtml(titleOf(register, thing, "vi"))}</title>`;
    const made = empty
      .replace(/<title>[^<]*<\/title>/, () => title)
      .replace("<!--still-->", () => still(thing, "../"));
    return [`embed/${thing.id}.html`, made];
  });
}

function stills(root: string) {
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(path.join(root, "public/geo", name), "utf8")) as T;
  const register = parsePublishedRegister(read<unknown>("register.json"));
  const envelopes = objectOf(read<Topology>("display/envelopes.topojson"), "envelopes");
  const data: Partial<Record<SourceName, FeatureCollection>> = {
    ...displayData({
      map: read("display/map.topojson"),
      region: read("display/region.topojson"),
      lines: read("display/lines.topojson"),
      points: read("display/points.geojson"),
      parks: read("parks.geojson"),
    }),
    [SOURCE.envelopes]: envelopes,
  };
  const nameOf = (kind: "zone" | "park", id: string) => {
    const things = kind === "zone" ? register.zones : register.parks;
    return bareName(things.find((one) => one.id === id)?.name.vi ?? id);
  };
  const still = (selection: Selection | null, toRoot: string) => {
    const park = selection?.kind === "park" && register.parks.find(({ id }) => id === selection.id);
    const envelope = park ? park.envelope : null;
    const picture = pictureOf({
      data,
      selection,
      envelope,
      box: boxFor(data, selection, envelope),
      nameOf,
      label: titleOf(register, selection, "vi"),
    });
    return stillOf(register, selection, toRoot, picture);
  };
  return { still, register };
}

function boxFor(
  data: Partial<Record<SourceName, FeatureCollection>>,
  selection: Selection | null,
  envelope: string | null,
): Box {
  const boxIn = (source: SourceName, wanted: (own: Record<string, unknown>) => boolean) =>
    (data[source]?.features ?? []).flatMap(({ geometry, properties }) =>
      isBoundary(geometry) && wanted(properties ?? {}) ? [boxOf(geometry)] : [],
    );
  if (!selection)
    return unionBox([...boxIn(SOURCE.units, () => true), ...boxIn(SOURCE.zones, () => true)]);
  const { kind, id } = selection;
  if (kind === "zone") return unionBox(boxIn(SOURCE.zones, (own) => own["zone"] === id));
  const outline = boxIn(SOURCE.parks, (own) => own["id"] === id);
  const within =
    outline.length > 0 ? outline : boxIn(SOURCE.envelopes, (own) => own["of"] === envelope);
  if (within.length === 0) return boxFor(data, null, null);
  const [west, south, east, north] = unionBox(within);
  const around = AROUND_PARK;
  return [west - around, south - around, east + around, north + around];
}
