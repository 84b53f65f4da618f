/** area-differs: a plan check whose verdict is not that drawn and planned agree. */
import type { Position } from "geojson";
import type { PlanCheck } from "../planCheck";
import type { Finding } from "./finding";

export function areaDiffers(check: PlanCheck, at: Position | null): Finding[] {
  const { id, verdict, differenceHa, differencePercent, plannedHa, vn2000Ha } = check;
  if (differenceHa === null || differencePercent === null) return [];
  if (verdict !== "near" && verdict !== "differs") return [];
  const sign = differenceHa < 0 ? "less" : "more";
  const by = `${Math.abs(differenceHa).toFixed(2)} ha (${Math.abs(differencePercent).toFixed(2)} %)`;
  return [
    {
      rule: "area-differs",
      severity: verdict === "differs" ? "error" : "warning",
      features: [id],
      at,
      detail: verdict,
      differenceHa,
      message: `${id} is drawn with ${vn2000Ha.toFixed(2)} ha, ${by} ${sign} than the ${plannedHa} ha planned.`,
    },
  ];
}
