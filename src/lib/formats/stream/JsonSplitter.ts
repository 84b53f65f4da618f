/**
 * Cuts the bytes of GeoJSON into its entries without reading them: the members of a FeatureCollection's list, or the values of a
 * sequence (a feature a line, RFC 8142). It looks at brackets and quotes alone; whether a piece is JSON is found
 * out by whoever parses it.
 */
export interface JsonPiece {
  /**
   * "member": one of the list under "features". "root": a whole value that has no such list. "head": a collection up to
   * its list and closed there, so that what it says first is known early. "frame": the whole collection, its list emptied.
   */
  readonly kind: "member" | "root" | "head" | "frame";
  readonly bytes: Uint8Array;
  /** Where it begins in the file; of a head or a frame, where the collection does. */
  readonly offset: number;
}

/** Why the text cannot be cut. */
export class SplitFault extends Error {
  override readonly name = "SplitFault";
  constructor(
    readonly code: "not-json" | "too-large",
    message: string,
  ) {
    super(message);
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const RECORD = 0x1e;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** What closes a collection that ends with its list. */
const CLOSED = new Uint8Array([CLOSE_LIST, CLOSE_OBJECT]);
/** Longer texts are neither "features" nor the name of a type, whatever they escape. */
const LONGEST_KEY = 120;

type Mode = "between" | "value" | "primitive" | "list" | "ended";

export class JsonSplitter {
  #mode: Mode = "between";
  /** Bytes before the chunk at hand. */
  #read = 0;
  /** The value that is being cut out: where it began, its bytes from chunks before, its open brackets. */
  #start = 0;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** Set while the value is an object that may turn out to be a collection. */
  #root: RootWatch | null = null;
  /** The collection around the list that is being gone through. */
  #frame: { root: RootWatch; start: number; parts: Uint8Array[] } | null = null;
  #awaits: "first" | "member" | "comma" = "first";
  #roots = 0;

  /** @param mostBytes a piece that is larger is refused */
  constructor(readonly mostBytes: number) {}

  /** The pieces that end in these bytes, which must not change any more. Throws a `SplitFault`. */
  *push(bytes: Uint8Array): Generator<JsonPiece, void> {
    for (let i = 0; i < bytes.length;) {
      if (this.#mode === "between") i = this.#between(bytes, i);
      else if (this.#mode === "list") i = this.#inList(bytes, i);
      else if (this.#mode === "ended") {
        if (!isSpace(bytes[i]!)) throw new SplitFault("not-json", "there is more after its end");
        i++;
      } else {
        const { end, event } =
          this.#mode === "value" ? this.#scan(bytes, i) : scanPrimitive(bytes, i);
        this.#keep(bytes.subarray(i, end));
        i = end;
        if (event === "list") yield this.#openList();
        else if (event === "end") yield this.#finish();
      }
    }
    this.#read += bytes.length;
  }

  /** The last piece, where nothing marks its end. Throws a `SplitFault` where the text is cut off. */
  *end(): Generator<JsonPiece, void> {
    if (this.#mode === "primitive" && !this.#frame) yield this.#finish();
    else if (this.#mode !== "between" && this.#mode !== "ended") {
      throw new SplitFault("not-json", "it is cut off");
    }
  }

  /** Between the values of a sequence, or before the only one. */
  #between(bytes: Uint8Array, i: number): number {
    const byte = bytes[i]!;
    const at = this.#read + i;
    if (isSpace(byte) || byte === RECORD || byte === BYTE_ORDER_MARK[at]) return i + 1;
    this.#begin(byte, at);
    this.#roots++;
    this.#root = byte === OPEN_OBJECT ? new RootWatch() : null;
    return i;
  }

  #inList(bytes: Uint8Array, i: number): number {
    const byte = bytes[i]!;
    if (isSpace(byte)) return i + 1;
    if (byte === CLOSE_LIST && this.#awaits !== "member") {
      this.#closeList();
      return i;
    }
    if (this.#awaits === "comma") {
      if (byte !== COMMA) throw misplaced(byte);
      this.#awaits = "member";
      return i + 1;
    }
    this.#begin(byte, this.#read + i);
    return i;
  }

  #begin(byte: number, at: number): void {
    if ([COMMA, COLON, CLOSE_LIST, CLOSE_OBJECT].includes(byte)) throw misplaced(byte);
    const isOpen = byte === OPEN_OBJECT || byte === OPEN_LIST || byte === QUOTE;
    this.#mode = isOpen ? "value" : "primitive";
    this.#start = at;
    [this.#parts, this.#bytes, this.#depth] = [[], 0, 0];
  }

  /** Up to the end of the value, or into the list of a collection. */
  #scan(bytes: Uint8Array, from: number): Scanned {
    const root = this.#root;
    let [depth, inText, escaped] = [this.#depth, this.#inText, this.#escaped];
    let event: Scanned["event"] = null;
    let i = from;
    for (; i < bytes.length && event === null; i++) {
      const byte = bytes[i]!;
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inText = false;
        if (depth === 1 && inText) root?.letter(byte);
        if (depth === 0 && !inText) event = "end";
      } else if (byte === QUOTE) {
        inText = true;
        if (depth === 1) root?.text();
      } else if (byte === OPEN_LIST) {
        if (depth++ === 1 && root?.isAtList) event = "list";
      } else if (byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (--depth === 0) event = "end";
      } else if (depth === 1 && root) {
        if (byte === COLON) root.colon();
        else if (byte === COMMA) root.comma();
      }
    }
    [this.#depth, this.#inText, this.#escaped] = [depth, inText, escaped];
    return { end: i, event };
  }

  #keep(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > this.mostBytes) throw new SplitFault("too-large", "it is too large");
  }

  #openList(): JsonPiece {
    if (this.#roots > 1) {
      throw new SplitFault("not-json", "a FeatureCollection stands among single values");
    }
    if (!this.#root || this.#root.hadList) {
      throw new SplitFault("not-json", 'there are two lists under "features"');
    }
    this.#root.hadList = true;
    this.#frame = { root: this.#root, start: this.#start, parts: this.#parts };
    this.#root = null;
    this.#mode = "list";
    this.#awaits = "first";
    return { kind: "head", bytes: joined([...this.#parts, CLOSED]), offset: this.#start };
  }

  /** Goes on with the collection where it was left; the bracket itself is still to be read. */
  #closeList(): void {
    const { root, start, parts } = this.#frame!;
    [this.#root, this.#start, this.#parts] = [root, start, parts];
    this.#bytes = parts.reduce((sum, { length }) => sum + length, 0);
    this.#frame = null;
    this.#depth = 2;
    this.#mode = "value";
  }

  #finish(): JsonPiece {
    const bytes = joined(this.#parts);
    const offset = this.#start;
    this.#parts = [];
    if (this.#frame) {
      this.#mode = "list";
      this.#awaits = "comma";
      return { kind: "member", bytes, offset };
    }
    const isCollection = this.#root?.hadList === true;
    this.#mode = isCollection ? "ended" : "between";
    this.#root = null;
    return { kind: isCollection ? "frame" : "root", bytes, offset };
  }
}

/** Follows the keys of an object, to know the list under "features" when it comes. */
class RootWatch {
  hadList = false;
  #text: number[] = [];
  #key: string | null = null;
  #type: string | null = null;

  /** A text of the object itself begins: a key, or a value. */
  text(): void {
    this.#text = [];
  }

  letter(byte: number): void {
    if (this.#text.length < LONGEST_KEY) this.#text.push(byte);
  }

  colon(): void {
    this.#key = this.#spelled();
  }

  comma(): void {
    if (this.#key === "type") this.#type = this.#spelled();
    this.#key = null;
  }

  /** Whether a list that begins here holds the features of a collection. Sorted keys put its type behind it. */
  get isAtList(): boolean {
    return this.#key === "features" && (this.#type ?? "FeatureCollection") === "FeatureCollection";
  }

  #spelled(): string | null {
    try {
      return JSON.parse(`"${String.fromCharCode(...this.#text)}"`) as string;
    } catch {
      return null;
    }
  }
}

interface Scanned {
  /** The first byte that was not taken. */
  readonly end: number;
  readonly event: "end" | "list" | null;
}

/** A number or a word ends before whatever cannot be part of it. */
function scanPrimitive(bytes: Uint8Array, from: number): Scanned {
  let end = from;
  while (end < bytes.length && !isDelimiter(bytes[end]!)) end++;
  return { end, event: end < bytes.length ? "end" : null };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const DELIMITERS = new Set([
  COMMA,
  COLON,
  OPEN_LIST,
  CLOSE_LIST,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  QUOTE,
  RECORD,
]);

function isDelimiter(byte: number): boolean {
  return isSpace(byte) || DELIMITERS.has(byte);
}

function misplaced(byte: number): SplitFault {
  const found = byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `byte ${byte}`;
  return new SplitFault("not-json", `“${found}” where it does not belong`);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
