/** A number for every park, as an atlas has them: for where a map has no room for the name. */
import type { Register } from "./register/schema";

/** Park id → 1, 2, 3, … in the order of the list: zone by zone, then those outside the zones. */
export function parkNumbers({
  zones,
  parks,
}: Pick<Register, "zones" | "parks">): ReadonlyMap<string, number> {
  const inZones = zones.flatMap((zone) => parks.filter(({ id }) => zone.parks.includes(id)));
  const outside = parks.filter((park) => !inZones.includes(park));
  return new Map([...inZones, ...outside].map(({ id }, index) => [id, index + 1]));
}
