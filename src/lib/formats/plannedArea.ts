/**
 * Planned areas that stand in a file beside the boundaries.
 *
 * A JSON number is taken as it is. Text may be written in the Vietnamese way (9.373,43) or the English
 * (9,373.43). Text that can be read both ways ("9.373") is refused: a factor of a thousand is no detail.
 */
import { FileFault, type FilePlace } from "../faults";
import { describe, type JsonObject } from "./json";

/** Where a planned area is looked for if the reader names no property. */
const USUAL = ["planned_ha", "plannedHa"];

/** The planned area in hectares; null where the feature states none. Throws where it cannot be read. */
export function plannedHaOf(
  properties: Readonly<JsonObject>,
  place: FilePlace,
  property?: string,
): number | null {
  const names = property === undefined ? USUAL : [property];
  const name = names.find((one) => Object.hasOwn(properties, one));
  const value = name === undefined ? null : properties[name];
  if (name === undefined || value === null || value === undefined || value === "") return null;
  const at = { ...place, property: name };
  const areaHa = typeof value === "string" ? numberFrom(value) : value;
  if (areaHa === "ambiguous") {
    throw new FileFault({ ...at, code: "ambiguous-number", found: describe(value) });
  }
  if (typeof areaHa !== "number" || !Number.isFinite(areaHa) || areaHa <= 0) {
    throw new FileFault({ ...at, code: "not-an-area", found: describe(value) });
  }
  return areaHa;
}

/** A number as people write it, "ha" after it or not; null if it is none. */
export function numberFrom(text: string): number | "ambiguous" | null {
  const digits = text
    .normalize("NFKC")
    .replace(/\s*ha\.?$/i, "")
    .replace(/\s/g, "");
  if (!/^[\d.,]+$/.test(digits) || !/\d/.test(digits)) return null;
  const marks = digits.replace(/\d/g, "");
  const last = marks.at(-1);
  if (last === undefined) return Number(digits);

  const [head = "", tail = ""] = splitAtLast(digits, last);
  const thousands = last === "." ? "," : ".";
  if (head.includes(last)) {
    // The same mark twice: it groups thousands, and there are no decimals.
    return marks.includes(thousands) ? null : grouped(digits, last);
  }
  if (head.includes(thousands)) {
    const whole = grouped(head, thousands);
    return whole === null || tail === "" ? null : Number(`${whole}.${tail}`);
  }
  if (tail === "" || head === "") return null;
  const couldGroup = tail.length === 3 && /^[1-9]\d{0,2}$/.test(head);
  return couldGroup ? "ambiguous" : Number(`${head}.${tail}`);
}

/** One of the last digit of a number as it is written: 0.01 of “5,00”; null where `numberFrom` reads none. */
export function stepOf(text: string): number | null {
  if (typeof numberFrom(text) !== "number") return null;
  const digits = text.normalize("NFKC").replace(/[^\d.,]/g, "");
  const [mark, ...others] = digits.replace(/\d/g, "").split("").reverse();
  // The same mark twice groups thousands.
  if (mark === undefined || others.includes(mark)) return 1;
  return 1 / 10 ** (digits.length - digits.lastIndexOf(mark) - 1);
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** "9.373.430" → 9373430; null where the groups are not of three. */
function grouped(text: string, mark: string): number | null {
  const [first = "", ...groups] = text.split(mark);
  const fits = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return fits ? Number([first, ...groups].join("")) : null;
}
