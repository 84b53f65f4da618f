/** An audit in parts on several threads, with a line that says how far it is. */
import { availableParallelism } from "node:os";
import type { Audit } from "../../lib/audit";
import {
  auditBySteps,
  auditInParts,
  WORTH_SHARING,
  type PartOptions,
  type Step,
} from "../../lib/audit/parts/auditInParts";
import type { Features } from "../../lib/audit/parts/features";
import { done } from "../../lib/audit/parts/jobs";
import type { ProgressLine } from "./ProgressLine";
import { AuditThreads } from "./AuditThreads";

/** On so many threads beside this one; 1 is none, null as many as are of use. The audit is the same. `entry` is the module
 * that threads start from, which asks `isAuditThread`. */
export async function auditOnThreads(
  features: Features,
  options: PartOptions,
  threads: number | null,
  line: ProgressLine,
  entry = new URL(import.meta.url),
): Promise<Audit> {
  const useful = features.count > WORTH_SHARING ? availableParallelism() : 1;
  const count = threads ?? useful;
  const against = options.against ?? null;
  const lanes = count > 1 ? new AuditThreads(count, against, entry) : null;
  try {
    const steps = auditInParts(features, {
      ...options,
      onProgress: (stage, share) => line.show(stage, share, features.count),
    });
    return await auditBySteps(steps, (step) => lanes?.run(step) ?? runHere(step, against));
  } finally {
    line.clear();
    await lanes?.end();
  }
}

async function runHere({ count, job, take }: Step, against: PartOptions["against"]): Promise<void> {
  for (let i = 0; i < count; i++) {
    take(i, done(job(i), against ?? null));
    // Between two parts, Ctrl-C is heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
