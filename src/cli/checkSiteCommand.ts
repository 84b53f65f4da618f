/** qnz check-site: whether a folder can be published, file by file. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { isReplaceable } from "../../deploy/headers.mjs";
import { FileFault } from "../lib/faults";
import { parseOpening } from "../lib/embed/opening";
import { readOffered } from "../lib/tiles/offered";
import { isObject } from "../lib/formats/json";
import { parseJson } from "../lib/formats/parseJson";
import { checkGeo, checksText, GEO_FILES } from "../lib/publish/checkGeo";
import { attempt, error, warning, type SiteFinding } from "../lib/publish/finding";
import { checkBuilt, checkNamed } from "./builtFiles";
import { CallFault, oneOf, parseCall } from "./call";
import { readText, writeOut } from "./files";

export async function checkSiteCommand(args: string[]): Promise<0 | 1> {
  const { files: folders, values } = parseCall("check-site", args, ["format", "checks"]);
  const format = oneOf("format", values["format"], ["text", "json"]);
  const isWriting = oneOf("checks", values["checks"], ["compare", "write"]) === "write";
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) {
    throw new CallFault(`check-site takes the folder of a site; found ${folders.length}.`);
  }
  await requireSite(folder);
  const names = await namesIn(folder);
  const found: SiteFinding[] = [];
  const files = await readAll(
    folder,
    [...GEO_FILES.map((name) => `geo/${name}`), ...OWN],
    names,
    found,
  );
  const geo = checkGeo(files);
  let { findings } = geo;
  if (isWriting && geo.checks && !findings.some(isFatal)) {
    await writeOut(path.join(folder, CHECKS), checksText(geo.checks));
    findings = findings.filter(({ file }) => file !== CHECKS);
  }
  const unreadable = new Set(found.map(({ file }) => file));
  const others = [
    ...findings,
    ...checkOwn(files),
    ...checkNamed(files, names),
    ...checkNames(names),
    ...(PAGES.some((page) => names.has(page)) ? await checkBuilt(folder, names) : []),
  ];
  found.push(...others.filter(({ file }) => !unreadable.has(file)));
  process.stdout.write(format === "json" ? `${JSON.stringify(found, null, 2)}\n` : asText(found));
  return found.some(({ severity }) => severity === "error") ? 1 : 0;
}

const CHECKS = "geo/checks.json";
const OWN = ["embed.json", "owner.json"];
const PAGES = ["index.html", "embed.html"];

/** Whatever but the checks themselves: they are not computed from what is wrong. */
const isFatal = ({ file, severity }: SiteFinding) => severity === "error" && file !== CHECKS;

async function requireSite(folder: string): Promise<void> {
  const is = await stat(path.join(folder, "geo")).catch(() => null);
  if (is?.isDirectory()) return;
  throw new CallFault(
    `${folder}: there is no folder “geo” in it, so it is not the folder of a site.`,
  );
}

/** Every file below the folder, with slashes. */
async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((name) => name.replaceAll(path.sep, "/")),
  );
}

async function readAll(
  folder: string,
  wanted: readonly string[],
  names: ReadonlySet<string>,
  found: SiteFinding[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of wanted) {
    if (!names.has(name)) continue;
    try {
      files.set(name, await readText(path.join(folder, name), name));
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      found.push(error(name, fault.message));
      // Present, but of no use: not to be called missing as well.
      files.set(name, "");
    }
  }
  return files;
}

/** What the owner sets. */
function checkOwn(files: ReadonlyMap<string, string>): SiteFinding[] {
  const found: SiteFinding[] = [];
  const embed = files.get("embed.json");
  if (embed === undefined)
    found.push(
      error(
        "embed.json",
        'embed.json: missing. Put { "origins": [] } there, and who may embed the map.',
      ),
    );
  else attempt("embed.json", found, () => parseOpening(embed, "embed.json"));
  const owner = files.get("owner.json");
  if (owner !== undefined) {
    const json = attempt("owner.json", found, () => parseJson(owner, { file: "owner.json" }));
    const to = isObject(json) ? json["reportTo"] : undefined;
    if (json !== null && to !== null && !(typeof to === "string" && /^(mailto:|https:)/.test(to)))
      found.push(
        error(
          "owner.json",
          'owner.json: "reportTo" is an address that begins with mailto: or https:, or null.',
        ),
      );
    const { fault } = readOffered(json);
    if (fault !== null) found.push(error("owner.json", fault));
  }
  return found;
}

function checkNames(names: ReadonlySet<string>): SiteFinding[] {
  const found: SiteFinding[] = [];
  for (const page of PAGES)
    if (!names.has(page))
      found.push(
        warning(page, `${page}: missing, so this is not a whole site (npm run build makes one).`),
      );
  const known = new Set(GEO_FILES.map((name) => `geo/${name}`));
  for (const name of names) {
    const copyOf = name.replace(/\.(br|gz)$/, "");
    if (copyOf !== name && isReplaceable(copyOf))
      found.push(
        error(
          name,
          `${name}: servers may send this copy in place of a newer ${copyOf}. Delete it.`,
        ),
      );
    else if (name.startsWith("geo/") && !known.has(name))
      found.push(warning(name, `${name}: no page of the site reads it.`));
  }
  return found;
}

function asText(found: readonly SiteFinding[]): string {
  const count = (severity: SiteFinding["severity"]) =>
    found.filter((one) => one.severity === severity).length;
  return [
    ...found.map(({ severity, message }) => `${severity}: ${message}`),
    `${count("error")} error, ${count("warning")} warning${found.length === 0 ? ": the folder can be published" : ""}.`,
    "",
  ].join("\n");
}
