/** Pointers, wheel and keys on an element, as what they mean for a map. Points are in css pixels from its top left. */
import type { XY } from "../../map/svgPaths";

export interface Gestures {
  pan(by: XY, isKey: boolean): void;
  /** `about` is null for the middle of the map. */
  zoom(factor: number, about: XY | null, isSmooth: boolean): void;
  click(point: XY, isFinger: boolean): void;
  doubleClick(point: XY): void;
  /** A right click. */
  ask(point: XY): void;
  /** A mouse that moves with no button down. */
  hover(point: XY): void;
  leave(): void;
  /** One finger or the plain wheel, which are the host page's: the reader may want to know how else. */
  declined?(isFinger: boolean): void;
}

/** A pointer that moves less has clicked. */
const SLIP_PX = 4;
const KEY_STEP_PX = 80;
/** Wheel pixels that double the scale. */
const WHEEL_PX = 300;
/** What a line of a wheel is worth in pixels. */
const LINE_PX = 25;

/**
 * @param isCooperative asked at every gesture: one finger and the plain wheel are the page's then
 * @returns stops listening
 */
export function listenFor(
  element: HTMLElement,
  gestures: Gestures,
  isCooperative: () => boolean = () => false,
): () => void {
  const fingers = new Map<number, XY>();
  let pressed: { at: XY; moved: boolean } | null = null;

  const pointOf = (event: MouseEvent): XY => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  const listeners: {
    [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
  } = {
    pointerdown(event) {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      fingers.set(event.pointerId, pointOf(event));
      pressed = { at: pointOf(event), moved: fingers.size > 1 };
    },
    pointermove(event) {
      const now = pointOf(event);
      const before = fingers.get(event.pointerId);
      if (!before || !pressed) {
        if (event.pointerType === "mouse") gestures.hover(now);
        return;
      }
      if (!pressed.moved && apart(now, pressed.at) <= SLIP_PX) return;
      if (isCooperative() && event.pointerType === "touch" && fingers.size === 1) {
        pressed.moved = true;
        return gestures.declined?.(true);
      }
      pressed.moved = true;
      // Captured only once it drags, so that a click still goes to what lies under it.
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, now);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      const share = other ? 0.5 : 1;
      gestures.pan([(now[0] - before[0]) * share, (now[1] - before[1]) * share], false);
      if (!other) return;
      const middle: XY = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
      gestures.zoom(apart(now, other) / Math.max(1, apart(before, other)), middle, false);
    },
    pointerup(event) {
      const isClick = fingers.delete(event.pointerId) && pressed !== null && !pressed.moved;
      if (fingers.size === 0) pressed = null;
      if (isClick) gestures.click(pointOf(event), event.pointerType !== "mouse");
    },
    pointercancel(event) {
      if (isCooperative() && event.pointerType === "touch" && fingers.size === 1)
        gestures.declined?.(true);
      fingers.delete(event.pointerId);
      if (fingers.size === 0) pressed = null;
    },
    pointerleave() {
      gestures.leave();
    },
    dblclick(event) {
      gestures.doubleClick(pointOf(event));
    },
    contextmenu(event) {
      event.preventDefault();
      // A finger that rested has asked; lifting it is no click.
      if (pressed) pressed.moved = true;
      gestures.ask(pointOf(event));
    },
    touchmove(event) {
      // Two fingers are the map's; the browser would scroll the page with them.
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    },
    wheel(event) {
      if (isCooperative() && !event.ctrlKey && !event.metaKey) return gestures.declined?.(false);
      event.preventDefault();
      const isLines = event.deltaMode === WheelEvent.DOM_DELTA_LINE;
      gestures.zoom(
        2 ** (-(event.deltaY * (isLines ? LINE_PX : 1)) / WHEEL_PX),
        pointOf(event),
        false,
      );
    },
    keydown(event) {
      if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = KEY_STEPS[event.key];
      const factor = KEY_FACTORS[event.key];
      if (step) gestures.pan([step[0] * KEY_STEP_PX, step[1] * KEY_STEP_PX], true);
      else if (factor) gestures.zoom(factor, null, true);
      else return;
      event.preventDefault();
    },
  };

  // Not passive: the wheel must be able to keep the page from scrolling.
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries)
    element.addEventListener(type, listener, { passive: false });
  return () => {
    for (const [type, listener] of entries) element.removeEventListener(type, listener);
  };
}

const KEY_STEPS: Readonly<Record<string, XY>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const KEY_FACTORS: Readonly<Record<string, number>> = { "+": 2, "=": 2, "-": 0.5 };

function apart(a: XY, b: XY): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
