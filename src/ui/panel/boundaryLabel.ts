/** A boundary's name as tables and lists print it: "Vân Đồn · Phần đất", "Sông Khoai", "Phường Hiệp Hoà". */
import { bareName, boundaryName, nameIn } from "../../lib/names";
import type { Register } from "../../lib/register/schema";
import type { Lang } from "../../lib/words/languages";

export function boundaryLabel(register: Register, id: string, lang: Lang): string {
  const { selection, names, part } = boundaryName(register, id);
  const whole = selection ? bareName(nameIn(names, lang)) : nameIn(names, lang);
  return part ? `${whole} · ${nameIn(part, lang)}` : whole;
}
