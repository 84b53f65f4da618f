/** The checks as tables for a spreadsheet; columns are named as the command line names them. */
import type { Checks } from "./checks";
import type { CsvCell } from "./csv";
import { boundaryName, nameIn } from "./names";
import type { Register } from "./register/schema";
import { HA_DECIMALS, printedPercent, rounded } from "./rounding";
import type { SumCheck } from "./sums";
import type { Lang } from "./words/languages";

type Table = CsvCell[][];

export function planCheckTable({ planChecks }: Checks, register: Register, lang: Lang): Table {
  return [
    [
      "id",
      "name",
      "plannedHa",
      "asOf",
      "sphereHa",
      "ellipsoidHa",
      "vn2000Ha",
      "differenceHa",
      "differencePercent",
      "basis",
      "verdict",
      "reason",
    ],
    ...planChecks.map((check) => [
      check.id,
      fullName(register, check.id, lang),
      check.plannedHa,
      check.asOf,
      ha(check.sphereHa),
      ha(check.ellipsoidHa),
      ha(check.vn2000Ha),
      ha(check.differenceHa),
      check.differencePercent === null ? null : printedPercent(check.differencePercent),
      check.basis,
      check.verdict,
      check.reason,
    ]),
  ];
}

export function overlapTable({ overlaps }: Checks, register: Register, lang: Lang): Table {
  return [
    ["a", "aName", "b", "bName", "areaM2", "sphereM2", "vn2000M2", "shareOfA", "shareOfB"],
    ...overlaps.map(({ a, b, areaM2, sphereM2, vn2000M2, shareOfA, shareOfB }) => [
      a,
      fullName(register, a, lang),
      b,
      fullName(register, b, lang),
      ...[areaM2, sphereM2, vn2000M2].map((area) => rounded(area, 1)),
      ...[shareOfA, shareOfB].map((share) => rounded(share, 6)),
    ]),
  ];
}

export function sumTable(sum: SumCheck, register: Register, lang: Lang): Table {
  return [
    ["id", "name", "plannedHa", "printedHa"],
    ...sum.members.map(({ id, plannedHa, printedHa }) => [
      id,
      fullName(register, id, lang),
      plannedHa,
      printedHa,
    ]),
    ["sum", null, sum.sumHa, sum.printedSumHa],
    ["stated", null, sum.statedHa, null],
    ["difference", null, sum.differenceHa, null],
  ];
}

function fullName(register: Register, id: string, lang: Lang): string {
  const { names, part } = boundaryName(register, id);
  return part ? `${nameIn(names, lang)}, ${nameIn(part, lang)}` : nameIn(names, lang);
}

function ha(value: number | null): number | null {
  return value === null ? null : rounded(value, HA_DECIMALS);
}
