/** Which step of a planner's task is open; remembered in this browser. */

/** In the order of the task. */
export const PLAN_STEPS = ["bring", "check", "mend", "compare", "takeAway"] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

const KEY = "quang-ninh-zones.step";

export class PlanStepChoice {
  #chosen = $state<PlanStep | null>(remembered());

  /** Null until somebody has chosen one. */
  get chosen(): PlanStep | null {
    return this.#chosen;
  }

  choose(step: PlanStep): void {
    this.#chosen = step;
    try {
      localStorage.setItem(KEY, step);
    } catch {
      // It is forgotten with the page.
    }
  }
}

function remembered(): PlanStep | null {
  try {
    const kept = localStorage.getItem(KEY);
    return PLAN_STEPS.find((step) => step === kept) ?? null;
  } catch {
    return null;
  }
}
