/** Many parcels on a map: the whole file as GeoJSON, against the tiles that `qnz tiles` makes. */
import path from "node:path";
import type { LaunchOptions } from "playwright";
import { headersFor } from "../../deploy/headers.mjs";
import type * as Chromium from "../../scripts/lib/chromium.mjs";
import type * as Server from "../../scripts/lib/server.mjs";
import { failedRow, spreadOf, type Bench, type Group, type Row } from "../lib/bench";
import { builtPage, scripts } from "../lib/scripts";
import type { ParcelPlan } from "../synthetic/parcels";
import { layerFiles } from "./files";
import { visit, type Visit } from "./visit";

const ROOT = path.resolve("build/bench-drawing");
const GEOJSON = "GeoJSON, the whole file";
const PMTILES = "PMTiles, by range";
const WITHIN_S = 180;
const RUNS = 3;
/** No further visit is made after those so far took as long. */
const ENOUGH_S = 60;
/** Where GeoJSON cannot be drawn, so many vertices a parcel let it try again. */
const FEWER_VERTICES = 40;

const bench: Bench = {
  title: "Drawing many parcels",
  question:
    "Synthetic parcels on a map of 1,280 × 800 in Chromium (WebGL in software), drawn by MapLibre with the product's layers for large data: from one GeoJSON file, fetched whole " +
    "by MapLibre's worker, and from the archive that `qnz tiles` makes of it, read piece by piece by range requests as the product's page does. Both come from the project's " +
    "server on the same machine, GeoJSON compressed with brotli; no network is imitated, so seconds are those of a reader next to the server. Received is the layer alone; the page's code is the same for both. The first view (zoom 13) is counted from the beginning " +
    "of the visit until the map is idle, the second is 21 km away at zoom 14, in the page as it stands then. Making the files is not counted. Peak memory is that of the page's process, " +
    "its workers included. Found are the different parcels on screen in the first and in the second view.",
  async run({ quick, say }): Promise<Group[]> {
    const { serve } = await scripts<typeof Server>("server.mjs");
    const { launchOptions } = await scripts<typeof Chromium>("chromium.mjs");
    await builtPage("bench/drawing/page", path.join(ROOT, "page"));
    const site = await serve({ root: ROOT, port: 0, headers: (name) => headersFor(name) });
    const groups: Group[] = [];
    try {
      for (const count of quick ? [1_000] : [10_000, 100_000]) {
        for (const vertices of [200, FEWER_VERTICES]) {
          const group = await measured({ count, vertices });
          groups.push(group);
          const [geojson] = group.rows;
          if (geojson?.note === undefined) break;
        }
      }
    } finally {
      await site.close();
    }
    return groups;

    async function measured(plan: Required<Pick<ParcelPlan, "count" | "vertices">>) {
      const name = `${plan.count.toLocaleString("en")} parcels of ${plan.vertices} vertices`;
      say(`${name}: making the files`);
      const files = await layerFiles(path.join(ROOT, "data"), plan);
      const rows = [];
      for (const [contender, file] of [
        [GEOJSON, files.geojson],
        [PMTILES, files.pmtiles],
      ] as const) {
        const address = new URL(path.relative(ROOT, file), site.url);
        // The server keeps what it compressed: the first to ask does not wait for it.
        await fetched(address);
        const url = new URL("page/index.html", site.url);
        url.searchParams.set("file", address.href);
        const runs = quick ? 1 : RUNS;
        rows.push(await rowOf(contender, url.href, launchOptions(), runs));
        say(`${contender}: ${rows.at(-1)?.note ?? rows.at(-1)?.answer}`);
      }
      return { name, baseline: GEOJSON, rows };
    }
  },
};

export default bench;

async function fetched(address: URL): Promise<void> {
  const answer = await fetch(address, { headers: { "Accept-Encoding": "br" } });
  await answer.body?.cancel();
}

async function rowOf(
  name: string,
  url: string,
  options: LaunchOptions,
  runs: number,
): Promise<Row> {
  const visits: Visit[] = [];
  try {
    const startedMs = performance.now();
    const isEnough = () => performance.now() - startedMs > ENOUGH_S * 1000;
    for (let run = 0; run < runs && !isEnough(); run++)
      visits.push(await visit(url, options, WITHIN_S));
  } catch (error) {
    return failedRow(name, error);
  }
  const spread = (of: (one: Visit) => number) => spreadOf(visits.map(of));
  const [{ first, second, peakMiB } = visits[0]!] = visits;
  return {
    name,
    figures: {
      "MB received": spread(({ firstBytes }) => firstBytes / 1e6),
      "first view, s": spread((one) => one.first.seconds),
      "MB more": spread(({ secondBytes }) => secondBytes / 1e6),
      "second view, s": spread((one) => one.second.seconds),
      ...(peakMiB === null ? {} : { "peak MiB": spread((one) => one.peakMiB!) }),
    },
    answer: `${first.parcels.toLocaleString("en")} and ${second.parcels.toLocaleString("en")} parcels`,
  };
}
