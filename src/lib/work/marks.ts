/** The table of boundary marks as rows: what decisions print, for a sheet, a page, the clipboard. */
import type { JsonObject } from "../formats/json";
import { withName } from "../formats/naming";
import type { MarksTable } from "../formats/table/writeTables";
import type { ExportFeature } from "../formats/writeFiles";
import { QUANG_NINH } from "../vn2000";
import type { OwnBoundary } from "./work";

export type { MarksTable } from "../formats/table/writeTables";

/** What the writers of files take. */
export function exportsOf(boundaries: readonly OwnBoundary[]): ExportFeature[] {
  return boundaries.map(({ id, name, boundary, plannedHa, properties }) => ({
    id,
    name,
    boundary,
    properties: {
      // What was renamed here is called so wherever it is taken.
      ...withName(JSON.parse(JSON.stringify(properties)) as JsonObject, name),
      ...(plannedHa !== null && { planned_ha: plannedHa }),
    },
  }));
}

/** The tables of all boundaries in a VN-2000 plane, as the file of boundary marks has them. */
export async function marksTables(boundaries: readonly OwnBoundary[]): Promise<MarksTable[]> {
  const { boundaryMarks } = await import("../formats/table/writeTables");
  return boundaryMarks(exportsOf(boundaries), QUANG_NINH);
}
