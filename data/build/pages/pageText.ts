/** The frame every small page has: one style sheet, no script, no inline style. */
import type { HeadTag } from "./headTags";
import { escaped, html, Html } from "./html";

export interface PageParts {
  title: string;
  description: string;
  styleSheet: string;
  tags: readonly HeadTag[];
  /** Structured data; null for a page without. */
  data: Html | null;
  body: Html;
}

export function pageText({ title, description, styleSheet, tags, data, body }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="../icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="../${styleSheet}" />
        ${tags.map(tagText)} ${data}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
  return `${page.text.replace(/\n\s+/g, "\n")}\n`;
}

function tagText({ tag, attrs }: HeadTag): Html {
  const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return new Html(`<${tag}${written.join("")} />\n`);
}
