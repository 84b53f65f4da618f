/** What a planner's own files need, made when somebody first brings or opens one. */
import { Workshop } from "../state/workshop.svelte";
import { Bringing } from "../state/bringing.svelte";
import { Checking } from "../state/checking.svelte";
import { Reader } from "../worker/Reader";

export class OwnFiles {
  readonly workshop = new Workshop();
  readonly bringing: Bringing;
  readonly checking: Checking;

  /** `base` is the folder of the page, with a slash at its end. */
  constructor(base: string) {
    // Two workers: stopping a check must not forget the files that are being looked at.
    this.bringing = new Bringing(new Reader(base));
    this.checking = new Checking(new Reader(base));
  }
}
