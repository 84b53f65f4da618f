/** What an address asks for and nobody can give: said to the reader, never dropped without a word. */
import { knownFilters } from "./find/filters";
import type { ParsedLink } from "./links";
import { hasRoad, type NearFile } from "./near/near";
import { plainText } from "./plainText";
import { queryReader } from "./platform";
import type { Register } from "./register/schema";

export const LINK_FAULTS = ["zone", "park", "place", "route", "parameter"] as const;

export interface LinkFault {
  /** `parameter`: a name or a value that is not understood; the others name what does not exist. */
  what: (typeof LINK_FAULTS)[number];
  /** The ids, or "name=value", as they stand in the address, cut where they are long. */
  named: string[];
}

const LONGEST = 40;

/**
 * @param query the address's query string, of which `link` was parsed
 * @param near null while the distances are not there: a route is then not judged
 */
export function linkFaults(
  query: string,
  { state, ignored }: ParsedLink,
  register: Register,
  near: NearFile | null,
): LinkFault[] {
  const valueOf = queryReader(query);
  const { zones, parks, places } = register;
  const has = (list: readonly { id: string }[]) => (id: string) =>
    list.some((one) => one.id === id);
  const [isZone, isPark, isPlace] = [has(zones), has(parks), has(places)];
  const { selection, filters, ring, route } = state;
  const known = knownFilters(filters, register);
  const chosen = (kind: "zone" | "park") => (selection?.kind === kind ? [selection.id] : []);

  const wanted: Record<LinkFault["what"], string[]> = {
    zone: [
      ...chosen("zone").filter((id) => !isZone(id)),
      ...filters.zones.filter((id) => !known.zones.includes(id)),
    ],
    park: [...chosen("park"), ...state.compare, ...state.list].filter((id) => !isPark(id)),
    place: [
      ...(filters.near && !known.near ? [filters.near.place] : []),
      ...(typeof ring?.of === "string" && !isCentre(ring.of, register) ? [ring.of] : []),
      ...(route && !isPlace(route) ? [route] : []),
    ],
    route: [],
    parameter: ignored.map((name) => `${name}=${valueOf(name) ?? ""}`),
  };
  if (near && selection && route && isPlace(route) && !leadsTo(selection.id, route, near))
    wanted.route.push(`${selection.id} → ${route}`);
  return LINK_FAULTS.flatMap((what) => {
    const named = [...new Set(wanted[what])].map(shortened);
    return named.length > 0 ? [{ what, named }] : [];
  });
}

/** Whether a ring can be drawn around it: a place or park whose position is known. */
function isCentre(id: string, { places, parks }: Register): boolean {
  return (
    places.some((place) => place.id === id && place.position) ||
    parks.some((park) => park.id === id && park.outline)
  );
}

function leadsTo(from: string, place: string, near: NearFile): boolean {
  const to = near.from.find(({ id }) => id === from)?.to.find((one) => one.place === place);
  return to !== undefined && hasRoad(to.road) && to.road.route !== null;
}

function shortened(text: string): string {
  const letters = [...plainText(text)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
}
