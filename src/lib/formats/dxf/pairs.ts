/**
 * A DXF text as pairs of group code and value. Characters stand for bytes: the encoding is told later. Own,
 * because every number has to be one: what reads "473x14" as 473 puts a boundary in the wrong place.
 */
import type { FilePlace } from "../../faults";
import type { Pace } from "../pace";
import { refuse } from "../refuse";

export interface Pair {
  readonly code: number;
  readonly value: string;
  /** Of the value, counted from 1. */
  readonly line: number;
}

const LONGEST_LINE = 100_000;

/** Pairs by their places in the text: a drawing has millions of them. */
export class Pairs {
  readonly #text: string;
  #codes = new Int16Array(1024);
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  add(code: number, start: number, end: number): void {
    const i = this.length++;
    if (i === this.#codes.length) {
      this.#codes = grown(this.#codes, new Int16Array(2 * i));
      this.#starts = grown(this.#starts, new Uint32Array(2 * i));
      this.#ends = grown(this.#ends, new Uint32Array(2 * i));
    }
    this.#codes[i] = code;
    this.#starts[i] = start;
    this.#ends[i] = end;
  }

  code(i: number): number {
    return this.#codes[i]!;
  }

  at(i: number): Pair {
    const value = this.#text.slice(this.#starts[i], this.#ends[i]);
    return { code: this.#codes[i]!, value, line: 2 * i + 2 };
  }

  /** The first pair of a code from a place on; -1 where there is none. */
  find(code: number, from = 0): number {
    return this.#codes.subarray(0, this.length).indexOf(code, from);
  }
}

function grown<Items extends Int16Array | Uint32Array>(from: Items, to: Items): Items {
  to.set(from);
  return to;
}

export async function readPairs(text: string, place: FilePlace, pace: Pace): Promise<Pairs> {
  const pairs = new Pairs(text);
  let [line, at, start, end] = [0, 0, 0, 0];
  /** Moves to the next line: its content lies between start and end. False at the end of the text. */
  const next = (): boolean => {
    if (at >= text.length) return false;
    const newline = text.indexOf("\n", at);
    start = at;
    end = newline < 0 ? text.length : newline;
    at = end + 1;
    if (text.charCodeAt(end - 1) === 13 && end > start) end--;
    line++;
    if (end - start > LONGEST_LINE) {
      refuse(
        { ...place, line },
        { code: "damaged", what: "a line is far longer than any in a DXF" },
      );
    }
    return true;
  };
  while (next()) {
    const code = text.slice(start, end);
    if (code.trim() === "" && text.slice(at).trim() === "") break;
    if (!/^\s*-?\d{1,4}\s*$/.test(code)) {
      const found = `“${code.slice(0, 40)}”`;
      refuse({ ...place, line }, { code: "wrong-shape", expected: "a group code", found });
    }
    if (!next())
      refuse({ ...place, line }, { code: "cut-short", what: "a group code has no value" });
    pairs.add(Number(code), start, end);
    if (Number(code) === 0 && text.slice(start, end).trim() === "EOF") return pairs;
    if (pairs.length % 4096 === 0) await pace.at(at / text.length);
  }
  return refuse({ ...place, line }, { code: "cut-short", what: "its EOF is missing" });
}

/** The value as a finite number. */
export function numberOf({ value, line }: Pair, place: FilePlace): number {
  const number = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : NaN;
  if (Number.isFinite(number)) return number;
  return refuse({ ...place, line }, { code: "not-a-number", found: `“${value.slice(0, 40)}”` });
}
