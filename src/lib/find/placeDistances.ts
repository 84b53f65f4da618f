/** How far a zone or park is from the places of one kind, as figures with their sources. */
import type { PlaceKind } from "../kinds";
import { distanceRange, type NearFile } from "../near/near";
import type { Range } from "../near/range";
import type { Figure, Place, Register } from "../register/schema";
import { computedFigure } from "./computedFigure";

export interface PlaceDistance {
  readonly place: Place;
  /** Kilometres in a straight line on the ellipsoid, computed; undefined where no position is published. */
  readonly figure: Figure | undefined;
}

/** The nearest first; places without a published position last, as names without a distance. */
export function placeDistances(
  id: string,
  kind: PlaceKind,
  { places }: Register,
  near: NearFile,
): PlaceDistance[] {
  const all = places
    .filter((place) => place.kind === kind)
    .map((place) => ({ place, range: distanceRange(id, place.id, near) }));
  all.sort((a, b) => (a.range?.maxM ?? Infinity) - (b.range?.maxM ?? Infinity));
  return all.map(({ place, range }) => ({
    place,
    figure: range ? rangeFigure(range, place) : undefined,
  }));
}

/** A range as a figure: whole kilometres from 10 km on, tenths below, and never narrower than it is. */
export function rangeFigure({ minM, maxM }: Range, { sources }: Pick<Place, "sources">): Figure {
  const from = outward(minM, Math.floor);
  const to = outward(maxM, Math.ceil);
  const value = from === to ? from : { kind: "range" as const, from, to };
  return computedFigure("distances", value, "km", [{ sources, asOf: null }]);
}

function outward(metres: number, round: (value: number) => number): number {
  return metres < 10_000 ? round(metres / 100) / 10 : round(metres / 1000);
}
