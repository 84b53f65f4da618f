/** A shapefile: the shapes, the table, what its .prj says of the coordinates and its .cpg of the text. */
import { detectEncoding } from "../../encodings/detect";
import { decodeText } from "../../platform";
import type { FilePlace } from "../../faults";
import { byteString } from "../../encodings/encodings";
import type { FileNote } from "../geojson";
import type { ImportContext, RawFeature, RawLayer } from "../layers";
import { closedLines } from "../lines";
import { refuse } from "../refuse";
import { assemble, boundaryOf } from "../rings";
import { readCpg, readDbf } from "./dbf";
import { readShp } from "./shp";

/** A file of the set, with its place for messages. */
export interface Part {
  readonly bytes: Uint8Array;
  readonly place: FilePlace;
}

export interface ShapefileParts {
  readonly name: string;
  readonly shp: Part;
  readonly dbf?: Part | undefined;
  readonly prj?: Part | undefined;
  readonly cpg?: Part | undefined;
}

export async function readShapefile(
  { name, shp, dbf, prj, cpg }: ShapefileParts,
  { tally, pace, encoding: chosen }: ImportContext,
): Promise<RawLayer> {
  const notes: FileNote[] = [];
  const shapes = await readShp(shp.bytes, shp.place, tally, pace);
  const table = dbf && readDbf(dbf.bytes, dbf.place);
  if (!table)
    notes.push({ code: "left-out", place: shp.place, detail: "there is no .dbf, so no names" });
  if (table && table.records !== shapes.length) {
    const what = `it has ${table.records} records for ${shapes.length} shapes`;
    refuse(dbf.place, { code: "damaged", what });
  }
  const stated = (cpg && readCpg(cpg.bytes)) ?? table?.encoding ?? null;
  const encoding = table ? detectEncoding(table.texts(), stated, chosen) : null;

  const features: RawFeature[] = [];
  shapes.forEach((shape, i) => {
    const place = { ...shp.place, feature: i + 1, features: shapes.length };
    if (table?.isDeleted(i)) {
      notes.push({ code: "left-out", place, detail: "the record is marked as deleted" });
      return;
    }
    const properties = table && encoding ? table.row(i, encoding.encoding) : {};
    if (!shape || shape.rings.length === 0) {
      notes.push({ code: "no-geometry", place, detail: "" });
      return;
    }
    const rings = shape.isLine ? closedLines(shape.rings, place, notes) : shape.rings;
    if (rings.length === 0) return;
    features.push({
      boundary: boundaryOf(assemble(rings, !shape.isLine, place)),
      properties,
      place,
    });
  });
  const text = prj ? prjText(prj.bytes) : "";
  return {
    format: "shapefile",
    name,
    place: shp.place,
    features,
    crs: text ? { by: "prj", text } : null,
    axis: null,
    byNumbers: true,
    encoding,
    notes,
  };
}

function prjText(bytes: Uint8Array): string {
  const text = decodeText(bytes, "utf-8") ?? byteString(bytes);
  return text.replaceAll("\0", "").trim();
}
