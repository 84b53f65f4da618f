/** Routes to be drawn: lines over shared arcs, each with the straight lines at its ends. */
import type { GeometryCollection, LineString } from "topojson-specification";
import type { RouteProperties, RoutesFile } from "../../../src/lib/near/routes";
import { rounded } from "../../../src/lib/rounding";
import type { Chain } from "./chains";
import type { Route } from "./RoadDistances";

/** Of a degree: about a metre, below the source's generalisation. */
const DECIMALS = 5;

export function routeTopology(routes: readonly Route[]): RoutesFile {
  const arcs = new Map<Chain, number>();
  const arcOf = (chain: Chain) => {
    const index = arcs.get(chain) ?? arcs.size;
    arcs.set(chain, index);
    return index;
  };
  const geometries = routes.map(
    ({ id, from, place, start, end, way }): LineString<RouteProperties> => {
      const properties = {
        from,
        place,
        start: [start.served, start.at].map(roundedPosition),
        end: [end.at, end.served].map(roundedPosition),
      };
      const own = way.steps.map(({ chain, isReversed }) =>
        isReversed ? ~arcOf(chain) : arcOf(chain),
      );
      return { type: "LineString", id, properties, arcs: own };
    },
  );
  const collection: GeometryCollection<RouteProperties> = {
    type: "GeometryCollection",
    geometries,
  };
  return {
    type: "Topology",
    objects: { routes: collection },
    arcs: [...arcs.keys()].map(({ positions }) => positions.map(roundedPosition)),
  };
}

function roundedPosition([lng, lat]: readonly [number, number]): [number, number] {
  return [rounded(lng, DECIMALS), rounded(lat, DECIMALS)];
}
