/**
 * Boundary points, put together to parcels.
 *
 * A parcel begins at a line of text, at a new word in the column of parcels, or where the numbering starts
 * again. A ring ends at a point that repeats its first one, or with the parcel. Of a parcel's rings, one
 * that lies in another is its hole.
 */
import type { Position } from "geojson";
import type { FilePlace } from "../../faults";
import { M2_PER_HA } from "../../units";
import type { FileNote } from "../geojson";
import type { JsonObject } from "../json";
import { numberFrom, stepOf } from "../plannedArea";
import type { Pace } from "../pace";
import { refuse } from "../refuse";
import { assemble, boundaryOf, closedRing } from "../rings";
import type { RawFeature } from "../layers";
import { isHead } from "./columns";
import { checkEdges, type EdgePoint } from "./edges";
import { looksNumeric, orderOf, readNumber, readPair, type Cell, type Convention } from "./numbers";
import { isTitle } from "./heads";
import type { Item, Mark, ReadRows } from "./rows";

interface Point extends EdgePoint {
  readonly mark: Mark;
}

interface Parcel {
  readonly name: string;
  readonly line: number;
  readonly properties: JsonObject;
  readonly rings: Point[][];
  area: StatedArea | null;
}

/** The table's parcels in its own numbers, first column first. */
export async function parcelsOf(
  table: ReadRows,
  place: FilePlace,
  notes: FileNote[],
  pace: Pace,
): Promise<RawFeature[]> {
  const items = inReadingOrder(table.items);
  const convention = conventionOf(items, place);
  const builder = new Builder(table.isGrouped, convention, place);
  for (const [i, item] of items.entries()) {
    if (i % 4096 === 0) await pace.at(i / items.length);
    builder.add(item);
  }
  const parcels = builder.finish();
  return parcels.map(({ name, line, properties, rings, area }, i) => {
    const here = {
      ...place,
      line,
      feature: i + 1,
      features: parcels.length,
      ...(name ? { name } : {}),
    };
    const closed = rings.map((ring) => {
      if (ring.length < 3) refuse(here, { code: "too-few-points", found: ring.length });
      checkEdges(ring, here, notes);
      return closedRing(ring.map(({ at }) => at));
    });
    const boundary = boundaryOf(assemble(closed, false, here));
    return {
      boundary,
      properties: {
        ...(name ? { name } : {}),
        ...(area ? { plannedHa: area.ha } : {}),
        ...properties,
      },
      place: here,
      ...(area && properties["plannedHa"] === undefined ? { plannedStepHa: area.stepHa } : {}),
    };
  });
}

/**
 * Blocks side by side are read one after the other, as far as the next line of text. A line that says
 * something else above each of them heads each of them.
 */
function inReadingOrder(items: readonly Item[]): Item[] {
  const isWide = items.some((item) => item.kind === "mark" && item.block > 0);
  if (!isWide) return [...items];
  const ordered: Item[] = [];
  let section: Mark[] = [];
  let heads: { readonly line: number; readonly beside: readonly string[] } | null = null;
  const flush = () => {
    let block = -1;
    for (const mark of section.toSorted((a, b) => a.block - b.block || a.line - b.line)) {
      const text = mark.block === block ? "" : (heads?.beside[mark.block] ?? "");
      if (heads && text) ordered.push({ kind: "text", line: heads.line, text });
      block = mark.block;
      ordered.push(mark);
    }
    section = [];
    heads = null;
  };
  for (const item of items) {
    if (item.kind === "mark") section.push(item);
    else if (item.kind === "text") {
      flush();
      if (item.beside) heads = { line: item.line, beside: item.beside };
      else ordered.push(item);
    }
  }
  flush();
  return ordered;
}

