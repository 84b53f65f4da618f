/**
 * A coordinate system written as WKT: .prj files (ESRI and GDAL, WKT 1), GeoPackage tables, WKT 2.
 *
 * Only what decides is looked at: datum, projection, parameters, unit. VN-2000 is known by its name, since
 * it has WGS 84's ellipsoid and an ESRI .prj says nothing of the shift between the two.
 */
import {
  isPlane,
  SYSTEMS,
  systemOf,
  transverseMercator,
  WEB_MERCATOR,
  type CrsSystem,
  type Datum,
} from "./systems";

interface Node {
  readonly keyword: string;
  readonly values: readonly (string | number)[];
  readonly nodes: readonly Node[];
}

const MAX_DEPTH = 20;

/** The system that the text describes; null where it is no WKT, or none that can be converted. */
export function systemFromWkt(text: string): CrsSystem | null {
  const root = parseWkt(text);
  return root && read(root);
}

/** Whether the text looks like the WKT of a coordinate system at all. */
export function isCrsWkt(text: string): boolean {
  return /^\s*(?:PROJCS|GEOGCS|PROJCRS|PROJECTEDCRS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS|COMPD_?CS|COMPOUNDCRS|BOUNDCRS|GEOCCS|LOCAL_CS|ENGCRS)\s*[[(]/i.test(
    text,
  );
}

const PROJECTED = new Set(["PROJCS", "PROJCRS", "PROJECTEDCRS"]);
const GEOGRAPHIC = new Set([
  "GEOGCS",
  "GEOGCRS",
  "GEODCRS",
  "GEODETICCRS",
  "GEOGRAPHICCRS",
  "BASEGEOGCRS",
  "BASEGEODCRS",
]);
const COMPOUND = new Set(["COMPD_CS", "COMPDCS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS"]);

function read(node: Node): CrsSystem | null {
  const keyword = node.keyword;
  if (COMPOUND.has(keyword)) {
    const inner = node.nodes.find(
      (one) =>
        PROJECTED.has(one.keyword) || GEOGRAPHIC.has(one.keyword) || COMPOUND.has(one.keyword),
    );
    return inner ? read(inner) : null;
  }
  const datum = datumOf(node);
  if (!datum) return idOf(node);
  if (GEOGRAPHIC.has(keyword)) {
    return isDegrees(node) ? SYSTEMS.get(datum === "VN-2000" ? "EPSG:4756" : "EPSG:4326")! : null;
  }
  if (!PROJECTED.has(keyword)) return null;
  const method = nameOf(
    find(node, "PROJECTION") ?? search(node, (one) => one.keyword === "METHOD"),
  );
  if (
    /mercator/.test(method) &&
    /auxiliarysphere|pseudomercator|webmercator|popularvisualisation/.test(method + nameOf(node))
  ) {
    return datum === "WGS 84" ? SYSTEMS.get(WEB_MERCATOR)! : null;
  }
  if (/^(?:transversemercator|gausskruger)/.test(method)) return transverse(node, datum);
  return idOf(node);
}

function transverse(node: Node, datum: Datum): CrsSystem | null {
  const number = (...names: string[]) => parameter(node, names);
  const meridian = number("centralmeridian", "longitudeofnaturalorigin", "longitudeoforigin");
  const scale = number("scalefactor", "scalefactoratnaturalorigin");
  const origin = number("latitudeoforigin", "latitudeofnaturalorigin") ?? 0;
  const unit = metresPerUnit(node);
  if (meridian === null || scale === null || origin !== 0 || unit !== 1) return null;
  const tm = {
    meridian: Math.round(meridian * 1e7) / 1e7,
    scale,
    falseEastingM: number("falseeasting") ?? 0,
    falseNorthingM: number("falsenorthing") ?? 0,
  };
  if (!isPlane(tm)) return null;
  // A system that calls itself VN-2000, put on WGS 84's datum by a program without VN-2000.
  return transverseMercator(isVn2000(nameOf(node)) ? "VN-2000" : datum, tm);
}

function datumOf(node: Node): Datum | null {
  const datum = search(node, (one) => /^(?:DATUM|GEODETICDATUM|TRF|ENSEMBLE)$/.test(one.keyword));
  const base = GEOGRAPHIC.has(node.keyword)
    ? node
    : search(node, (one) => GEOGRAPHIC.has(one.keyword));
  const names = [nameOf(datum), nameOf(base)];
  if (names.some(isVn2000)) return "VN-2000";
  if (
    names.some((name) =>
      /^(?:d?wgs_?(?:19)?84|worldgeodeticsystem1984.*|gcswgs(?:19)?84)$/.test(name),
    )
  ) {
    return "WGS 84";
  }
  return null;
}

/** "vn2000", "gcsvn2000", "dvietnam2000", "VN-2000 / TM-3 …" with the marks taken out. */
function isVn2000(name: string): boolean {
  return /vn_?2000|viet_?nam_?2000/.test(name);
}

function isDegrees(node: Node): boolean {
  const size = unitSize(node, "ANGLEUNIT");
  return size === undefined || Math.abs(size - Math.PI / 180) < 1e-6;
}

function metresPerUnit(node: Node): number {
  return unitSize(node, "LENGTHUNIT") ?? 1;
}

/** Of the system's own axes, which WKT 2 may give with each; those of its ellipsoid and parameters are others. */
function unitSize(node: Node, keyword: string): number | undefined {
  const axis = find(node, "AXIS");
  const unit = find(node, "UNIT") ?? find(node, keyword) ?? (axis && find(axis, keyword));
  return unit?.values.find((value) => typeof value === "number");
}

function parameter(node: Node, names: readonly string[]): number | null {
  const found = search(node, (one) => one.keyword === "PARAMETER" && names.includes(nameOf(one)));
  const value = found?.values.find((one) => typeof one === "number");
  return typeof value === "number" ? value : null;
}

/** The number the text itself gives: AUTHORITY["EPSG","5899"] or ID["EPSG",5899]. */
function idOf(node: Node): CrsSystem | null {
  const id = find(node, "AUTHORITY") ?? find(node, "ID");
  const [authority, code] = id?.values ?? [];
  return systemOf(`${String(authority).toUpperCase()}:${String(code)}`) ?? null;
}

/** The name in small letters and digits only. */
function nameOf(node: Node | undefined): string {
  const name = node?.values[0];
  return typeof name === "string" ? name.toLowerCase().replace(/[^a-z0-9]/g, "") : "";
}

function find(node: Node, keyword: string): Node | undefined {
  return node.nodes.find((one) => one.keyword === keyword);
}

function search(node: Node, fits: (node: Node) => boolean): Node | undefined {
  if (fits(node)) return node;
  for (const one of node.nodes) {
    const found = search(one, fits);
    if (found) return found;
  }
  return undefined;
}

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)|([A-Za-z_]\w*)|([[\](),]))/giy;

