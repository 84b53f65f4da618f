/** near.json and the routes it names: how far every zone and park is from every place. */
import { booleanPointInPolygon, convex } from "@turf/turf";
import { ORIGINS } from "../../../src/lib/attribution";
import { bearingsTo, blurred, type Bearings } from "../../../src/lib/near/bearings";
import { groundsOf, type Ground } from "../../../src/lib/near/groundOf";
import { hasRoad, type NearFile, type NearJoin, type NearPlace } from "../../../src/lib/near/near";
import { rangeTo, widened, type Range } from "../../../src/lib/near/range";
import type { RoutesFile } from "../../../src/lib/near/routes";
import { unitsOf, type PublishedMap } from "../../../src/lib/published";
import type { Place } from "../../../src/lib/register/schema";
import { rounded } from "../../../src/lib/rounding";
import { labelPoint } from "../display/labelPoint";
import type { Inputs } from "../inputs";
import type { Joins } from "./joins";
import { RoadDistances, type RoadPlace } from "./RoadDistances";
import { roadLines } from "./roadLines";
import { routeTopology } from "./routeTopology";

type Found = Omit<Place, "position"> & { position: [number, number] };

export function nearOf(inputs: Inputs, map: PublishedMap): { near: NearFile; routes: RoutesFile } {
  const grounds = groundsOf(map);
  const places = inputs.register.places.filter((place): place is Found => place.position !== null);
  const roads = new RoadDistances(roadLines(inputs), inputs.joins, grounds, places.map(roadPlace));
  const from = grounds.map((ground) => ({
    id: ground.id,
    kind: ground.kind,
    over: ground.over,
    basis: ground.basis,
    centre: ground.basis === "mapped" || ground.basis === "surveyed" ? centreOf(ground) : null,
    to: distancesOf(ground, places, roads),
  }));
  const driven = new Set(
    from.flatMap(({ to }) => to.flatMap(({ road }) => (hasRoad(road) ? road.joins : []))),
  );
  const { licence, attribution, source, date } = ORIGINS.near;
  return {
    near: {
      licence,
      attribution,
      source,
      roadsAsOf: date,
      joins: joinsOf(inputs.joins, map, roads).filter(({ id }) => driven.has(id)),
      from,
    },
    routes: routeTopology(roads.routes),
  };
}

function centreOf({ boundary }: Ground): [number, number] {
  const [lng = NaN, lat = NaN] = labelPoint(boundary);
  return [lng, lat];
}

function roadPlace({ id, position, precisionM }: Found): RoadPlace {
  return { id, position, isRough: precisionM !== undefined };
}

function distancesOf(ground: Ground, places: readonly Found[], roads: RoadDistances): NearPlace[] {
  // What is seen from a boundary is seen from its hull, which has far fewer corners.
  const hull = convex(ground.boundary)!.geometry;
  return places.map((place) => {
    const exact = rangeTo(ground.boundary, place.position);
    const seen = bearingsTo(hull, place.position);
    const { precisionM = 0 } = place;
    const bearing = seen && precisionM > 0 ? blurred(seen, exact, precisionM) : seen;
    const road = roads.between(ground, roadPlace(place));
    return {
      place: place.id,
      distance: roundedRange(widened(exact, precisionM)),
      bearing: bearing && roundedBearings(bearing),
      ...(precisionM > 0 ? { precisionM } : {}),
      road: hasRoad(road) ? roundedRoad(road) : road,
    };
  });
}

function roundedRoad<Road extends Extract<NearPlace["road"], { along: Range }>>(road: Road): Road {
  const { along, proven, start, end } = road;
  return {
    ...road,
    along: roundedRange(along),
    proven: proven && roundedRange(proven),
    start: start && { ...start, lengthM: rounded(start.lengthM, 0) },
    end: { ...end, lengthM: rounded(end.lengthM, 0) },
  };
}

/** To the metre. */
function roundedRange({ minM, maxM }: Range): Range {
  return { minM: rounded(minM, 0), maxM: rounded(maxM, 0) };
}

/** To a tenth of a degree. */
function roundedBearings({ fromDeg, toDeg }: Bearings): Bearings {
  return { fromDeg: rounded(fromDeg, 1) % 360, toDeg: rounded(toDeg, 1) % 360 };
}

function joinsOf({ gaps, junctions }: Joins, map: PublishedMap, roads: RoadDistances): NearJoin[] {
  const units = unitsOf(map);
  const unitAt = (position: readonly [number, number]) => {
    const unit = units.find(({ boundary }) => booleanPointInPolygon([...position], boundary));
    return unit?.id.replace("unit/", "") ?? null;
  };
  return [
    ...gaps.map(({ id, road, lengthM }): NearJoin => {
      return { id, kind: "gap", roads: [road], unit: null, lengthM, evidence: "drawn" };
    }),
    ...junctions.map((junction): NearJoin => {
      const { id, at, evidence } = junction;
      const lengths = roads.chains.filter(({ join }) => join === id).map(({ lengthM }) => lengthM);
      const lengthM = rounded(Math.max(...lengths), 0);
      return { id, kind: "junction", roads: junction.roads, unit: unitAt(at), lengthM, evidence };
    }),
  ];
}
