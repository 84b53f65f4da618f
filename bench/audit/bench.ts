/** Whole audits of synthetic parcels, on one thread and on two, against geos-wasm doing nothing but the overlaps. */
import Flatbush from "flatbush";
import initGeos from "geos-wasm";
import { geojsonToGeosGeom } from "geos-wasm/helpers";
import type { Polygon } from "geojson";
import { PackedFeatures } from "../../src/lib/audit/parts/packed";
import { boxOf } from "../../src/lib/geometry";
import { auditOnThreads } from "../../src/cli/threads/auditOnThreads";
import { isAuditThread } from "../../src/cli/threads/AuditThreads";
import { ProgressLine } from "../../src/cli/threads/ProgressLine";
import { rowOf, type Bench, type Group, type Stopwatch } from "../lib/bench";
import { surveyed } from "../synthetic/surveyed";
import { SyntheticParcels } from "../synthetic/parcels";

// The threads of an audit are started from this very file.
isAuditThread();

interface Input {
  readonly count: number;
  readonly threads: number;
}

/** As many overlaps as the parcels have borders to carry. */
function parcelsOf({ count }: Pick<Input, "count">): SyntheticParcels {
  return new SyntheticParcels({ count, overlaps: count, faultM: count > 50_000 ? 1 : 2 });
}

async function ours(input: Input, watch: Stopwatch): Promise<string> {
  const features = new PackedFeatures();
  for (const { id, geometry } of parcelsOf(input).parcels()) {
    features.add(surveyed(String(id), geometry));
  }
  watch.start();
  const options = { withShapes: false };
  const entry = new URL(import.meta.url);
  const audit = await auditOnThreads(features, options, input.threads, new ProgressLine(), entry);
  watch.stop();
  return said(audit.overlaps.length);
}

async function geos(input: Input, watch: Stopwatch): Promise<string> {
  const engine = await initGeos();
  const polygons: Polygon[] = [...parcelsOf(input).parcels()].map(({ geometry }) => geometry);
  const shapes = polygons.map((polygon) => geojsonToGeosGeom(polygon, engine));
  const boxes = polygons.map(boxOf);
  polygons.length = 0;
  watch.start();
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const at = engine.Module._malloc(8);
  let overlaps = 0;
  boxes.forEach((box, i) => {
    for (const j of index.search(...box, (other) => other > i)) {
      const shared = engine.GEOSIntersection(shapes[i]!, shapes[j]!);
      engine.GEOSArea(shared, at);
      // In square degrees: a square decimetre.
      if ((engine.Module.getValue(at, "double") as number) > 1e-12) overlaps++;
      engine.GEOSGeom_destroy(shared);
    }
  });
  watch.stop();
  return said(overlaps);
}

function said(overlaps: number): string {
  return `${overlaps.toLocaleString("en")} overlaps`;
}

const GEOS = "geos-wasm, overlaps only, one thread";

const bench: Bench = {
  title: "Whole audits",
  question:
    "Every rule of `qnz audit` (validity, overlaps, gaps, slivers, corners) on synthetic parcels of 200 vertices (`npm run synthetic`, seed 1) with as " +
    "many overlapping pairs as parcels, against geos-wasm, which only intersects each pair whose boxes meet (flatbush) and measures " +
    "what is shared on the plane of degrees. Both start from shapes in memory; starting threads counts, reading a file does not. Peak memory " +
    "is that of the whole process, its input included.",
  tasks: { ours, geos },
  async run({ quick, alone }): Promise<Group[]> {
    const counts = quick ? [30, 300] : [30, 300, 3_000, 30_000, 100_000];
    const groups: Group[] = [];
    for (const count of counts) {
      const options = { runs: count > 1_000 ? 1 : 3, nodeOptions: ["--max-old-space-size=6144"] };
      groups.push({
        name: `${count.toLocaleString("en")} parcels`,
        baseline: GEOS,
        rows: [
          await rowOf(GEOS, alone("geos", { count }, options)),
          await rowOf("the audit, one thread", alone("ours", { count, threads: 1 }, options)),
          await rowOf("the audit, two threads", alone("ours", { count, threads: 2 }, options)),
        ],
      });
    }
    return groups;
  },
};

export default bench;
