/** The parks that filters leave. */
import type { NearFile } from "../near/near";
import type { Park, Register } from "../register/schema";
import { activeGroups, type Filters } from "./filters";
import type { SearchResult } from "./search";
import { Sieve, type Distance, type Grounds } from "./sieve";

export interface FoundPark {
  readonly park: Park;
  /** Where a distance is asked for: how far it is. */
  readonly near: Distance | null;
  /** Where words are asked for: what was found. */
  readonly match: SearchResult | null;
}

export interface Finding {
  readonly found: readonly FoundPark[];
  /** A distance is asked for and the distances are not there yet: that filter was left out. */
  readonly isWaiting: boolean;
}

/** The parks that pass; the surer before the less sure, what fits the words best first. */
export function findParks(filters: Filters, grounds: Grounds): Finding {
  const sieve = new Sieve(filters, grounds);
  const found = grounds.register.parks.flatMap((park): FoundPark[] => {
    if (!sieve.passes(park)) return [];
    return [{ park, near: sieve.near(park, filters.near), match: sieve.match(park) }];
  });
  const order = [...sieve.matches.keys()];
  found.sort(
    (a, b) =>
      Number(b.near?.within === "surely") - Number(a.near?.within === "surely") ||
      (a.near?.range.maxM ?? 0) - (b.near?.range.maxM ?? 0) ||
      order.indexOf(a.park.id) - order.indexOf(b.park.id),
  );
  return { found, isWaiting: filters.near !== null && grounds.near === null };
}

/** The ids of the parks that pass; null where nothing is asked for, so that all are. */
export function visibleParks(
  register: Register,
  filters: Filters,
  near: NearFile | null,
): ReadonlySet<string> | null {
  if (activeGroups(filters).length === 0) return null;
  const { found } = findParks(filters, { register, near });
  return new Set(found.map(({ park }) => park.id));
}
