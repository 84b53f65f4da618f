/** The table of boundary marks as rows: what decisions print, for a sheet, a page, the clipboard. */
import type { JsonObject } from "../formats/json";
import { withName } from "../formats/naming";
import { writeFiles, type ExportFeature } from "../formats/writeFiles";
import { decodeText } from "../platform";
import { QUANG_NINH } from "../vn2000";
import type { OwnBoundary } from "./work";

export interface MarksTable {
  /** Of the boundary. */
  readonly name: string;
  /** Heads, then a row a point: name, X, Y, edge to the next, as they are written in Vietnam. */
  readonly rows: readonly (readonly string[])[];
}

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

/** The tables of all boundaries in a VN-2000 plane, taken from the file that would be written. */
export async function marksTables(boundaries: readonly OwnBoundary[]): Promise<MarksTable[]> {
  const { bytes } = await writeFiles("boundary-marks", exportsOf(boundaries), { crs: QUANG_NINH });
  const [, ...blocks] = (decodeText(bytes, "utf-8") ?? "").trimEnd().split("\n\n");
  return blocks.map((block) => {
    const [name = "", ...rows] = block.split("\n");
    return { name, rows: rows.map((row) => row.split("\t")) };
  });
}
