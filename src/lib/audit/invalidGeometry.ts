/** invalid-geometry: what validity.ts finds, one finding for each kind of fault of a boundary. */
import type { Position } from "geojson";
import type { Named } from "../overlap";
import { clause, FLAWS, type Flaw, type FlawCode } from "../validity";
import type { Finding } from "./finding";

export function invalidGeometry({ id }: Named, flaws: readonly Flaw[]): Finding[] {
  const byCode = new Map<FlawCode, Flaw[]>();
  for (const flaw of flaws) byCode.set(flaw.code, [...(byCode.get(flaw.code) ?? []), flaw]);
  return [...byCode].map(([code, all]) => {
    const places = all
      .flatMap(({ position }) => (position ? [position] : []))
      .sort(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax - bx || ay - by);
    const first = all.find(({ position }) => position === places[0]) ?? all[0]!;
    return {
      rule: "invalid-geometry",
      severity: FLAWS[code].severity,
      features: [id],
      at: finite(places[0]),
      detail: code,
      ...(all.length > 1 ? { count: all.length, places: places.filter((at) => finite(at)) } : {}),
      message: `${id}, ${ringOf(first)}${positionOf(first)} ${clause(first)}${all.length > 1 ? ` ${all.length} times.` : ""}`,
    };
  });
}

function ringOf({ part, ring }: Flaw): string {
  return `part ${part}, ${ring === 1 ? "outer ring" : `hole ${ring - 1}`}`;
}

/** Which position, where there is no place on the map to point at. */
function positionOf({ code, vertex }: Flaw): string {
  return code === "not-finite" ? `, position ${vertex}` : "";
}

function finite(position: Position | undefined): Position | null {
  return position?.every((value) => Number.isFinite(value)) ? position : null;
}
