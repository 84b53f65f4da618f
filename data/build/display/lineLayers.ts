/** Expressways, national roads and railways as long lines with what a map writes on them. */
import type { Feature, LineString, MultiLineString, Position } from "geojson";
import type { LineSource, Sources } from "../inputs";
import { fadeOut, type Window } from "./fadeOut";
import { singleLines } from "./singleLines";

/** What the sources of roads and railways were cut with; they end in the east and on the shore of themselves. */
const SOURCE_WINDOW: Window = [106.3, 20.5, Infinity, 21.8];

export interface RoadProperties {
  class: "expressway" | "national";
  /** As on the sign: CT.06, QL.18. */
  ref: string;
  status: "open" | "under-construction";
  /** Less than 1 where the data is about to end; see fadeOut. */
  opacity: number;
}

export interface RailwayProperties {
  class: "railway";
  status: "open" | "under-construction";
  opacity: number;
}

type Described<P> = Omit<P, "opacity">;
type Lines<P> = Feature<MultiLineString, P>[];

export function roadLines({ roads }: Pick<Sources, "roads">): Lines<RoadProperties> {
  return grouped(roads.features, ({ class: name, ref_or_name, status }) => ({
    class: name === "expressway" ? "expressway" : "national",
    ref: signOf(ref_or_name),
    status: statusOf(status),
  }));
}

/** The names of railways are mostly the numbers of their pieces, so a railway is one with the next. */
export function railwayLines({ railways }: Pick<Sources, "railways">): Lines<RailwayProperties> {
  return grouped(railways.features, ({ status }) => ({
    class: "railway",
    status: statusOf(status),
  }));
}

function grouped<P extends { opacity: number }>(
  features: readonly Feature<LineString | MultiLineString, LineSource>[],
  describe: (source: LineSource) => Described<P>,
): Lines<P> {
  const groups = new Map<string, { properties: Described<P>; pieces: Position[][] }>();
  for (const { properties, geometry } of features) {
    const described = describe(properties);
    const name = JSON.stringify(described);
    const group = groups.get(name) ?? { properties: described, pieces: [] };
    groups.set(name, group);
    group.pieces.push(
      ...(geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates),
    );
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { properties, pieces }]) => {
      const faded = singleLines(pieces).flatMap((line) => fadeOut(line, SOURCE_WINDOW));
      const opacities = [...new Set(faded.map(({ opacity }) => opacity))].sort((a, b) => b - a);
      return opacities.map((opacity) => ({
        type: "Feature" as const,
        properties: { ...properties, opacity } as P,
        geometry: {
          type: "MultiLineString" as const,
          coordinates: faded.flatMap((piece) => (piece.opacity === opacity ? [piece.line] : [])),
        },
      }));
    });
}

/** Where two roads share a stretch, the first national number; "QL341" is written like the others. */
function signOf(refs: string): string {
  const [sign = refs] = refs.split(";").filter((ref) => /^(CT|QL)/.test(ref));
  return sign.replace(/^(CT|QL)\.?/, "$1.");
}

function statusOf(status: string): "open" | "under-construction" {
  return status === "under_construction" ? "under-construction" : "open";
}
