/** The register as it is edited, read from `data/register`. */
import { readFileSync } from "node:fs";
import { parseRegister } from "../../../src/lib/register/parseRegister";
import { REGISTER_FILES, type Register } from "../../../src/lib/register/schema";

export const REGISTER_FOLDER = new URL("../../../data/register/", import.meta.url);

export function registerJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, REGISTER_FOLDER), "utf8"));
}

export function registerFiles(): Record<string, unknown> {
  return Object.fromEntries(REGISTER_FILES.map((name) => [name, registerJson(name)]));
}

export function register(): Register {
  return parseRegister(registerFiles());
}
