/** qnz convert: a file of one format and coordinate system to another. GeoJSON to GeoJSON is done here. */
import path from "node:path";
import type { Axis } from "../lib/crs/detect";
import { WGS84 } from "../lib/crs/systems";
import { FileFault } from "../lib/faults";
import { readGeoJson, type FileContents } from "../lib/formats/geojson";
import { WRITE_FORMATS, writeFormatOf } from "../lib/formats/writeFiles";
import { writeGeoJson } from "../lib/formats/writeGeoJson";
import { flawsOf } from "../lib/validity";
import { axisOption, CallFault, crsOption, parseCall } from "./call";
import { convertAny } from "./convertAny";
import { isGeoJson, readBytes, tell, utf8, writeOut } from "./files";

export async function convertCommand(args: string[]): Promise<0> {
  const { files, values } = parseCall("convert", args, ["crs", "axis", "to"]);
  const [from, to] = files;
  if (from === undefined || to === undefined || files.length > 2) {
    throw new CallFault(`convert takes two files, IN and OUT; found ${files.length}.`);
  }
  if (to !== "-" && writeFormatOf(to) === undefined) {
    const format = path.extname(to) || "a file without an extension";
    throw new CallFault(
      `convert writes ${Object.keys(WRITE_FORMATS)
        .map((one) => `.${one}`)
        .join(", ")}; found ${format}.`,
    );
  }
  const name = from === "-" ? "standard input" : from;
  const bytes = await readBytes(from, name);
  const isToGeoJson = to === "-" || writeFormatOf(to) === "geojson";
  if (!isToGeoJson || values["to"] !== undefined || !isGeoJson(name, bytes)) {
    await convertAny(name, bytes, to, values);
    return 0;
  }
  const { contents, crs, axis } = placed(utf8(bytes, name), name, {
    crs: crsOption(values["crs"]),
    axis: axisOption(values["axis"]) ?? "xy",
  });
  tell(contents.notes);
  contents.features.forEach(({ boundary, place }) => {
    const flaw = flawsOf(boundary).find(({ code }) => code === "not-finite");
    if (!flaw) return;
    const { part, ring, vertex } = flaw;
    const clause = "has a coordinate that is not a finite number.";
    throw new FileFault({ ...place, part, ring, vertex, code: "invalid-boundary", clause });
  });
  await writeOut(to, writeGeoJson(contents.features, crs, axis));
  return 0;
}

/** The file in WGS 84, and what to write it in. */
function placed(
  text: string,
  file: string,
  { crs, axis }: { crs: string | undefined; axis: Axis },
): { contents: FileContents; crs: string; axis: Axis } {
  try {
    if (crs !== undefined) return { contents: readGeoJson(text, { file }), crs, axis };
    return { contents: readGeoJson(text, { file, axis }), crs: WGS84, axis: "xy" };
  } catch (error) {
    // Metres, and the file does not say in which system: the caller does.
    const isUnnamed = error instanceof FileFault && error.fault.code === "projected-without-crs";
    if (!isUnnamed || crs === undefined) throw error;
    return { contents: readGeoJson(text, { file, crs, axis }), crs: WGS84, axis: "xy" };
  }
}
