/**
 * The table beside the shapes: dBASE III and what ESRI made of it. Text is bytes until its encoding is known,
 * so the table is read twice: once for its bytes, once for its words.
 */
import { encodingNamed, decodeBytes, type Encoding } from "../../encodings/encodings";
import type { FilePlace } from "../../faults";
import type { JsonObject } from "../json";
import { refuse } from "../refuse";

interface Field {
  readonly name: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

export interface DbfTable {
  readonly records: number;
  /** What the header says of the encoding, by its language byte. */
  readonly encoding: Encoding | null;
  /** Names of fields and texts, as bytes. */
  texts(): Uint8Array[];
  isDeleted(record: number): boolean;
  /** One record, counted from 0, its texts read in an encoding. */
  row(record: number, encoding: Encoding): JsonObject;
}

const FIELDS_START = 32;
const FIELD_SIZE = 32;
const END_OF_FIELDS = 0x0d;
/** Language driver bytes that say Windows ANSI (dBASE and ESRI). */
const ANSI = new Set([0x03, 0x57, 0x58]);

export function readDbf(bytes: Uint8Array, place: FilePlace): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) refuse(place, { code: "cut-short", what: "its header is not complete" });
  const records = view.getUint32(4, true);
  const headerSize = view.getUint16(8, true);
  const recordSize = view.getUint16(10, true);
  const fields: Field[] = [];
  let offset = 1;
  for (let at = FIELDS_START; bytes[at] !== END_OF_FIELDS; at += FIELD_SIZE) {
    if (at + FIELD_SIZE > headerSize || at + FIELD_SIZE > bytes.length) {
      // Some programs leave the end mark out.
      if (at === headerSize && fields.length > 0) break;
      refuse(place, { code: "damaged", what: "its list of fields does not end" });
    }
    const length = bytes[at + 16]!;
    const name = untilNul(bytes.subarray(at, at + 11));
    fields.push({ name, type: String.fromCharCode(bytes[at + 11]!), offset, length });
    offset += length;
  }
  if (offset > recordSize) {
    refuse(place, {
      code: "damaged",
      what: `its fields take ${offset} bytes, and a record has ${recordSize}`,
    });
  }
  const whole = headerSize + records * recordSize;
  if (whole > bytes.length) {
    refuse(place, { code: "cut-short", what: `it has ${bytes.length} of ${whole} bytes` });
  }
  const cell = (record: number, field: Field) => {
    const from = headerSize + record * recordSize + field.offset;
    return trimmed(bytes.subarray(from, from + field.length));
  };
  return {
    records,
    encoding: ANSI.has(bytes[29]!) ? "windows-1252" : null,
    texts() {
      const texts = fields.map(({ name }) => name);
      const ofText = fields.filter(({ type }) => type === "C");
      for (let record = 0; record < records; record++) {
        for (const field of ofText) {
          const text = cell(record, field);
          texts.push(text.length === field.length ? wholeCharacters(text) : text);
        }
      }
      return texts;
    },
    isDeleted: (record) => bytes[headerSize + record * recordSize] === 0x2a,
    row(record, encoding) {
      const row: JsonObject = {};
      fields.forEach((field, i) => {
        const name = decodeBytes(field.name, encoding)?.trim() || `field ${i + 1}`;
        if (name !== "__proto__") row[name] = valueOf(field, cell(record, field), encoding);
      });
      return row;
    },
  };
}

/** The encoding a .cpg names; null where it names none that is known. */
export function readCpg(bytes: Uint8Array): Encoding | null {
  return encodingNamed(decodeBytes(bytes.subarray(0, 64), "windows-1252") ?? "");
}

function valueOf(field: Field, bytes: Uint8Array, encoding: Encoding): unknown {
  const isUtf8Cut = encoding === "utf-8" && bytes.length === field.length;
  const text = decodeBytes(isUtf8Cut ? wholeCharacters(bytes) : bytes, encoding) ?? "";
  switch (field.type) {
    case "N":
    case "F": {
      const plain = text.trim();
      if (plain === "" || /^\*+$/.test(plain)) return null;
      const number = Number(plain);
      // Not a number as dBASE writes it, or one with more digits than a number here can hold.
      const isKept =
        Number.isFinite(number) && (Number.isSafeInteger(number) || !/^-?\d{16,}$/.test(plain));
      return isKept ? number : plain;
    }
    case "L":
      return /^[TtYy]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null;
    case "D":
      return /^\d{8}$/.test(text)
        ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
        : text || null;
    case "C":
      return text;
    default:
      return null;
  }
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** Without the blanks and NULs that fill a field up. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

/** UTF-8 without a last character that the field's end cut through. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let start = bytes.length - 1;
  while (start > 0 && start > bytes.length - 4 && (bytes[start]! & 0xc0) === 0x80) start--;
  const lead = bytes[start] ?? 0;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return start + size > bytes.length ? bytes.subarray(0, start) : bytes;
}