/** How the table writes its numbers: the way in which all of them can be read. */
function conventionOf(items: readonly Item[], place: FilePlace): Convention {
  const marks = items.filter((item) => item.kind === "mark");
  const votes: Record<Convention, number> = { vi: 0, en: 0 };
  let open: Mark | undefined;
  for (const mark of marks) {
    const readings = readPair(mark.first, mark.second);
    const [[only, value] = ["en", [NaN, NaN]], other] = readings;
    const isSame = other !== undefined && value.every((number, i) => number === other[1][i]);
    if (readings.size === 1) votes[only as Convention]++;
    else if (readings.size === 2 && !isSame) open ??= mark;
  }
  if (open && votes.vi === votes.en) {
    const found = `${String(open.first)}; ${String(open.second)}`;
    refuse({ ...place, line: open.line }, { code: "ambiguous-numbers", found });
  }
  return votes.vi > votes.en ? "vi" : "en";
}

class Builder {
  readonly #isGrouped: boolean;
  readonly #convention: Convention;
  readonly #place: FilePlace;
  readonly #parcels: Parcel[] = [];
  #ring: Point[] | null = null;
  #heading: { name: string; line: number; area: StatedArea | null } | null = null;
  #group: string | null = null;
  #ringKey = "";
  /** Nothing but a parcel's name begins a new one, once it has a heading. */
  #isHeaded = false;
  #isBlank = false;
  #sum: StatedArea | null = null;

  constructor(isGrouped: boolean, convention: Convention, place: FilePlace) {
    this.#isGrouped = isGrouped;
    this.#convention = convention;
    this.#place = place;
  }

  add(item: Item): void {
    if (item.kind === "blank") this.#isBlank = true;
    else if (item.kind === "text") this.#text(item.text, item.line);
    else if (item.kind === "edge") this.#edge(item.edge);
    else this.#mark(item);
    if (item.kind !== "blank") this.#isBlank = false;
  }

  finish(): Parcel[] {
    const [only, ...others] = this.#parcels;
    if (only && others.length === 0) only.area ??= this.#sum;
    return this.#parcels;
  }

