/** Puts more at the end of a list. Handed over as arguments (`push(...more)`), what is longer than some hundred thousand ends the program. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
