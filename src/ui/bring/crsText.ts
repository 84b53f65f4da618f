/** Coordinate systems and the reasons for taking one, in the language on screen. */
import { SYSTEMS, type CrsSystem } from "../../lib/crs/systems";
import type { Why } from "../../lib/crs/why";
import type { PlannerWords } from "../../lib/words/bring";
import { QUANG_NINH } from "../../lib/vn2000";

type BringWords = PlannerWords["bring"];

export function systemName({ id, kind, name, datum, tm }: CrsSystem, words: BringWords): string {
  switch (kind) {
    case "geographic":
      return words.degrees(datum);
    case "tm3":
      return words.tm3(meridianText(tm!.meridian));
    case "utm":
      return words.utm(datum, `${Math.round((tm!.meridian + 183) / 6)}N`);
    case "web-mercator":
      return words.mercator;
    case "other-tm":
      return id === name ? id : name;
  }
}

/** 107.75 → "107°45′". */
export function meridianText(degrees: number): string {
  const minutes = Math.round((degrees % 1) * 60);
  return `${Math.floor(degrees)}°${String(minutes).padStart(2, "0")}′`;
}

export function whyText(why: Why, { why: words }: BringWords): string {
  switch (why.code) {
    case "stated":
      return words.stated(words.by[why.by], cut(why.text));
    case "chosen":
      return words.chosen;
    case "shift-added":
      return words.shiftAdded;
    case "vn2000-projection":
      return words.vn2000Projection;
    case "falls":
      return words.falls[why.in];
    case "own-meridian":
      return words.ownMeridian;
    case "other-meridian":
      return words.otherMeridian(meridianText(why.meridian));
    case "axes-swapped":
      return words.axesSwapped;
    case "contradicts":
      return words.contradicts(words.by[why.by]);
    case "numbers":
      return words.numbers;
  }
}

/** A .prj can be a page long; its name is at its start. */
function cut(text: string): string {
  const name = /^\s*[A-Z]+\["([^"]+)"/i.exec(text)?.[1] ?? text;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** Every system that can be chosen, the province's own first. */
export function systemGroups(words: BringWords): { label: string; systems: CrsSystem[] }[] {
  const all = [...SYSTEMS.values()];
  const meridian = ({ tm }: CrsSystem) => tm?.meridian ?? 0;
  return [
    { label: words.crsGroups.province, systems: all.filter(({ id }) => id === QUANG_NINH) },
    {
      label: words.crsGroups.vn2000,
      systems: all
        .filter(({ id, datum }) => datum === "VN-2000" && id !== QUANG_NINH)
        .sort((a, b) => a.kind.localeCompare(b.kind) || meridian(a) - meridian(b)),
    },
    { label: words.crsGroups.wgs84, systems: all.filter(({ datum }) => datum === "WGS 84") },
  ];
}