  #text(text: string, line: number): void {
    const area = areaOf(text);
    // The sum of all parcels is none of theirs, unless there is but one.
    if (SUM.test(text)) {
      this.#sum = area ?? this.#sum;
      return;
    }
    const last = this.#parcels.at(-1);
    const name = nameOf(text);
    const stating = this.#heading ?? last;
    if (area !== null && name === "" && stating) {
      stating.area ??= area;
      return;
    }
    if (name === "" || isTitle(text)) return;
    const isStart = this.#heading === null;
    // Of several lines above a parcel the last one names it.
    this.#heading = { name, line, area: area ?? (isStart ? null : this.#heading!.area) };
    this.#ring = null;
  }

  #edge(cell: Cell): void {
    const point = this.#ring?.at(-1);
    if (point && point.edge === null)
      point.edge = readNumber(cell, this.#convention) ?? readNumber(cell, "en");
  }

  #mark(mark: Mark): void {
    const at = this.#position(mark);
    const edge = readNumber(mark.edge, this.#convention) ?? readNumber(mark.edge, "en");
    const point: Point = { at, edge, name: mark.point, line: mark.line, mark };
    if (this.#startsParcel(mark, at)) this.#startParcel(mark);
    const parcel = this.#parcels.at(-1)!;
    for (const [name, cell] of mark.fields) {
      // A column may be called "constructor", which every object answers to.
      const isOpen = !Object.hasOwn(parcel.properties, name);
      if (isOpen && cell !== null && cell !== "") parcel.properties[name] = cell;
    }
    const key = `${mark.part}/${mark.ring}`;
    if (this.#ring && key !== this.#ringKey) this.#ring = null;
    this.#ringKey = key;
    if (this.#ring && this.#ring.length >= 3 && isSamePlace(this.#ring[0]!.at, at)) {
      this.#ring = null;
      return;
    }
    if (!this.#ring) {
      this.#ring = [];
      parcel.rings.push(this.#ring);
    }
    this.#ring.push(point);
  }

  #startsParcel(mark: Mark, at: Position): boolean {
    if (this.#parcels.length === 0 || this.#heading) return true;
    if (this.#isGrouped) return mark.group !== this.#group;
    const ring = this.#ring;
    if (mark.part || mark.ring) return false;
    // After a ring that closed, the same parcel goes on if a line named it.
    if (!ring) return !this.#isHeaded;
    const [first] = ring;
    if (ring.length < 3 || !first || isSamePlace(first.at, at)) return false;
    const isAgain = mark.point !== "" && mark.point === first.mark.point;
    return isAgain || (this.#isBlank && mark.point === "");
  }

  #startParcel(mark: Mark): void {
    const heading = this.#heading;
    this.#isHeaded = heading !== null;
    this.#group = mark.group;
    this.#ring = null;
    const name = this.#isGrouped && mark.group ? mark.group : (heading?.name ?? "");
    const area = heading?.area ?? null;
    this.#parcels.push({ name, line: mark.line, properties: {}, rings: [], area });
    this.#heading = null;
  }

  #position(mark: Mark): Position {
    const readings = readPair(mark.first, mark.second);
    const pair = readings.get(this.#convention) ?? [...readings.values()][0];
    if (!pair) {
      const found = `“${String(mark.first).slice(0, 30)}”; “${String(mark.second).slice(0, 30)}”`;
      return refuse({ ...this.#place, line: mark.line }, { code: "not-a-number", found });
    }
    return [...pair];
  }
}

/** To the millimetre, or its like in degrees. */
function isSamePlace([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  const near = Math.abs(x1) > 1000 ? 1e-3 : 1e-8;
  return Math.abs(x1 - x2) <= near && Math.abs(y1 - y2) <= near;
}

const AREA =
  /[([,;.–-]{0,5}\s*(?:tổng\s+)?diện\s*tích[^\d]{0,20}([\d.,\s]*\d)\s*(ha|m2|m²)(?!\p{L})[)\].,;]*/iu;

/** An area in hectares, and one of its last digit as it is written. */
interface StatedArea {
  readonly ha: number;
  readonly stepHa: number;
}

/** "Diện tích: 12,5 ha" in a line; null where none is stated, or it can be read two ways. */
function areaOf(text: string): StatedArea | null {
  const [, digits = "", unit = ""] = AREA.exec(text) ?? [];
  const number = numberFrom(digits);
  if (typeof number !== "number" || number <= 0) return null;
  const haPerUnit = unit.toLowerCase() === "ha" ? 1 : 1 / M2_PER_HA;
  return { ha: number * haPerUnit, stepHa: (stepOf(digits) ?? 1) * haPerUnit };
}

/** Whether a line of that text above a table is the parcel's name, all of it and nothing else. */
export function namesParcel(text: string): boolean {
  return (
    nameOf(text) === text &&
    !isTitle(text) &&
    !SUM.test(text) &&
    !looksNumeric(text) &&
    !isHead({ cells: [text], line: 1 })
  );
}

/** "Tổng diện tích": of all parcels. */
const SUM = /^\P{L}*tổng/iu;

/** The line without an area, a colon at its end, and the dash or bullet before it. */
function nameOf(text: string): string {
  return text
    .replace(AREA, " ")
    .replace(/^[-–•*+\s]+/u, "")
    .replace(/(?<![\s:;,.–-])[\s:;,.–-]+$/u, "")
    .trim();
}

/** Which of the two columns is the northing, where their heads leave it open. */
export function axisOf(features: readonly RawFeature[]): "xy" | "yx" | null {
  const first = features[0]?.boundary;
  const position =
    first?.type === "Polygon" ? first.coordinates[0]?.[0] : first?.coordinates[0]?.[0]?.[0];
  return position ? orderOf(position[0]!, position[1]!) : null;
}
