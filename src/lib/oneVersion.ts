/**
 * Whether the published checks were computed from the register that lies beside them. While a server is being
 * updated a page may get the one new and the other old; planned areas of two versions must not stand on one screen.
 */
import type { Checks } from "./checks";
import { numberOf } from "./register/figures";
import type { Register } from "./register/schema";

export function areOfOneVersion({ planChecks, sums }: Checks, register: Register): boolean {
  const { zones, parks } = register;
  const entities = new Map([...zones, ...parks].map((entity) => [entity.id, entity]));
  const members = sums.flatMap((sum) => sum.members);
  return (
    members.length === entities.size &&
    members.every(({ id, plannedHa }) => {
      const entity = entities.get(id);
      return entity !== undefined && numberOf(entity, "plannedHa") === plannedHa;
    }) &&
    planChecks.every(({ id, plannedHa }) =>
      entities.get(id.split("/")[0]!)?.figures.some(({ value }) => value === plannedHa),
    )
  );
}
