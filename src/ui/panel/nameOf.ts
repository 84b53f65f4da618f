/** Names of zones and units, for figures whose value is an id or a code. */
import type { NameOf } from "../../lib/figureText";
import { nameIn } from "../../lib/names";
import type { Register } from "../../lib/register/schema";
import type { Lang } from "../../lib/words/languages";

export function nameOfIn(register: Register, lang: Lang): NameOf {
  return (kind, id) => {
    const entry =
      kind === "zone"
        ? register.zones.find((zone) => zone.id === id)
        : register.units.find(({ code }) => code === id);
    return entry ? nameIn(entry.name, lang) : null;
  };
}
