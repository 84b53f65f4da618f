/** How many parks each further choice would leave, and which filter to lift where none is left. */
import type { ParkStatus } from "../kinds";
import type { Park } from "../register/schema";
import type { Sector } from "../register/vocabulary";
import {
  activeGroups,
  type Filters,
  type Group,
  type NearFilter,
  type PublishedChoice,
} from "./filters";
import { Sieve, type Grounds } from "./sieve";

/** How many parks each choice of a group would leave, the other groups staying as they are. */
export class Counts {
  readonly #sieve: Sieve;
  readonly #parks: readonly Park[];

  constructor(
    readonly filters: Filters,
    grounds: Grounds,
  ) {
    this.#parks = grounds.register.parks;
    this.#sieve = new Sieve(filters, grounds);
  }

  status(choice: ParkStatus): number {
    return this.#with("status", { status: [choice] });
  }
  zone(choice: string): number {
    return this.#with("zones", { zones: [choice] });
  }
  kind(choice: Filters["kind"]): number {
    return this.#with("kind", { kind: choice });
  }
  ha(minHa: number | null, maxHa: number | null): number {
    return this.#with("ha", { minHa, maxHa });
  }
  sector(choice: Sector): number {
    return this.#with("sectors", { sectors: [choice] });
  }
  /** All that are asked for stay asked for. */
  published(choice: PublishedChoice): number {
    const { published } = this.filters;
    return this.#with("published", { published: [...new Set([...published, choice])] });
  }
  near(choice: NearFilter): number {
    return this.#with("near", { near: choice });
  }
  incentive(choice: Filters["incentive"]): number {
    return this.#with("incentive", { incentive: choice });
  }
  /** Without a group. */
  lifting(group: Group): number {
    return this.#parks.filter((park) => this.#sieve.passes(park, group)).length;
  }

  #with(group: Group, choice: Partial<Filters>): number {
    const one = { ...this.filters, ...choice };
    return this.#parks.filter(
      (park) => this.#sieve.passes(park, group) && this.#sieve.test(park, group, one),
    ).length;
  }
}

/** The groups that could be lifted and what that would leave, the most first; none that leaves nothing. */
export function relaxations(
  filters: Filters,
  grounds: Grounds,
): { group: Group; leaves: number }[] {
  const counts = new Counts(filters, grounds);
  return activeGroups(filters)
    .map((group) => ({ group, leaves: counts.lifting(group) }))
    .filter(({ leaves }) => leaves > 0)
    .sort((a, b) => b.leaves - a.leaves);
}
