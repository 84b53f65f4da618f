/**
 * GeoJSON layers → one TopoJSON for display: borders that layers share become one arc, arcs are thinned
 * together (simplifyArcs), islets too small to see are left out, positions go onto a grid.
 *
 * Only drawn, never measured.
 */
import type { Feature, FeatureCollection, Position } from "geojson";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { dropIslets } from "./dropIslets";
import { onGrid } from "./grid";
import { simplifyArcs, type Thinning } from "./simplifyArcs";

export type Layers = Readonly<Record<string, readonly Feature[]>>;

export interface Display extends Thinning {
  /** Islets smaller than this are left out, in m². */
  readonly minIsletM2: (position: Position) => number;
}

export function displayTopology(layers: Layers, display: Display): Topology {
  const full = topology(collectionsOf(layers)) as Topology<Record<string, GeometryCollection>>;
  const thinned = simplifyArcs(dropIslets(full, display.minIsletM2), display);
  return withoutPoints(onGrid(thinned, display.gridDegrees));
}

/** Without the arcs that the grid made a point: in a ring they would be one position twice. */
function withoutPoints(topology: Topology): Topology {
  const points = new Set<number>();
  topology.arcs.forEach((arc, index) => {
    if (arc.slice(1).every(([dx, dy]) => dx === 0 && dy === 0)) points.add(index);
  });
  const drawn = (arc: number) => !points.has(arc < 0 ? ~arc : arc);
  const objects = Object.entries(topology.objects).map(([name, object]) => {
    const geometries = (object as GeometryCollection).geometries.map((geometry) =>
      "arcs" in geometry ? { ...geometry, arcs: kept(geometry.arcs, drawn) } : geometry,
    );
    return [name, { ...object, geometries }];
  });
  return { ...topology, objects: Object.fromEntries(objects) as Topology["objects"] };
}

function kept(arcs: unknown, drawn: (arc: number) => boolean): unknown {
  if (!Array.isArray(arcs)) return arcs;
  return arcs.filter((arc) => typeof arc !== "number" || drawn(arc)).map((arc) => kept(arc, drawn));
}

/** Lines as they are, on the grid: they may cross one another. */
export function lineTopology(layers: Layers, gridDegrees: number): Topology {
  return onGrid(topology(collectionsOf(layers)) as Topology, gridDegrees);
}

function collectionsOf(layers: Layers): Record<string, FeatureCollection> {
  return Object.fromEntries(
    Object.entries(layers).map(([name, features]) => [
      name,
      { type: "FeatureCollection", features: [...features] },
    ]),
  );
}
