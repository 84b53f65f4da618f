/** Sizes as the sentences of findings write them. */

/** "12.3 m²" below a tenth of a hectare, "4,321.57 ha" from there on. */
export function hectares(areaM2: number): string {
  if (areaM2 < 1_000) return `${number(areaM2, 1)} m²`;
  return `${number(areaM2 / 10_000, 2)} ha`;
}

export function metres(lengthM: number): string {
  return `${number(lengthM, lengthM < 10 ? 2 : 0)} m`;
}

/** "12,345.67": a comma between thousands; without `decimals`, as many as the number has. */
export function number(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(value) : value.toFixed(decimals);
  return digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** "a, b and c"; of more than four, the first three and how many more. */
export function listed(ids: readonly string[]): string {
  const shown = ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids;
  return shown.length < 2
    ? (shown[0] ?? "")
    : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
