/** How long a unit of a table's coordinates is on the ground: what thresholds in metres are there. */
import { conversionOf } from "../../lib/crs/convert";
import { systemOf } from "../../lib/crs/systems";
import { metresPerDegree } from "../../lib/localPlane";
import { CallFault } from "../call";
import type { Extent } from "./table";

/** Metres a unit, at the place and in the direction where it is shortest and longest. */
export interface Scale {
  readonly leastM: number;
  readonly mostM: number;
}

/** Beyond what is measured at the corners. */
const ROOM = 1.01;

/** Throws a `CallFault` where the extent lies nowhere on Earth in that system. */
export function scaleOf(crs: string, [west, south, east, north]: Extent, table: string): Scale {
  const { toWgs84 } = conversionOf(crs);
  const step = systemOf(crs)?.kind === "geographic" ? 1e-5 : 1;
  const lengths: number[] = [];
  for (const x of [west, (west + east) / 2, east]) {
    for (const y of [south, (south + north) / 2, north]) {
      const [lng, lat] = toWgs84([x, y]);
      const [lngM, latM] = metresPerDegree(lat);
      // Inwards, so that it ends on Earth too.
      for (const [dx, dy] of [
        [x > west ? -step : step, 0],
        [0, y > south ? -step : step],
      ] as const) {
        const [toLng, toLat] = toWgs84([x + dx, y + dy]);
        lengths.push(Math.hypot((toLng - lng) * lngM, (toLat - lat) * latM) / step);
      }
    }
  }
  const [leastM, mostM] = [Math.min(...lengths), Math.max(...lengths)];
  if (leastM > 0 && Number.isFinite(mostM)) return { leastM: leastM / ROOM, mostM: mostM * ROOM };
  throw new CallFault(
    `${table}: its coordinates (${[west, south, east, north].map((value) => Number(value.toFixed(3))).join(", ")}) are no places on Earth in ${crs}. Check the SRID, or name the system with --crs.`,
  );
}