/** Keywords, texts and numbers in brackets; null where it is not that. */
function parseWkt(text: string): Node | null {
  const tokens: (string | number | { keyword: string })[] = [];
  const pattern = new RegExp(TOKEN);
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed.length > 20_000) return null;
  for (let at = 0; at < trimmed.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(trimmed);
    if (!match) return null;
    const [, quoted, number, word, mark] = match;
    if (quoted !== undefined) tokens.push(`"${quoted.replaceAll('""', '"')}`);
    else if (number !== undefined) tokens.push(Number(number));
    else if (word !== undefined) tokens.push({ keyword: word.toUpperCase() });
    else tokens.push(mark!);
  }
  let next = 0;
  const node = (depth: number): Node | null => {
    const keyword = tokens[next];
    const opens = tokens[next + 1];
    if (typeof keyword !== "object" || (opens !== "[" && opens !== "(") || depth > MAX_DEPTH)
      return null;
    next += 2;
    const values: (string | number)[] = [];
    const nodes: Node[] = [];
    for (;;) {
      const token = tokens[next];
      if (token === undefined) return null;
      if (token === "]" || token === ")") {
        next++;
        return { keyword: keyword.keyword, values, nodes };
      }
      if (token === ",") next++;
      else if (typeof token === "number") {
        values.push(token);
        next++;
      } else if (typeof token === "string") {
        if (!token.startsWith('"')) return null;
        values.push(token.slice(1));
        next++;
      } else if (tokens[next + 1] === "[" || tokens[next + 1] === "(") {
        const child = node(depth + 1);
        if (!child) return null;
        nodes.push(child);
      } else {
        values.push(token.keyword);
        next++;
      }
    }
  };
  const root = node(0);
  return root && next === tokens.length ? root : null;
}
