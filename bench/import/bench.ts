/** Large files of every format, read by the product and by what else reads them. */
import { failedRow, rowOf, spreadOf, type Bench, type Group, type Row } from "../lib/bench";
import { fileOf, FORMATS, type FormatName } from "./files";
import { gdalVersion, readByGdal, type Read } from "./gdal";
import { READERS, type ReaderName } from "./readers";

const OURS = "the product";
const RUNS = 3;
const ENOUGH_S = 20;
const WITHIN_S = 180;

/** What else reads a format. GDAL has no driver for the last three, or not one that gives boundaries. */
const OTHERS: Readonly<Record<FormatName, readonly (Exclude<ReaderName, typeof OURS> | "GDAL")[]>> =
  {
    GeoJSON: ["JSON.parse", "GDAL"],
    "GeoJSON, a feature a line": ["JSON.parse, line by line", "GDAL"],
    TopoJSON: ["JSON.parse and topojson-client", "GDAL"],
    "Shapefile, zipped": ["GDAL"],
    KML: ["GDAL"],
    GeoPackage: ["GDAL"],
    DXF: ["GDAL"],
    "CSV with WKT": ["GDAL"],
    WKT: ["jsts, line by line"],
    "XLSX, a row a point": ["hucre, cells alone"],
    "boundary marks": [],
  };

const bench: Bench = {
  title: "Reading large files",
  question:
    "Synthetic parcels of 200 vertices in files of about 50 MB (an .xlsx as large as its 1,048,576 rows allow), written by the product or, TopoJSON, by topojson-server; read from disk into memory as the command line reads " +
    "them: with the system found out, every ring and name checked, rings turned. The others do less: JSON.parse and hucre check nothing, jsts builds its geometries, GDAL's ogrinfo " +
    "counts each feature's points, keeps none, and is timed from the start of its process. Found are boundaries and the positions of their rings. Peak memory is that of the whole process, its code included.",
  tasks: READERS,
  async run({ quick, say, alone }): Promise<Group[]> {
    const gdal = gdalVersion();
    if (gdal === null) say("GDAL's ogrinfo is not installed (Debian: gdal-bin): it is left out.");
    const groups: Group[] = [];
    for (const format of FORMATS) {
      const { file, parcels, bytes } = await fileOf(format, quick ? 1e6 : 50e6);
      const megabytes = (bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 });
      const name = `${format.name}, ${megabytes} MB, ${parcels.toLocaleString("en")} parcels`;
      say(name);
      const options = { runs: RUNS, enoughS: ENOUGH_S, withinS: WITHIN_S };
      const rows: Row[] = [];
      for (const other of OTHERS[format.name]) {
        if (other !== "GDAL") rows.push(await rowOf(other, alone(other, { file }, options)));
        else if (gdal !== null) rows.push(await gdalRow(`GDAL ${gdal}`, file, quick ? 1 : RUNS));
      }
      rows.push(await rowOf(OURS, alone(OURS, { file }, options)));
      groups.push({ name, baseline: rows[0]!.name, rows });
    }
    return groups;
  },
};

export default bench;

async function gdalRow(name: string, file: string, runs: number): Promise<Row> {
  const reads: Read[] = [];
  try {
    for (let run = 0; run < runs; run++) reads.push(await readByGdal(file, WITHIN_S));
  } catch (error) {
    return failedRow(name, error);
  }
  const peaksMiB = reads.flatMap(({ peakMiB }) => peakMiB ?? []);
  return {
    name,
    figures: {
      seconds: spreadOf(reads.map(({ seconds }) => seconds)),
      ...(peaksMiB.length > 0 ? { "peak MiB": spreadOf(peaksMiB) } : {}),
    },
    answer: reads[0]!.answer,
  };
}
