/** Boundaries for property tests, near Quảng Ninh unless said otherwise. */
import fc from "fast-check";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Boundary } from "../../src/lib/geometry";

type Ring = Position[];

const unit = fc.double({ min: 0, max: 1, noNaN: true });

/**
 * A ring that does not cross itself: one position in each of some directions from the centre, at
 * between a third of the radius and all of it. Closed; counter-clockwise.
 */
export function starRing(centre: Position, radius: number, sizes: readonly number[]): Ring {
  const ring = sizes.map((size, i) => {
    const angle = (2 * Math.PI * i) / sizes.length;
    const reach = radius * (1 / 3 + (2 / 3) * size);
    return [(centre[0] ?? 0) + reach * Math.cos(angle), (centre[1] ?? 0) + reach * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? []];
}

const sizes = fc.array(unit, { minLength: 3, maxLength: 40 });
const centre = fc.tuple(
  fc.double({ min: 106.5, max: 108, noNaN: true }),
  fc.double({ min: 20.7, max: 21.6, noNaN: true }),
);
const radius = fc.double({ min: 0.0005, max: 0.2, noNaN: true });

/** A polygon with up to two holes, which lie within the third of the radius that is always inside. */
export const polygons: fc.Arbitrary<Polygon> = fc
  .tuple(centre, radius, sizes, fc.array(sizes, { maxLength: 2 }))
  .map(([at, reach, exterior, holes]) => ({
    type: "Polygon",
    coordinates: [
      starRing(at, reach, exterior),
      ...holes.map((hole, i) =>
        starRing([at[0] + (i - 0.5) * reach * 0.15, at[1]], reach * 0.05, hole),
      ),
    ],
  }));

/** One to three polygons side by side, each in a cell of its own. */
export const boundaries: fc.Arbitrary<Boundary> = fc
  .array(polygons, { minLength: 1, maxLength: 3 })
  .map((parts): Polygon | MultiPolygon => {
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    return {
      type: "MultiPolygon",
      coordinates: parts.map((part, i) => moved(part.coordinates, i * 2)),
    };
  });

function moved(rings: Position[][], degrees: number): Position[][] {
  return rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + degrees, lat]));
}

/** The same ring from another starting position; closed like the first. */
export function startedAt(ring: Ring, index: number): Ring {
  const open = ring.slice(0, -1);
  const turned = [...open.slice(index % open.length), ...open.slice(0, index % open.length)];
  return [...turned, turned[0] ?? []];
}

/** The same boundary with every ring changed. */
export function mapRings(boundary: Boundary, change: (ring: Ring) => Ring): Boundary {
  return boundary.type === "Polygon"
    ? { type: "Polygon", coordinates: boundary.coordinates.map(change) }
    : { type: "MultiPolygon", coordinates: boundary.coordinates.map((one) => one.map(change)) };
}
