/** Properties of many features as the columns of one table. */
import { isObject } from "../json";
import type { ExportFeature } from "./features";

export type ColumnType = "integer" | "number" | "boolean" | "text";
export type Value = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

export interface Attributes {
  readonly columns: readonly Column[];
  /** A row a feature, a value a column. */
  readonly rows: readonly (readonly Value[])[];
}

/** Every property that any feature has, in the order they are met, with id and name before them. */
export function attributesOf(features: readonly ExportFeature[]): Attributes {
  const names = new Set(["id", "name"]);
  for (const { properties } of features) for (const key of Object.keys(properties)) names.add(key);
  const records = features.map((feature): Map<string, Value> => {
    const { id, name, properties } = feature;
    const entries = Object.entries(properties).map(([key, value]) => [key, plain(value)] as const);
    return new Map([["id", id], ["name", name], ...entries]);
  });
  const columns = [...names].map((name): Column => {
    const values = records.map((record) => record.get(name) ?? null);
    return { name, type: typeOf(values) };
  });
  const rows = records.map((record) =>
    columns.map(({ name, type }) => {
      const value = record.get(name) ?? null;
      return type === "text" && value !== null ? String(value) : value;
    }),
  );
  return { columns, rows };
}

function plain(value: unknown): Value {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return Array.isArray(value) || isObject(value) ? JSON.stringify(value) : null;
}

function typeOf(values: readonly Value[]): ColumnType {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return "text";
  if (present.every((value) => typeof value === "boolean")) return "boolean";
  if (present.every((value) => Number.isSafeInteger(value))) return "integer";
  return present.every((value) => typeof value === "number") ? "number" : "text";
}
