/** Names as a list or a map wants them: short, and the Vietnamese one beside a translation. */
import type { Names, Register } from "./register/schema";
import type { Lang } from "./words/languages";

/** Words that hue, heading or symbol already say. */
const KIND_VI =
  /^(Khu kinh tế( cửa khẩu| ven biển)?|KCN( Dịch vụ| và dịch vụ logistics)?|Phường|Xã|Đặc khu) /u;
const KIND_EN = / ((Coastal |Border-gate )?Economic Zone|IP)$/u;

/** "KCN Sông Khoai (Amata City Hạ Long)" → "Sông Khoai", "Song Khoai IP" → "Song Khoai". */
export function bareName(name: string): string {
  const bare = name
    .replace(/ \([^)]*\)$/u, "")
    .replace(KIND_VI, "")
    .replace(KIND_EN, "");
  return bare.charAt(0).toLocaleUpperCase("vi") + bare.slice(1);
}

/**
 * The name in one of the page's languages. Names of zones, parks and units are Vietnamese in all but
 * English, as the map and the papers print them; places and parts may have a name in the others.
 */
export function nameIn(names: Names, lang: Lang): string {
  return names[lang] ?? names.vi;
}

/** The language that `nameIn` answers in. */
export function nameLang(names: Names, lang: Lang): Lang {
  return names[lang] === undefined ? "vi" : lang;
}

/** The name to stand beside it: the Vietnamese beside any other, the English beside the Vietnamese. */
export function otherName(names: Names, lang: Lang): { text: string; lang: "vi" | "en" } {
  return nameLang(names, lang) === "vi"
    ? { text: names.en, lang: "en" }
    : { text: names.vi, lang: "vi" };
}

/** A boundary of the published map, taken apart. */
export interface BoundaryName {
  /** What it belongs to, to be opened; null for an administrative unit. */
  selection: { kind: "zone" | "park"; id: string } | null;
  /** The full name of the zone, park or unit. */
  names: Names;
  /** The name of the part of a zone; null for the whole. */
  part: Names | null;
}

/**
 * What a boundary id stands for: "van-don", "van-don/land", "song-khoai", "hai-ha/envelope",
 * "unit/06652". An id the register does not know is its own name.
 */
export function boundaryName(register: Register, id: string): BoundaryName {
  const [head = id, tail] = id.split("/");
  if (head === "unit") {
    const unit = register.units.find(({ code }) => code === tail);
    return { selection: null, names: unit?.name ?? { vi: id, en: id }, part: null };
  }
  const zone = register.zones.find((entry) => entry.id === head);
  if (zone) {
    const part = zone.parts.find((entry) => entry.id === tail)?.name ?? null;
    return { selection: { kind: "zone", id: zone.id }, names: zone.name, part };
  }
  const park = register.parks.find((entry) => entry.id === head);
  if (park) return { selection: { kind: "park", id: park.id }, names: park.name, part: null };
  return { selection: null, names: { vi: id, en: id }, part: null };
}
