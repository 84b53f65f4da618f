/** The owner's own base map as a reader has it: off until switched on, off again when it fails. */
import type { Background } from "../lib/embed/background";

export class OwnBackground {
  /** What the owner offers; null where there is none. */
  offered = $state.raw<Background | null>(null);
  isOn = $state(false);
  hasFailed = $state(false);

  /** What the map is to draw now. */
  readonly shown = $derived(this.isOn ? this.offered : null);

  toggle(): void {
    this.isOn = !this.isOn;
    this.hasFailed = false;
  }

  fail(reason: string): void {
    if (!this.isOn) return;
    this.isOn = false;
    this.hasFailed = true;
    console.warn(`The background of embed.json could not be shown: ${reason}`);
  }
}
