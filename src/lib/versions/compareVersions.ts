/**
 * Two versions of a boundary: what was added, what was taken away, what stayed, and which vertices moved.
 *
 * Shapes are cut on the VN-2000 plane (work/grid.ts) and measured as everything is (measure.ts), so the hectares
 * kept and added are those of the later version, and kept and removed those of the earlier, to some square
 * centimetres there. Both must be valid boundaries.
 */
import type { Paths64 } from "clipper2-ts";
import type { MultiPolygon } from "geojson";
import { areas, difference, intersection, union } from "../audit/plane";
import { boxOf, sharedBox, unionBox, type Boundary } from "../geometry";
import { measure, planeHa, type AreasHa } from "../measure";
import { Vn2000Grid } from "../work/grid";
import { vertexChanges, type VertexChanges } from "./vertexChanges";

/** A part of the picture; null where there is none. */
export interface Share {
  readonly shape: MultiPolygon | null;
  readonly areas: AreasHa<number | null>;
}

export interface UnitShare {
  readonly id: string;
  readonly addedHa: number;
  readonly removedHa: number;
  readonly keptHa: number;
}

export interface VersionComparison {
  readonly before: AreasHa<number | null>;
  readonly after: AreasHa<number | null>;
  readonly added: Share;
  readonly removed: Share;
  readonly kept: Share;
  readonly vertices: VertexChanges;
  /** On the VN-2000 plane, for each unit that either version lies in, in the units' order. */
  readonly units: readonly UnitShare[];
}

export interface Unit {
  readonly id: string;
  readonly boundary: Boundary;
}

const NOTHING: Share = { shape: null, areas: { sphereHa: 0, ellipsoidHa: 0, vn2000Ha: 0 } };

/** Added, removed and kept are cut out first, then what lies in each unit. */
const CUTS = 3;

/** Which of the versions are several boundaries taken together: where they overlap, the ground counts once. */
export interface Together {
  readonly before: boolean;
  readonly after: boolean;
}

/** Told how far a comparison is, 0 to 1. */
export type OnCompared = (done: number) => void;

/** @param units administrative units, which may be left out. */
export function compareVersions(
  before: Boundary,
  after: Boundary,
  units: readonly Unit[] = [],
  together: Together = { before: false, after: false },
  onDone: OnCompared = () => undefined,
): VersionComparison {
  const box = unionBox([boxOf(before), boxOf(after)]);
  const near = units.filter(({ boundary }) => sharedBox(boxOf(boundary), box) !== null);
  const plane = new Vn2000Grid();
  const [earlier, later] = [plane.paths(before), plane.paths(after)];
  const steps = CUTS + near.length;
  let step = 0;
  const counted = <T>(made: T): T => {
    onDone(++step / steps);
    return made;
  };
  const parts = {
    added: counted(difference(later, earlier)),
    removed: counted(difference(earlier, later)),
    kept: counted(intersection(later, earlier)),
  };
  const shareOf = (paths: Paths64): Share => {
    const found = areas(paths);
    if (found.length === 0) return NOTHING;
    const shape = plane.boundary(found);
    return { shape, areas: areasOf(shape) };
  };
  const hectaresIn = (paths: Paths64, unit: Paths64) => {
    const { shape } = shareOf(intersection(paths, unit));
    // A unit lies on the plane.
    return shape ? planeHa(shape) : 0;
  };
  return {
    before: together.before ? shareOf(union(earlier)).areas : areasOf(before),
    after: together.after ? shareOf(union(later)).areas : areasOf(after),
    added: shareOf(parts.added),
    removed: shareOf(parts.removed),
    kept: shareOf(parts.kept),
    vertices: vertexChanges(before, after),
    units: near
      .map(({ id, boundary }) => {
        const unit = plane.paths(boundary);
        return counted({
          id,
          addedHa: hectaresIn(parts.added, unit),
          removedHa: hectaresIn(parts.removed, unit),
          keptHa: hectaresIn(parts.kept, unit),
        });
      })
      .filter(({ addedHa, removedHa, keptHa }) => addedHa + removedHa + keptHa > 0),
  };
}

function areasOf(boundary: Boundary): AreasHa<number | null> {
  const { sphereHa, ellipsoidHa, vn2000Ha } = measure(boundary);
  return { sphereHa, ellipsoidHa, vn2000Ha };
}
