/** Which names have room on the map: the more important ones first, none over another. */
import { meet, type Rectangle } from "./names/shapes";

export type { Rectangle };

export interface LabelWish {
  id: string;
  lines: readonly string[];
  /** Further lines beneath, smaller and lighter. */
  caption: readonly string[];
  /** Text size in pixels. */
  sizePx: number;
  bold: boolean;
  /** What it names, in pixels. */
  at: readonly [x: number, y: number];
  /** Where it may stand around that, the best place first. */
  anchors: readonly Anchor[];
  /** From `at` to the nearest edge of the text, in pixels. */
  gapPx: number;
  /** Rather over a symbol than not at all; never over another name. */
  must?: boolean;
}

/** Which way the text lies from what it names: [-1 left … 1 right, -1 above … 1 below]. */
export type Anchor = readonly [across: -1 | 0 | 1, down: -1 | 0 | 1];
export const CENTRED: Anchor = [0, 0];
/** Beside, then above and below, then at the corners. */
export const AROUND: readonly Anchor[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
/** On the thing itself, else above or below it, else wherever there is room around it. */
export const UPON: readonly Anchor[] = [CENTRED, [0, 1], [0, -1], ...AROUND];

export interface PlacedLabel extends LabelWish {
  align: "start" | "middle" | "end";
  /** Where the lines start, are centred or end. */
  x: number;
  /** The baselines, of the lines first and then of the caption. */
  baselines: number[];
}

export const CAPTION_SCALE = 0.85;
const LINE_HEIGHT = 1.18;
/** From the top of a line to its baseline, in ems. */
const BASELINE = 0.95;
/** Mean advance of Be Vietnam Pro in ems, a little generous. */
const ADVANCE = 0.56;
const ADVANCE_BOLD = 0.6;
/** A corner's text may come as near as its diagonal allows. */
const DIAGONAL = 0.72;

/**
 * @param wishes the most important first
 * @param taken what no label may cover, such as rings
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Rectangle[] = [],
): PlacedLabel[] {
  const names: Rectangle[] = [];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const size = sizeOf(wish);
    const choices = wish.anchors.map((anchor) => ({ anchor, box: boxAt(wish, size, anchor) }));
    const free = choices.filter(({ box }) => !names.some((other) => meet(box, other)));
    const chosen =
      free.find(({ box }) => !taken.some((other) => meet(box, other))) ??
      (wish.must ? leastCovered(free, taken) : undefined);
    if (!chosen) continue;
    names.push(chosen.box);
    placed.push({ ...wish, ...textIn(chosen.box, wish, chosen.anchor) });
  }
  return placed;
}

/** Where least of it lies over what is taken, the better place first. */
function leastCovered<T extends { box: Rectangle }>(
  choices: readonly T[],
  taken: readonly Rectangle[],
): T | undefined {
  const covered = ({ box }: T) => taken.reduce((total, other) => total + shared(box, other), 0);
  return choices
    .map((choice) => ({ choice, area: covered(choice) }))
    .sort((a, b) => a.area - b.area)[0]?.choice;
}

function shared(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

function sizeOf({ lines, caption, sizePx, bold }: LabelWish): [width: number, height: number] {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const advance = bold ? ADVANCE_BOLD : ADVANCE;
  const width =
    sizePx * Math.max(longest(lines) * advance, longest(caption) * ADVANCE * CAPTION_SCALE);
  return [width, sizePx * LINE_HEIGHT * (lines.length + caption.length * CAPTION_SCALE)];
}

function boxAt(
  wish: LabelWish,
  [width, height]: readonly [number, number],
  anchor: Anchor,
): Rectangle {
  const [across, down] = anchor;
  const gap = across !== 0 && down !== 0 ? wish.gapPx * DIAGONAL : wish.gapPx;
  const x = wish.at[0] + across * (gap + width / 2);
  const y = wish.at[1] + down * (gap + height / 2);
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function textIn({ left, right, top }: Rectangle, wish: LabelWish, [across]: Anchor) {
  const align = across > 0 ? "start" : across < 0 ? "end" : "middle";
  const x = across > 0 ? left : across < 0 ? right : (left + right) / 2;
  const sizes = [
    ...wish.lines.map(() => wish.sizePx),
    ...wish.caption.map(() => wish.sizePx * CAPTION_SCALE),
  ];
  let y = top;
  const baselines = sizes.map((size) => {
    const baseline = y + size * BASELINE;
    y += size * LINE_HEIGHT;
    return baseline;
  });
  return { align, x, baselines } as const;
}

/** Words in lines of about that many characters; a longer word has a line to itself. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
