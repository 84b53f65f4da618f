/**
 * The audit of a table where it lies: PostGIS finds what is suspicious, by its index and on all its workers, and the rules of
 * src/lib/audit judge what was found, so that a finding is the same as that of a file.
 */
import type { Audit, AuditOptions } from "../../lib/audit";
import { boundaryMissing } from "../../lib/audit/boundaryMissing";
import { auditOf } from "../../lib/audit/report";
import type { Thresholds } from "../../lib/audit/finding";
import { withDatabase } from "./connection";
import { checkAlone, checkCorners, checkGaps, checkOverlaps } from "./stages";
import { openTable, rowsWithout, type TableChoices } from "./table";

export interface PostgisAudit extends TableChoices {
  readonly url: string;
  readonly thresholds: Thresholds;
  readonly against: AuditOptions["against"];
  /** Told what the caller should know besides the findings. */
  note(text: string): void;
}

/** Throws a `CallFault` or a `FileFault` that names the table, and its row where one is at fault. */
export function auditPostgis(call: PostgisAudit): Promise<Audit> {
  const { url, thresholds, against, note } = call;
  return withDatabase(url, async (database) => {
    const table = await openTable(database, call);
    table.notes.forEach(note);
    const stage = { database, table, thresholds };
    const alone = await checkAlone(stage, { ...thresholds, against });
    for (const id of alone.doubted.slice(0, MOST_DOUBTS)) {
      note(
        `${table.name}, “${id}”: PostGIS calls it invalid and the rules here do not; it is left out of overlaps, gaps and corners.`,
      );
    }
    const missing = await rowsWithout(database, table);
    const pairs = await checkOverlaps(stage, alone.excluded);
    const gaps = await checkGaps(stage, alone.excluded);
    const corners = await checkCorners(stage, alone.excluded, [...pairs.findings, ...gaps]);
    return auditOf(
      alone.counts,
      {
        planChecks: alone.planChecks,
        overlaps: [...pairs.overlaps, ...alone.overlaps],
        findings: [
          ...alone.findings,
          ...pairs.findings,
          ...gaps,
          ...corners,
          ...missing.map((id) => boundaryMissing(id, "warning", "no-geometry")),
        ],
      },
      thresholds,
      against !== null,
    );
  });
}

const MOST_DOUBTS = 20;
