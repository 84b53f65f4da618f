/**
 * `npm run pictures`: draws every picture of the site whose drawing has changed, in a browser, and
 * writes it to public/p. Run from the project's folder.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { PNG } from "pngjs";
import { PICTURE_SIZE } from "../headTags";
import { hashOf, MOST_BYTES, type MadePictures } from "./made";
import { palettePng } from "./palettePng";
import { pictures } from "./pictures";

const FOLDER = join("public", "p");
const MADE = join("data", "build", "pages", "picture", "pictures.json");
const TOKENS = join("src", "ui", "tokens.css");

/** @param launch starts the browser; not called where every picture is today's */
export async function main(launch: () => Promise<Browser>): Promise<void> {
  const drawings = await pictures(join("public", "geo"));
  const before = JSON.parse(await readFile(MADE, "utf8").catch(() => "{}")) as MadePictures;
  const files = await picturesThere();
  const isToday = async (name: string, drawing: string) =>
    files.includes(name) &&
    before[name]?.drawing === hashOf(drawing) &&
    before[name].picture === hashOf(await readFile(pathOf(name)));

  const due: [string, string][] = [];
  for (const [name, drawing] of drawings)
    if (!(await isToday(name, drawing))) due.push([name, drawing]);
  await mkdir(FOLDER, { recursive: true });
  const drawn = due.length > 0 ? await draw(due, launch) : {};
  for (const stale of files) if (!drawings.has(stale)) await rm(pathOf(stale));

  const made = [...drawings.keys()].map((name) => [name, drawn[name] ?? before[name]] as const);
  await writeFile(MADE, `${JSON.stringify(Object.fromEntries(made), null, 2)}\n`);
  console.log(`${due.length} of ${drawings.size} pictures were drawn anew.`);
}

async function draw(
  due: readonly [name: string, drawing: string][],
  launch: () => Promise<Browser>,
): Promise<MadePictures> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: PICTURE_SIZE, deviceScaleFactor: 1 });
    const fonts = await fontFaces();
    const made: MadePictures = {};
    for (const [name, drawing] of due) {
      const png = await pictureOf(page, drawing, fonts);
      await writeFile(pathOf(name), png);
      made[name] = { drawing: hashOf(drawing), picture: hashOf(png) };
    }
    return made;
  } finally {
    await browser.close();
  }
}

async function pictureOf(page: Page, drawing: string, fonts: string): Promise<Buffer> {
  await page.setContent(
    `<style>${fonts} body { margin: 0 } svg { display: block }</style>${drawing}`,
  );
  await page.evaluate(() => document.fonts.ready);
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  return palettePng(new Uint8Array(data), width, height, MOST_BYTES);
}

/** The page's own @font-face rules, with the files in them: a page without an address fetches nothing. */
async function fontFaces(): Promise<string> {
  const faces = (await readFile(TOKENS, "utf8")).match(/@font-face \{[^}]*\}/g) ?? [];
  const embedded = faces.map(async (face) => {
    const file = /url\("(.+?)"\)/.exec(face)?.[1];
    if (!file) throw new Error(`${TOKENS}: a @font-face rule has no file.`);
    const font = await readFile(join("node_modules", file), "base64");
    return face.replace(file, `data:font/woff2;base64,${font}`);
  });
  return (await Promise.all(embedded)).join("\n");
}

async function picturesThere(): Promise<string[]> {
  const names = await readdir(FOLDER).catch((): string[] => []);
  return names.filter((name) => name.endsWith(".png")).map((name) => name.slice(0, -4));
}

function pathOf(name: string): string {
  return join(FOLDER, `${name}.png`);
}
