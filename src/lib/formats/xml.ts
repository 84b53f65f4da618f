/**
 * XML as a stream of elements, strict about being well formed. Nothing a document declares is expanded,
 * so entities of its own make it a damaged file rather than a large one.
 */
import { SaxesParser } from "saxes";
import type { FilePlace } from "../faults";
import { MAX_DEPTH } from "./limits";
import type { Pace } from "./pace";
import { refuse } from "./refuse";

export interface XmlHandler {
  /** Names come without their namespace's prefix. `path` holds the names from the root to this element. */
  open?(name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]): void;
  /** The element's own text, once it is complete. */
  close(name: string, text: string, path: readonly string[]): void;
}

const CHUNK = 1 << 16;

/** Reads a document from end to end. `line()` of what it gives back is where the reader stands. */
export async function readXml(
  text: string,
  place: FilePlace,
  pace: Pace,
  handler: (at: () => FilePlace) => XmlHandler,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const at = (): FilePlace => ({ ...place, line: parser.line });
  const { open, close } = handler(at);
  const path: string[] = [];
  const texts: string[] = [];
  const add = (more: string) => {
    if (texts.length > 0) texts[texts.length - 1] += more;
  };
  parser.on("opentag", ({ name, attributes }) => {
    if (path.length >= MAX_DEPTH) refuse(at(), { code: "too-deep", limit: MAX_DEPTH });
    path.push(bare(name));
    texts.push("");
    open?.(bare(name), attributes, path);
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    close(bare(name), texts.pop() ?? "", path);
    path.pop();
  });
  parser.on("error", (error) => {
    const what = error.message.replace(/^[^:]*:\d+:\d+: /, "").replace(/\.$/, "");
    refuse(at(), { code: "damaged", what: `it is not well-formed XML (${what})` });
  });
  for (let from = 0; from < text.length; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
    await pace.at(from / text.length);
  }
  parser.close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for an element or an attribute. Characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text

    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu, "")
    .replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
}
