import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fitting,
  type Limits,
  limited,
  panned,
  type Size,
  toPlane,
  toScreen,
  type View,
  viewBox,
  zoomed,
} from "../../src/map/svgView";

const SIZE: Size = [800, 600];
const LIMITS: Limits = { least: 0.1, most: 64, within: [-2000, -1500, 3000, 2500] };

const views = fc.record({
  x: fc.double({ min: -2000, max: 3000, noNaN: true }),
  y: fc.double({ min: -1500, max: 2500, noNaN: true }),
  scale: fc.double({ min: 0.5, max: 16, noNaN: true }),
});
const points = fc.tuple(
  fc.double({ min: 0, max: 800, noNaN: true }),
  fc.double({ min: 0, max: 600, noNaN: true }),
);

test("the view box is what the screen shows", () => {
  expect(viewBox({ x: 100, y: 50, scale: 2 }, SIZE)).toBe("-100 -100 400 300");
});

test("screen and plane are each other's way back", () => {
  fc.assert(
    fc.property(views, points, (view, point) => {
      const [x, y] = toScreen(view, SIZE, toPlane(view, SIZE, point));
      expect(x).toBeCloseTo(point[0], 6);
      expect(y).toBeCloseTo(point[1], 6);
    }),
  );
});

test("panning moves the picture with the finger", () => {
  const view: View = { x: 500, y: 400, scale: 2 };
  const under = toPlane(view, SIZE, [300, 200]);
  const [x, y] = toScreen(panned(view, [30, -20], SIZE, LIMITS), SIZE, under);
  expect([x, y]).toEqual([330, 180]);
});

test("zooming keeps what is under the pointer there", () => {
  const view: View = { x: 500, y: 400, scale: 2 };
  const under = toPlane(view, SIZE, [700, 100]);
  const closer = zoomed(view, 4, [700, 100], SIZE, LIMITS);
  expect(closer.scale).toBe(8);
  const [x, y] = toScreen(closer, SIZE, under);
  expect(x).toBeCloseTo(700, 9);
  expect(y).toBeCloseTo(100, 9);
});

test("no movement leaves the limits, and the screen shows nothing beyond them", () => {
  const moves = fc.oneof(
    fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 })),
    fc.double({ min: 0.01, max: 100, noNaN: true }),
  );
  fc.assert(
    fc.property(views, fc.array(moves, { maxLength: 6 }), points, (start, list, about) => {
      let view = limited(start, SIZE, LIMITS);
      for (const step of list)
        view =
          typeof step === "number"
            ? zoomed(view, step, about, SIZE, LIMITS)
            : panned(view, step, SIZE, LIMITS);
      const [left, top] = toPlane(view, SIZE, [0, 0]);
      const [right, bottom] = toPlane(view, SIZE, [SIZE[0], SIZE[1]]);
      expect(left).toBeGreaterThanOrEqual(-2000 - 1e-6);
      expect(top).toBeGreaterThanOrEqual(-1500 - 1e-6);
      expect(right).toBeLessThanOrEqual(3000 + 1e-6);
      expect(bottom).toBeLessThanOrEqual(2500 + 1e-6);
      expect(view.scale).toBeLessThanOrEqual(64);
    }),
  );
});

describe("fitting", () => {
  const room = { padding: 40, covered: { top: 0, right: 0, bottom: 0, left: 0 } };

  test("shows both corners within the padding, one pair of sides touching it", () => {
    const view = fitting([100, 100], [300, 200], SIZE, room, LIMITS);
    expect(toScreen(view, SIZE, [100, 150])[0]).toBeCloseTo(40, 9);
    expect(toScreen(view, SIZE, [300, 150])[0]).toBeCloseTo(760, 9);
    expect(toScreen(view, SIZE, [200, 150])).toEqual([400, 300]);
  });

  test("leaves the covered foot free", () => {
    const view = fitting(
      [100, 100],
      [300, 200],
      SIZE,
      { padding: 40, covered: { top: 0, right: 0, bottom: 300, left: 0 } },
      LIMITS,
    );
    expect(toScreen(view, SIZE, [100, 100])[1]).toBeGreaterThanOrEqual(40 - 1e-9);
    expect(toScreen(view, SIZE, [300, 200])[1]).toBeLessThanOrEqual(260 + 1e-9);
  });

  test("comes no closer than the limits allow", () => {
    expect(fitting([100, 100], [100.01, 100.01], SIZE, room, LIMITS).scale).toBe(64);
  });
});
