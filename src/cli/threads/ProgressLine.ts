/** How far an audit is, in one line of a terminal; nothing where standard error is none. */
import type { AuditStage } from "../../lib/audit";

const STAGES: Readonly<Record<AuditStage, string>> = {
  validity: "looking at each boundary",
  overlaps: "looking for overlaps",
  gaps: "looking for gaps",
  corners: "comparing corners",
  published: "comparing with the published map",
};

export class ProgressLine {
  #isShown = false;

  show(stage: AuditStage, share: number, boundaries: number): void {
    if (!process.stderr.isTTY) return;
    const count = boundaries.toLocaleString("en");
    const percent = `${Math.floor(share * 100)}`.padStart(3);
    process.stderr.write(`\r\u001B[K${percent} %  ${STAGES[stage]}, ${count} boundaries`);
    this.#isShown = true;
  }

  clear(): void {
    if (this.#isShown) process.stderr.write("\r\u001B[K");
    this.#isShown = false;
  }
}
