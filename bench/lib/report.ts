/** Results as Markdown: for each input a table of contenders, their figures, and ratios to one of them. */
import type { Bench, Group, Row, Spread } from "./bench";

/** As saved in bench/results. */
export interface Results extends Pick<Bench, "title" | "question"> {
  /** The day it was measured, YYYY-MM-DD. */
  readonly on: string;
  /** Where: "Node 20.20.2, 2 cores". */
  readonly where: string;
  readonly groups: readonly Group[];
}

export function markdownOf({ title, question, on, where, groups }: Results): string {
  return [
    `## ${title}`,
    question,
    `Measured on ${on}, ${where}.`,
    ...groups.flatMap((group) => [`**${group.name}**`, tableOf(group)]),
  ].join("\n\n");
}

function tableOf({ baseline, rows }: Group): string {
  const figures = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const base = rows.find(({ name }) => name === baseline);
  if (!base) throw new Error(`There is no contender "${baseline}" to compare with.`);
  const answers = rows.some(({ answer }) => answer !== undefined);
  const notes = rows.some(({ note }) => note !== undefined);
  const heads = [
    "contender",
    ...figures.flatMap((figure) => [figure, "×"]),
    ...(answers ? ["found"] : []),
    ...(notes ? ["note"] : []),
  ];
  const lines = rows.map((row) => [
    row === base ? `**${row.name}**` : row.name,
    ...figures.flatMap((figure) => cellsOf(row, base, figure)),
    ...(answers ? [row.answer ?? "–"] : []),
    ...(notes ? [row.note ?? ""] : []),
  ]);
  const rule = heads.map((_, i) => (i > 0 && i <= 2 * figures.length ? "--:" : "---"));
  return [heads, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cellsOf(row: Row, base: Row, figure: string): [string, string] {
  const spread = row.figures[figure];
  if (!spread) return ["–", "–"];
  const reference = base.figures[figure]?.median;
  const ratio = reference ? spread.median / reference : null;
  return [spreadText(spread), ratio === null ? "–" : significant(ratio)];
}

/** The median, with the smallest and the largest where they differ in print. */
function spreadText({ min, median, max }: Spread): string {
  const [low, middle, high] = [min, median, max].map(significant);
  return low === high ? middle! : `${middle} (${low}–${high})`;
}

/** Three significant digits, never in powers of ten. */
function significant(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString("en", {
    minimumFractionDigits: Math.min(digits, 6),
    maximumFractionDigits: Math.min(digits, 6),
  });
}

/** The text with the parts between a bench's markers made anew. A bench without markers gets them at the end. */
export function withSections(text: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((all, [name, section]) => {
    const [start, end] = [`<!-- bench: ${name} -->`, `<!-- /bench: ${name} -->`];
    const made = `${start}\n\n${section}\n\n${end}`;
    const from = all.indexOf(start);
    const to = all.indexOf(end);
    if (from < 0 || to < from) return `${all.trimEnd()}\n\n${made}\n`;
    return all.slice(0, from) + made + all.slice(to + end.length);
  }, text);
}
