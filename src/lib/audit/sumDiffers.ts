/** sum-differs: members that do not add up to their published total. It is the register's to explain. */
import type { SumCheck } from "../sums";
import type { Finding } from "./finding";
import { number } from "./phrases";

export function sumDiffers({
  id,
  members,
  sumHa,
  statedHa,
  differenceHa,
  reasons,
}: SumCheck): Finding[] {
  if (!differenceHa || sumHa === null || statedHa === null) return [];
  const side = differenceHa < 0 ? "short of" : "above";
  const by = number(Math.abs(differenceHa), 2);
  return [
    {
      rule: "sum-differs",
      severity: "info",
      features: [id],
      at: null,
      differenceHa,
      detail: reasons.join(", "),
      message: `The planned areas of the ${members.length} ${id} add up to ${number(sumHa)} ha, ${by} ha ${side} the ${number(statedHa)} ha published.`,
    },
  ];
}
