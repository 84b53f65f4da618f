import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AROUND,
  CENTRED,
  type LabelWish,
  placeLabels,
  type Rectangle,
  wrap,
} from "../../src/map/svgLabels";

const wish = (id: string, at: [number, number], more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  lines: ["Móng Cái"],
  caption: [],
  sizePx: 12,
  bold: false,
  at,
  anchors: [CENTRED],
  gapPx: 6,
  ...more,
});
const ids = (wishes: LabelWish[], taken?: Rectangle[]) =>
  placeLabels(wishes, taken).map(({ id }) => id);

describe("room", () => {
  test("the more important of two names at one place stands, the other does not", () => {
    expect(ids([wish("first", [50, 50]), wish("second", [52, 51])])).toEqual(["first"]);
    expect(ids([wish("first", [50, 50]), wish("second", [50, 90])])).toEqual(["first", "second"]);
  });

  test("a name that may stand elsewhere does", () => {
    const [, second] = placeLabels([
      wish("first", [50, 50]),
      wish("second", [50, 50], { anchors: [CENTRED, [0, 1]], gapPx: 10 }),
    ]);
    expect(second).toMatchObject({ id: "second", align: "middle" });
    expect(second!.baselines[0]).toBeGreaterThan(60);
  });

  test("over a symbol stands only a name that must", () => {
    const ring = [{ left: 0, top: 0, right: 100, bottom: 100 }];
    expect(ids([wish("park", [50, 50])], ring)).toEqual([]);
    expect(ids([wish("zone", [50, 50], { must: true })], ring)).toEqual(["zone"]);
    expect(ids([wish("zone", [50, 50]), wish("too", [50, 50], { must: true })])).toEqual(["zone"]);
  });

  test("no two names overlap, whatever is wished", () => {
    const wishes = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 300 }),
        y: fc.integer({ min: 0, max: 200 }),
        lines: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
        caption: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 2 }),
        sizePx: fc.integer({ min: 8, max: 20 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(wishes, (list) => {
        const placed = placeLabels(
          list.map(({ x, y, ...more }, index) =>
            wish(String(index), [x, y], { ...more, anchors: AROUND }),
          ),
        );
        const boxes = placed.map(textBox);
        boxes.forEach((a, i) =>
          boxes.slice(i + 1).forEach((b) => {
            const apart =
              a.right <= b.left + 1e-6 ||
              b.right <= a.left + 1e-6 ||
              a.bottom <= b.top + 1e-6 ||
              b.bottom <= a.top + 1e-6;
            expect(apart).toBe(true);
          }),
        );
      }),
    );
  });

  /** Where the text is sure to be: its narrowest reckoning, from its first to its last baseline. */
  function textBox({
    x,
    align,
    baselines,
    lines,
    caption,
    sizePx,
  }: ReturnType<typeof placeLabels>[0]) {
    const longest = Math.max(...lines.map((line) => line.length * 0.56));
    const captions = Math.max(0, ...caption.map((line) => line.length * 0.56 * 0.85));
    const width = sizePx * Math.max(longest, captions);
    const left = align === "start" ? x : align === "end" ? x - width : x - width / 2;
    return {
      left,
      right: left + width,
      top: baselines[0]! - sizePx * 0.9,
      bottom: baselines.at(-1)!,
    };
  }
});

test("lines follow each other downwards, the caption after the name", () => {
  const [label] = placeLabels([
    wish("park", [50, 50], {
      lines: ["Phía Bắc", "Đầm Nhà Mạc"],
      caption: ["đâu đó"],
      anchors: [[1, 0]],
    }),
  ]);
  expect(label!.align).toBe("start");
  expect(label!.x).toBeCloseTo(56, 9);
  const [first, second, third] = label!.baselines;
  expect(second! - first!).toBeCloseTo(12 * 1.18, 9);
  expect(third!).toBeGreaterThan(second!);
});

test.each([
  ["Hoành Mô – Đồng Văn", 14, ["Hoành Mô –", "Đồng Văn"]],
  ["Vân Đồn", 14, ["Vân Đồn"]],
  ["Đầm", 2, ["Đầm"]],
  ["", 14, []],
] as [string, number, string[]][])("%s in lines of %d", (text, most, lines) => {
  expect(wrap(text, most)).toEqual(lines);
});
