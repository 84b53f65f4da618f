/** The areas and plan checks of a work, one row a boundary; before it was checked without areas. */
import type { AreaRow } from "../../lib/checkReport";
import { statedIn } from "../../lib/audit/fileBoundaries";
import { limitOf } from "../../lib/tolerance";
import type { Work } from "../../lib/work/work";
import type { OwnCheck } from "../../lib/ownCheck";

export function areaRows({ boundaries, settings }: Work, check: OwnCheck | null): AreaRow[] {
  const checks = new Map(check?.audit.planChecks.map((one) => [one.id, one]));
  return boundaries.map(({ id, name, file, plannedHa, plannedStepHa = null, properties }) => {
    const found = checks.get(id);
    // While it is checked anew the figures of another plan would mislead.
    const current = found && found.plannedHa === plannedHa ? found : null;
    const limitHa =
      plannedHa === null
        ? null
        : limitOf(statedIn(properties).kind, plannedHa, settings.tolerance, plannedStepHa);
    const areas = check?.areas[id] ?? null;
    return { id, name, file, plannedHa, plannedStepHa, areas, check: current, limitHa };
  });
}
