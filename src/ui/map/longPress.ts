/**
 * Calls back when a finger rests on the map, as a right click does for a mouse. Browsers that send
 * `contextmenu` for it themselves are served by that event; iOS is not among them.
 * @param callback given [x, y] in css pixels from the element's top left
 * @returns stops listening
 */
export function onLongPress(
  element: HTMLElement,
  callback: (point: [number, number]) => void,
): () => void {
  const HOLD_MS = 550;
  const SLIP_PX = 10;
  let held: { id: number; x: number; y: number; timer: ReturnType<typeof setTimeout> } | null =
    null;

  const release = () => {
    if (held) clearTimeout(held.timer);
    held = null;
  };
  const down = (event: PointerEvent) => {
    // A second finger zooms; it asks nothing.
    if (held || event.pointerType !== "touch" || !event.isPrimary) return release();
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [event.clientX, event.clientY];
    const timer = setTimeout(() => {
      held = null;
      callback([x - left, y - top]);
    }, HOLD_MS);
    held = { id: event.pointerId, x, y, timer };
  };
  const move = (event: PointerEvent) => {
    if (
      held?.id === event.pointerId &&
      Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLIP_PX
    )
      release();
  };
  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: release,
    pointercancel: release,
    contextmenu: release,
  };
  for (const [type, listener] of Object.entries(listeners))
    element.addEventListener(type, listener as EventListener);
  return () => {
    release();
    for (const [type, listener] of Object.entries(listeners))
      element.removeEventListener(type, listener as EventListener);
  };
}
