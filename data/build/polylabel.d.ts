/** polylabel comes without types: https://github.com/mapbox/polylabel */
declare module "polylabel" {
  /** @returns the point in the polygon that is furthest from its edges, and that distance */
  export default function polylabel(
    polygon: readonly (readonly [number, number])[][],
    precision?: number,
  ): [number, number] & { distance: number };
}
