/** The audit of a planner's boundaries, shared among workers where there are many. */
import { auditFile, type Audit, type AuditOptions, type FileBoundary } from "../lib/audit";
import { auditBySteps, auditInParts, WORTH_SHARING } from "../lib/audit/parts/auditInParts";
import { listed } from "../lib/audit/parts/features";
import { Crew, MOST_WORKERS } from "./Crew";

/** So that each worker has two parts at least. */
const PART_SIZE = WORTH_SHARING / (2 * MOST_WORKERS);

/** The same as `auditFile`, however many workers share it. */
export async function auditShared(
  boundaries: readonly FileBoundary[],
  options: Partial<AuditOptions>,
  crewOf = () => new Crew(options.against ?? null),
): Promise<Audit> {
  if (boundaries.length <= WORTH_SHARING) return auditFile(boundaries, options);
  const crew = crewOf();
  try {
    const steps = auditInParts(listed(boundaries), { ...options, partSize: PART_SIZE });
    return await auditBySteps(steps, (step) => crew.run(step));
  } finally {
    crew.end();
  }
}
