/** near.json as text: one zone or park a line, so that a change of one is a change of one line. */
import type { NearFile } from "../../../src/lib/near/near";

export function nearText({ from, ...members }: NearFile): string {
  const head = JSON.stringify(members).slice(0, -1);
  const lines = from.map((entry) => JSON.stringify(entry)).join(",\n");
  return `${head},"from":[\n${lines}\n]}\n`;
}
