/** Conversion between any two formats. */
import path from "node:path";
import type { Axis } from "../lib/crs/detect";
import { WGS84 } from "../lib/crs/systems";
import { FileFault } from "../lib/faults";
import { Tally } from "../lib/formats/limits";
import type { ReadResult } from "../lib/formats/readFiles";
import { requirePlaced } from "../lib/formats/requirePlaced";
import { exportable, writeFiles, writeFormatOf } from "../lib/formats/writeFiles";
import { Zip } from "../lib/formats/zip";
import { QUANG_NINH } from "../lib/vn2000";
import { readAnyFile } from "./anyFile";
import { axisOption, crsOption, type Values } from "./call";
import { tell, writeOut } from "./files";

export async function convertAny(
  from: string,
  bytes: Uint8Array,
  to: string,
  values: Values,
): Promise<void> {
  const { result, crs } = await placed(
    from,
    bytes,
    crsOption(values["crs"]),
    axisOption(values["axis"]),
  );
  tell(result.notes);
  const format = to === "-" ? "geojson" : writeFormatOf(to)!;
  const usual = format === "boundary-marks" ? planeOf(result) : WGS84;
  const { name } = path.parse(to === "-" ? from : to);
  const date = new Date().toISOString();
  const written = await writeFiles(format, exportable(result), {
    crs: crsOption(values["to"], "to") ?? crs ?? usual,
    name,
    date,
  });
  tell(written.notes);
  if (!/\.shp$/i.test(to)) return writeOut(to, written.bytes);
  const zip = new Zip(written.bytes, { file: to }, new Tally());
  for (const entry of zip.entries) {
    await writeOut(to.replace(/\.shp$/i, path.extname(entry.name)), zip.read(entry));
  }
}

/** The file in WGS 84, and the system that --crs is meant for in OUT: none if it is that of IN. */
async function placed(
  file: string,
  bytes: Uint8Array,
  crs: string | undefined,
  axis: Axis | undefined,
): Promise<{ result: ReadResult; crs: string | undefined }> {
  const read = (choices: { crs?: string }) =>
    readAnyFile(file, bytes, axis === undefined ? choices : { ...choices, axis });
  const result = await read({}).catch((error: unknown) => {
    if (crs === undefined || !(error instanceof FileFault) || !isUnplaced(error)) throw error;
    return null;
  });
  const isNamed = result?.layers.every((layer) => layer.crs?.confidence === "certain") ?? false;
  if (result && (crs === undefined || isNamed)) return { result: requirePlaced(result), crs };
  try {
    return { result: requirePlaced(await read({ crs: crs! })), crs: undefined };
  } catch (error) {
    // Numbers that cannot be in that system: it is meant for OUT.
    if (!result || !(error instanceof FileFault) || !isUnplaced(error)) throw error;
    return { result: requirePlaced(result), crs };
  }
}

function isUnplaced({ fault }: FileFault): boolean {
  return ["unplaceable", "unknown-crs", "not-in-plane", "not-on-earth"].includes(fault.code);
}

/** The VN-2000 plane that the file is in, or Quảng Ninh's. */
function planeOf({ layers }: ReadResult): string {
  const system = layers[0]?.crs?.system;
  return system?.datum === "VN-2000" && system.tm ? system.id : QUANG_NINH;
}
