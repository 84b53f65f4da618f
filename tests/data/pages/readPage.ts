/** The pages as a strict reader has them: well-formed, or it throws. */
import { SaxesParser } from "saxes";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** The page is HTML that is XML as well, but for its doctype; the first fault throws, with its line. */
export function readPage(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => open.at(-1)!.children.push(piece));
  parser.on("closetag", () => open.pop());
  parser.write(text.replace(/^<!doctype html>/, "")).close();
  return root;
}

export function elements(within: Element, name?: string): Element[] {
  return within.children.flatMap((child) =>
    typeof child === "string"
      ? []
      : [...(name === undefined || child.name === name ? [child] : []), ...elements(child, name)],
  );
}

/** Its text in one line, blanks as they are read. */
export function textOf(element: Element): string {
  const text = (of: Element): string =>
    of.children.map((child) => (typeof child === "string" ? child : text(child))).join("");
  return text(element)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** The content of the first meta element with that name or property. */
export function metaOf(page: Element, name: string): string | undefined {
  return elements(page, "meta").find(
    ({ attributes }) => attributes["name"] === name || attributes["property"] === name,
  )?.attributes["content"];
}

export function structuredDataOf(page: Element): Record<string, unknown> {
  const script = elements(page, "script").find(
    ({ attributes }) => attributes["type"] === "application/ld+json",
  );
  return JSON.parse(textOf(script!)) as Record<string, unknown>;
}
