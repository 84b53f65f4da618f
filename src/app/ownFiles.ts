/** What a planner's own files need, made when somebody first brings or opens one. */
import { Workshop } from "../state/workshop.svelte";
import { Bringing } from "../state/bringing.svelte";
import { Comparing } from "../state/comparing.svelte";
import { Checking } from "../state/checking.svelte";
import { PlanStepChoice } from "../state/planStep.svelte";
import { Reader } from "../worker/Reader";

export class OwnFiles {
  readonly workshop = new Workshop();
  readonly bringing: Bringing;
  readonly checking: Checking;
  readonly comparing: Comparing;
  /** Merges, splits and cuts. */
  readonly reshaper: Reader;
  readonly step = new PlanStepChoice();

  /** `base` is the folder of the page, with a slash at its end. */
  constructor(base: string) {
    // A worker each, started when first asked: stopping a check must not forget the files that are being
    // looked at, and a split must not wait for a check.
    this.bringing = new Bringing(new Reader(base));
    this.checking = new Checking(new Reader(base));
    this.comparing = new Comparing(new Reader(base));
    this.reshaper = new Reader(base);
    // What could not be kept would be gone with the page, whatever view is open.
    addEventListener("beforeunload", (event) => {
      if (this.workshop.hasUnsaved) event.preventDefault();
    });
  }
}
