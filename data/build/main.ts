/** `npm run geo`: data/sources and data/register → public/geo. Run from the project's folder. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseRegister } from "../../src/lib/register/parseRegister";
import { REGISTER_FILES } from "../../src/lib/register/schema";
import { buildGeo } from "./buildGeo";
import { readSources, type Inputs } from "./inputs";
import { parseJoins } from "./network/joins";

const PUBLISHED = join("public", "geo");

export async function main(): Promise<void> {
  const files = buildGeo(await readInputs("data"));
  for (const stale of await published()) {
    if (!files.has(stale)) await rm(join(PUBLISHED, stale));
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(PUBLISHED, path)), { recursive: true });
    await writeFile(join(PUBLISHED, path), text);
  }
}

/** @param folder `data`, with the register, its translations, the sources and the network's joins */
export async function readInputs(folder: string): Promise<Inputs> {
  const register = join(folder, "register");
  const files = await Promise.all(
    REGISTER_FILES.map(async (name) => [name, await readJson(join(register, name))] as const),
  );
  return {
    ...(await readSources(join(folder, "sources"))),
    register: parseRegister(Object.fromEntries(files)),
    joins: parseJoins(await readJson(join(folder, "network", "joins.json"))),
    text: await readText(join(register, "text")),
  };
}

/** Paths of the files that are there now, below `public/geo`. */
export async function published(): Promise<string[]> {
  const entries = await readdir(PUBLISHED, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(PUBLISHED.length + 1).replaceAll("\\", "/"));
}

async function readText(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
  );
  return Object.fromEntries(texts);
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
