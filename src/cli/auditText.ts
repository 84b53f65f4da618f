/** An audit as a page of text. */
import type { Audit, Finding } from "../lib/audit";
import { OFF_PLANE } from "./offPlane";
import { fixed, table, type Cell, type Column } from "./table";

export function auditText(audit: Audit): string {
  const sections = [summary(audit), planChecks(audit), overlaps(audit), findings(audit)];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function summary({ summary }: Audit): string {
  const { boundaries, invalid, leftOut, minAreaM2, minWidthM, againstPublished } = summary;
  const { error, warning, info } = summary.findings;
  const checked = `${boundaries} ${boundaries === 1 ? "boundary" : "boundaries"} checked`;
  const against = againstPublished ? ", also against the published map" : "";
  const out = leftOut
    ? `\n${leftOut} left out of overlaps, gaps and cover${invalid ? `, ${invalid} as invalid` : ""}.`
    : "";
  return (
    `${checked}${against}: ${error} error, ${warning} warning, ${info} info.${out}\n` +
    `Overlaps and gaps below ${minAreaM2} m² or ${minWidthM} m are no finding.`
  );
}

function section(title: string, columns: readonly Column[], rows: readonly Cell[][]): string {
  return rows.length === 0 ? "" : `${title}\n${table(columns, rows)}`;
}

function planChecks({ planChecks }: Audit): string {
  const columns = [
    { head: "id" },
    { head: "planned", decimals: 2 },
    { head: "VN-2000", decimals: 2 },
    { head: "ellipsoid", decimals: 2 },
    { head: "sphere", decimals: 2 },
    { head: "difference", decimals: 2 },
    { head: "%", decimals: 2 },
    { head: "basis" },
    { head: "verdict" },
  ];
  const rows = planChecks.map((one): Cell[] => [
    one.id,
    one.plannedHa,
    one.vn2000Ha,
    one.ellipsoidHa,
    one.sphereHa,
    one.differenceHa,
    one.differencePercent,
    one.basis,
    one.verdict ?? (one.reason ? `none: ${one.reason}` : null),
  ]);
  const isOff = planChecks.some(({ vn2000Ha }) => vn2000Ha === null);
  return section(
    "Planned and drawn, in hectares; the difference is VN-2000 less planned",
    columns,
    rows,
  ).concat(isOff ? `\n${OFF_PLANE}` : "");
}

function overlaps({ overlaps }: Audit): string {
  const columns = [
    { head: "a" },
    { head: "b" },
    { head: "m² (ellipsoid)", decimals: 1 },
    { head: "% of a", decimals: 2 },
    { head: "% of b", decimals: 2 },
  ];
  const rows = overlaps.map((one): Cell[] => [
    one.a,
    one.b,
    one.areaM2,
    one.shareOfA * 100,
    one.shareOfB * 100,
  ]);
  return section("Overlaps", columns, rows);
}

function findings({ findings }: Audit): string {
  if (findings.length === 0) return "No findings.";
  const columns = [{ head: "severity" }, { head: "rule" }, { head: "at" }];
  // Sentences stand last and are not cut.
  const head = table(
    columns,
    findings.map((one): Cell[] => [one.severity, one.rule, placeOf(one)]),
  );
  const [heads = "", ...lines] = head.split("\n");
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), heads.length);
  return [
    "Findings",
    heads,
    ...lines.map((line, i) => `${line.padEnd(width)}  ${findings[i]!.message}`),
  ].join("\n");
}

function placeOf({ at }: Finding): string | null {
  return at ? `${fixed(at[0]!, 6)}, ${fixed(at[1]!, 6)}` : null;
}
