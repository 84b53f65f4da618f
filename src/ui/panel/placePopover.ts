/** Puts an open popover beside its button, inside the viewport whatever the button's own box clips. */
const GAP_PX = 6;
const MARGIN_PX = 8;

export function placePopover(popover: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const roomWidth = document.documentElement.clientWidth;
  const roomHeight = window.innerHeight;
  const below = bottom + GAP_PX;
  const above = top - GAP_PX - height;
  const fitsBelow = below + height <= roomHeight - MARGIN_PX;
  const y = fitsBelow || above < MARGIN_PX ? below : above;
  popover.style.left = `${clamp(left - MARGIN_PX, roomWidth - width)}px`;
  popover.style.top = `${clamp(y, roomHeight - height)}px`;
}

/** Between the margin and what leaves a margin at the far side; the near side wins. */
function clamp(value: number, room: number): number {
  return Math.max(MARGIN_PX, Math.min(value, room - MARGIN_PX));
}
