/** What two boundaries share, by the product and by five libraries. */
import { boxOf, unionBox, type Boundary } from "../../src/lib/geometry";
import { sphereHa } from "../../src/lib/measure";
import { M2_PER_HA } from "../../src/lib/units";
import { rowOf, type Bench, type Group, type Row, type Task } from "../lib/bench";
import { CLIPPER_GRID_MM, MAKERS, type Maker } from "./contenders";
import { pairsOf, type Input } from "./pairs";

/** What is smaller is noise of borders that coincide. */
const AREA_M2 = 1;
const ENOUGH_S = 20;
const WITHIN_S = 180;

function timing(make: Maker): Task {
  return async (input: Input, watch) => {
    const pairs = pairsOf(input);
    const boundaries = [...new Set(pairs.flat())];
    const { shape, intersect, boundary } = await make(unionBox(boundaries.map(boxOf)));
    const shapes = new Map(boundaries.map((one) => [one, shape(one)]));
    watch.start();
    const shared = pairs.map(([a, b]) => intersect(shapes.get(a), shapes.get(b)));
    watch.stop();
    return found(shared.map(boundary));
  };
}

function found(shared: readonly (Boundary | null)[]): string {
  const areasHa = shared.map((one) => (one ? sphereHa(one) : 0));
  const pairs = areasHa.filter((areaHa) => areaHa * M2_PER_HA > AREA_M2).length;
  const totalHa = areasHa.reduce((sum, areaHa) => sum + areaHa, 0);
  const digits = { minimumFractionDigits: 4, maximumFractionDigits: 4 };
  return `${pairs.toLocaleString("en")} pairs, ${totalHa.toLocaleString("en", digits)} ha`;
}

const bench: Bench = {
  title: "What two boundaries share",
  question:
    "The intersection of pairs of boundaries, pair by pair on one thread, by the product (the function that audits and checks call) and by five libraries. " +
    "Pairs of synthetic parcels (200 vertices each, seed 1) are neighbours of which one reaches over the other along 50 of its edges, by 2 m at most; the published map's are each zone with each unit whose box " +
    "meets its own, at full detail. Each starts from shapes of its own in memory (geometries of geos-wasm and jsts, " +
    `whole-number paths of ${CLIPPER_GRID_MM} mm for clipper2-ts, coordinates for the others) and ends with shapes of its own: reading and converting are not counted, code that is not warm yet is. ` +
    `Found are pairs that share more than ${AREA_M2} m², and all that is shared, measured by one function on the sphere. Peak memory is that of the whole process, the input and the code of all six included.`,
  tasks: Object.fromEntries(Object.entries(MAKERS).map(([name, make]) => [name, timing(make)])),
  async run({ quick, alone }): Promise<Group[]> {
    const inputs: Input[] = quick
      ? [{ parcels: 30 }, { parcels: 300 }]
      : [{ parcels: 300 }, { parcels: 3_000 }, { zones: "with units" }];
    const groups: Group[] = [];
    for (const input of inputs) {
      const rows: Row[] = [];
      for (const name of Object.keys(MAKERS)) {
        const options = { runs: 3, enoughS: ENOUGH_S, withinS: WITHIN_S };
        rows.push(await rowOf(name, alone(name, input, options)));
      }
      groups.push({ name: nameOf(input), baseline: "geos-wasm", rows });
    }
    return groups;
  },
};

export default bench;

function nameOf(input: Input): string {
  const count = pairsOf(input).length.toLocaleString("en");
  const what =
    "parcels" in input ? "synthetic parcels" : "the published map's zones with its units";
  return `${count} pairs of ${what}`;
}
