/** GDAL's ogrinfo as a process of its own, where it is installed. */
import { execFileSync, spawn } from "node:child_process";
import { peakMiBOf } from "../lib/peak";
import { found } from "./readers";

/** "3.6.2"; null where there is none. */
export function gdalVersion(): string | null {
  try {
    const said = execFileSync("ogrinfo", ["--version"], { encoding: "utf8", stdio: "pipe" });
    return /GDAL ([\d.]+)/.exec(said)?.[1] ?? null;
  } catch {
    return null;
  }
}

export interface Read {
  readonly seconds: number;
  /** Null where the system does not say. */
  readonly peakMiB: number | null;
  readonly answer: string;
}

/** How often the high-water mark of its memory is looked at: it goes when the process does. */
const LOOK_MS = 20;

/** Has every feature read and its geometry counted. Throws where it could not. */
export async function readByGdal(file: string, withinS: number): Promise<Read> {
  const dataset = file.endsWith(".zip") ? `/vsizip/${file}` : file;
  const options = file.endsWith(".csv")
    ? ["-oo", "GEOM_POSSIBLE_NAMES=WKT", "-oo", "KEEP_GEOM_COLUMNS=NO"]
    : [];
  const args = ["-ro", "-al", "-q", "-fields=NO", "-geom=SUMMARY", ...options, dataset];
  const startedMs = performance.now();
  const child = spawn("ogrinfo", args, {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: withinS * 1000,
  });
  let [out, complaint] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (out += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (complaint += piece));
  let peakMiB: number | null = null;
  const look = () => (peakMiB = (child.pid && peakMiBOf(child.pid)) || peakMiB);
  const looking = setInterval(look, LOOK_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(looking));
  const seconds = (performance.now() - startedMs) / 1000;
  if (code === null) throw new Error(`did not end in ${withinS} s`);
  if (code !== 0) throw new Error(complaint.trim() || `ended with status ${code}`);
  const points = [...out.matchAll(/^\s*(?:POLYGON|LINESTRING)(?: Z)? : (\d+) points/gm)];
  const positions = points.reduce((sum, [, count]) => sum + Number(count), 0);
  return { seconds, peakMiB, answer: found(points.length, positions) };
}
