/** What makes figures whole beyond their shape: units, dates, sources, and one principal among rivals. */
import { DataFault } from "../faults";
import type { ValueObject } from "./figure";
import { rivalKey } from "./figures";
import type { Figure } from "./schema";

/** Throws a DataFault unless the figure has all that its value asks for. */
export function checkFigure(figure: Figure, where: string): void {
  const { field, value, unit, confidence, basis, sources, note, asOf, asOfFrom } = figure;
  if ((value === null) !== (confidence === "unpublished")) {
    throw new DataFault('a value of null goes with "unpublished", and only with it', where);
  }
  if ((basis === null) !== (value === null)) {
    throw new DataFault("expected a basis for a value, and null for none", `${where}, basis`);
  }
  const isNumber = typeof value === "number" || isValue(value, "range");
  if (isNumber !== (unit !== undefined)) {
    throw new DataFault(
      isNumber ? "a number needs its unit" : "a unit goes with a number or a range",
      `${where}, unit`,
    );
  }
  if (isNumber && field.endsWith("Ha") && unit !== "ha") {
    throw new DataFault(`expected "ha", found "${unit}"`, `${where}, unit`);
  }
  if (sources.length === 0 && note === undefined) {
    throw new DataFault("without a source a figure needs a note that says why", `${where}, note`);
  }
  if (asOfFrom && (asOf === null || sources.length === 0)) {
    throw new DataFault('"source" needs a date and a source', `${where}, asOfFrom`);
  }
  if (isObject(value)) checkValue(value, `${where}, value`);
}

/** Throws a DataFault unless each group of rivals has one principal, and no other figure is marked. */
export function checkPrincipals(figures: readonly Figure[], where: string): void {
  const rivals = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = rivalKey(figure);
    if (key !== null) rivals.set(key, [...(rivals.get(key) ?? []), figure]);
    else if (figure.principal) {
      throw new DataFault("entries of a list have no principal", `${where}, ${figure.field}`);
    }
  }
  for (const [key, group] of rivals) {
    const marked = group.filter(({ principal }) => principal).length;
    const expected = group.length > 1 ? 1 : 0;
    if (marked === expected) continue;
    throw new DataFault(
      expected === 1
        ? `${group.length} figures stand for the same; expected one of them to be principal, found ${marked}`
        : "a figure that stands alone is not marked principal",
      `${where}, ${key.split("|").filter(Boolean).join(", ")}`,
    );
  }
}

/** Whether a value is an object of a kind. */
export function isValue<K extends ValueObject["kind"]>(
  value: Figure["value"],
  kind: K,
): value is Extract<ValueObject, { kind: K }> {
  return isObject(value) && value.kind === kind;
}

function isObject(value: Figure["value"]): value is ValueObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkValue(value: ValueObject, where: string): void {
  switch (value.kind) {
    case "range":
      if (value.from < value.to) return;
      throw new DataFault("expected from to be less than to", where);
    case "tenant":
      if (value.name ?? value.project) return;
      throw new DataFault("expected a name, a project or both", where);
    case "sides":
    case "decision":
    case "period":
      if (Object.keys(value).length > 1) return;
      throw new DataFault("says nothing beyond its kind", where);
    case "window":
      if (value.west < value.east && value.south < value.north) return;
      throw new DataFault("expected west below east and south below north", where);
    case "distance":
    case "date":
  }
}
