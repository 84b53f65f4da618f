/**
 * Chooses one place for every name so that none lies on another: the cheapest choices first, then each
 * name again and again in the light of the others, until nothing gets better. The same wishes always
 * end in the same places.
 */
import { crosses, meet, runsThrough, type Rectangle, type Segment } from "./shapes";

/** One place a name could stand. */
export interface Choice {
  readonly box: Rectangle;
  /** The line from what is named to its name, where they are apart. */
  readonly leader: Segment | null;
  /** Left clear around it, besides what every name has. */
  readonly marginPx: number;
  /** How much worse than the best place, whatever the other names do. */
  readonly cost: number;
}

/** What it costs when two names have it in common. */
const OVER_NAME = 2000;
const LEADER_THROUGH_NAME = 300;
const LEADERS_CROSS = 120;
/** Left clear between two names. */
const APART_PX = 2;

/** What the small flaws of all names may come to before another order is tried. */
const FEW = 200;
const PASSES = 12;
const TRIES = 5;

/** @returns for every wish the index of its choice */
export function settle(wishes: readonly (readonly Choice[])[]): number[] {
  let best: number[] = [];
  let least = Infinity;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const chosen = settleInOrder(wishes, orderOf(wishes, attempt));
    const total = totalCost(wishes, chosen);
    if (total < least) [best, least] = [chosen, total];
    if (least < LEADER_THROUGH_NAME + FEW) break;
  }
  return best;
}

/** The most crowded names choose first; further attempts begin elsewhere. */
function orderOf(wishes: readonly (readonly Choice[])[], attempt: number): number[] {
  const least = wishes.map((choices) => Math.min(...choices.map(({ cost }) => cost)));
  const order = wishes.map((_, index) => index);
  order.sort((a, b) => least[b]! - least[a]! || a - b);
  const shift = Math.floor((attempt * order.length) / TRIES);
  const turned = [...order.slice(shift), ...order.slice(0, shift)];
  return attempt % 2 === 1 ? turned.reverse() : turned;
}

function settleInOrder(wishes: readonly (readonly Choice[])[], order: readonly number[]): number[] {
  const chosen: (number | undefined)[] = wishes.map(() => undefined);
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const index of order) {
      const next = cheapest(wishes, chosen, index);
      if (next !== chosen[index]) moved = true;
      chosen[index] = next;
    }
    if (!moved) break;
  }
  return chosen.map((index) => index ?? 0);
}

function cheapest(
  wishes: readonly (readonly Choice[])[],
  chosen: readonly (number | undefined)[],
  index: number,
): number {
  const others = chosen.flatMap((choice, other) =>
    choice === undefined || other === index ? [] : [wishes[other]![choice]!],
  );
  let best = 0;
  let least = Infinity;
  wishes[index]!.forEach((choice, at) => {
    let cost = choice.cost;
    for (const other of others) {
      if (cost >= least) return;
      cost += between(choice, other);
    }
    if (cost < least) [best, least] = [at, cost];
  });
  return best;
}

function totalCost(wishes: readonly (readonly Choice[])[], chosen: readonly number[]): number {
  const choices = chosen.map((choice, index) => wishes[index]![choice]!);
  return choices.reduce(
    (sum, choice, i) =>
      sum +
      choice.cost +
      choices.slice(i + 1).reduce((pairs, other) => pairs + between(choice, other), 0),
    0,
  );
}

function between(a: Choice, b: Choice): number {
  let cost = meet(a.box, b.box, APART_PX + Math.min(a.marginPx, b.marginPx)) ? OVER_NAME : 0;
  if (a.leader && runsThrough(a.leader, b.box)) cost += LEADER_THROUGH_NAME;
  if (b.leader && runsThrough(b.leader, a.box)) cost += LEADER_THROUGH_NAME;
  if (a.leader && b.leader && crosses(a.leader, b.leader)) cost += LEADERS_CROSS;
  return cost;
}
