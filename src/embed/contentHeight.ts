/** How high the embed would like to be, in px; worked out from its width, never from its own height. */
const SHAPE = 2 / 3;
const LEAST_MAP = 240;
const MOST_MAP = 640;

export function contentHeight(): number {
  const foot = document.querySelector<HTMLElement>("#still:not([hidden]) .foot, #live .card");
  const map = Math.min(MOST_MAP, Math.max(LEAST_MAP, document.body.clientWidth * SHAPE));
  return Math.round(map + (foot?.scrollHeight ?? 0));
}
