/** What is printed stands beside the inset of Hoàng Sa and Trường Sa, not beneath it. */
import { expect, test } from "vitest";
import { sheetPlane } from "../../src/ui/sheet/sheetPlane";

test.each([
  ["wide", [106.4, 20.6, 108.2, 21.0]],
  ["high", [107, 20.6, 107.2, 21.7]],
] as const)(
  "a %s box ends left of the inset, whole or a thumbnail",
  (_, [west, south, east, north]) => {
    for (const [height, insetPx] of [
      [420, 126],
      [170, 80],
    ] as const) {
      const { plane } = sheetPlane([west, south, east, north], 680, height);
      const [left, top] = plane.project([west, north]);
      const [right, bottom] = plane.project([east, south]);
      expect(left).toBeGreaterThan(28 - 1e-6);
      expect(right).toBeLessThan(680 - insetPx - 28 + 1e-6);
      expect(top).toBeGreaterThan(28 - 1e-6);
      expect(bottom).toBeLessThan(height - 28 + 1e-6);
    }
  },
);
