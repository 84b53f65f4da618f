/**
 * What a page, a worker and Node all provide beyond the language itself. The types of `src/lib` know
 * neither of them, so the few things that are used are named here.
 */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Platform {
  TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
  TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
  URLSearchParams: new (query: string) => {
    get(name: string): string | null;
    forEach(callback: (value: string, name: string) => void): void;
  };
  setTimeout(callback: () => void, ms: number): unknown;
}
const platform = globalThis as unknown as Platform;

/** The text, or null where the bytes are not of that encoding. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array, label: string): string | null {
  try {
    return new platform.TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new platform.TextEncoder().encode(text);
}

/** The first value of a parameter of a query string, decoded; null where it is not there. */
export function queryReader(query: string): (name: string) => string | null {
  const params = new platform.URLSearchParams(query);
  return (name) => params.get(name);
}

/** Every parameter of a query string, decoded, in its order. */
export function queryEntries(query: string): [name: string, value: string][] {
  const entries: [string, string][] = [];
  new platform.URLSearchParams(query).forEach((value, name) => entries.push([name, value]));
  return entries;
}

/** Lets whatever waits have its turn: a message that cancels, a progress bar that moves. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => platform.setTimeout(resolve, 0));
}
