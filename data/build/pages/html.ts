/** HTML as a template tag: what is put into it is text and is escaped, unless it is Html itself. */

export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** Nothing is written for null, undefined and false, so that a part can be left out. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** html`<p lang="${lang}">${text}</p>`: attribute values stand in double quotes. */
export function html(pieces: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(
    pieces.reduce((text, piece, index) => text + written(contents[index - 1]) + piece),
  );
}

/**
 * Data for programs, in a script element that no browser executes, so the content security policy
 * does not concern it. Signs that mean something in HTML are written as JSON's escapes: nothing in it
 * can close the element, and the page stays well-formed XML.
 */
export function jsonScript(type: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return html`<script type="${type}">
    ${new Html(json)}
  </script>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in an element or in an attribute's quotes; the same in XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(written).join("");
  return escaped(String(content));
}
