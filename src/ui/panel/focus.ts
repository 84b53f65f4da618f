/** Where the focus goes when the panel shows something else. */

/** The heading of the zone or park that is open. */
export const HEADING_ID = "detail-heading";

/** The link of a zone or park in the list. */
export function rowId(id: string): string {
  return `row-${id}`;
}

export function focusHeading(): void {
  document.getElementById(HEADING_ID)?.focus({ preventScroll: true });
}

/** Back in the list, at the row one came from. */
export function focusRow(id: string): void {
  document.getElementById(rowId(id))?.focus();
}
