/**
 * Borders around the province as lines of their own: of its neighbours among one another, and of the
 * country. Outlines will not do for that, as they also run along coasts and along the cuts where the
 * sources end. The province's own border is the outer edge of its units and is not repeated.
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, MultiLineString, Position } from "geojson";
import { ringsOf, type Boundary } from "../../../src/lib/geometry";
import { COAST_BAND } from "./coastBand";
import { mergeLines } from "./mergeLines";
import { Nearby } from "./Nearby";

export interface BorderProperties {
  id: string;
  kind: "country" | "province";
}

type Segment = readonly [Position, Position];

/** Lines of two sources closer than this are the same border drawn twice. */
const SAME_BORDER_M = 1500;
/** The province's neighbours overlap it by up to some hundred metres. */
const SAME_EDGE_M = 500;
/** Where the outlines of the neighbours were cut: west, south and north. */
const CUTS = { lng: [105.9], lat: [20.4, 22] } as const;

export interface Outlines {
  readonly units: readonly Boundary[];
  readonly neighbours: readonly Boundary[];
  /** The region's countries. */
  readonly countries: readonly Boundary[];
}

export function borderLines({
  units,
  neighbours,
  countries,
}: Outlines): Feature<MultiLineString, BorderProperties>[] {
  const unitEdges = new Nearby(units.flatMap(ringsOf));
  const shared = sharedSegments(countries);
  const countryBorder = new Nearby(shared.map((segment) => [...segment]));
  const official = new Nearby([...units, ...neighbours].flatMap(ringsOf));

  const edges = distinctSegments(neighbours).filter(
    ({ segment, users }) =>
      !isCut(segment) &&
      !unitEdges.within(SAME_EDGE_M, middle(segment)) &&
      (users > 1 || !booleanPointInPolygon([...middle(segment)], COAST_BAND)),
  );
  const [country, province] = [true, false].map((wanted) =>
    edges
      .map(({ segment }) => segment)
      .filter((segment) => countryBorder.within(SAME_BORDER_M, middle(segment)) === wanted),
  );
  const beyond = shared.filter((segment) => !official.within(SAME_BORDER_M, middle(segment)));
  return [border("country", [...country!, ...beyond]), border("province", province!)];
}

function border(
  kind: BorderProperties["kind"],
  segments: readonly Segment[],
): Feature<MultiLineString, BorderProperties> {
  const id = `border/${kind}`;
  const coordinates = mergeLines(segments);
  return {
    type: "Feature",
    id,
    properties: { id, kind },
    geometry: { type: "MultiLineString", coordinates },
  };
}

function sharedSegments(boundaries: readonly Boundary[]): Segment[] {
  return distinctSegments(boundaries)
    .filter(({ users }) => users > 1)
    .map(({ segment }) => segment);
}

/** Every edge of some boundaries once, with how many rings have it. */
function distinctSegments(boundaries: readonly Boundary[]): { segment: Segment; users: number }[] {
  const known = new Map<string, { segment: Segment; users: number }>();
  for (const ring of boundaries.flatMap(ringsOf)) {
    for (let i = 1; i < ring.length; i++) {
      const segment: Segment = [ring[i - 1]!, ring[i]!];
      const key = segment.map(String).sort().join(" ");
      const entry = known.get(key) ?? { segment, users: 0 };
      entry.users += 1;
      known.set(key, entry);
    }
  }
  return [...known.values()];
}

function isCut([[x1, y1], [x2, y2]]: Segment): boolean {
  return (
    CUTS.lng.some((lng) => x1 === lng && x2 === lng) ||
    CUTS.lat.some((lat) => y1 === lat && y2 === lat)
  );
}

function middle([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]: Segment): Position {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
