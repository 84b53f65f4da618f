/** area-differs: a plan check whose verdict is not that drawn and planned agree. */
import type { Position } from "geojson";
import type { PlanCheck } from "../planCheck";
import type { Finding } from "./finding";
import { number } from "./phrases";

export function areaDiffers(check: PlanCheck<number | null>, at: Position | null): Finding[] {
  const { id, verdict, differenceHa, differencePercent, plannedHa, vn2000Ha } = check;
  if (vn2000Ha === null || differenceHa === null || differencePercent === null) return [];
  if (verdict !== "near" && verdict !== "differs") return [];
  const sign = differenceHa < 0 ? "less" : "more";
  const by = `${number(Math.abs(differenceHa), 2)} ha (${number(Math.abs(differencePercent), 2)} %)`;
  return [
    {
      rule: "area-differs",
      severity: verdict === "differs" ? "error" : "warning",
      features: [id],
      at,
      detail: verdict,
      differenceHa,
      message: `${id} is drawn with ${number(vn2000Ha, 2)} ha, ${by} ${sign} than the ${number(plannedHa)} ha planned.`,
    },
  ];
}
