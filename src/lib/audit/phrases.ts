/** Sizes as the sentences of findings write them. */

/** "12.3 m²" below a tenth of a hectare, "4.57 ha" from there on. */
export function hectares(areaM2: number): string {
  if (areaM2 < 1_000) return `${areaM2.toFixed(1)} m²`;
  return `${(areaM2 / 10_000).toFixed(2)} ha`;
}

export function metres(lengthM: number): string {
  return `${lengthM.toFixed(lengthM < 10 ? 2 : 0)} m`;
}

/** "a, b and c"; of more than four, the first three and how many more. */
export function listed(ids: readonly string[]): string {
  const shown = ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids;
  return shown.length < 2
    ? (shown[0] ?? "")
    : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
