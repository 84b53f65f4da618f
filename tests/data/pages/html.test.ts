import fc from "fast-check";
import { expect, test } from "vitest";
import { escaped, html, jsonScript } from "../../../data/build/pages/html";
import { elements, readPage, textOf } from "./readPage";

/** Text that XML can carry at all. */
const anyText = fc
  .string({ unit: "binary" })
  .map((text) => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, ""));

test("text comes back as text, in an element and in an attribute", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [p] = elements(readPage(html`<p title="${text}">${text}</p>`.text));
      expect(p!.children.join("")).toBe(text);
      // Attributes keep their blanks, but a line's end in one is read as a blank.
      expect(p!.attributes["title"]).toBe(text.replace(/[\t\n]/g, " "));
    }),
  );
});

test("only Html is HTML; what is absent leaves nothing", () => {
  const link = html`<a href="x">${"<b>"}</a>`;
  expect(html`<p>${[link, null, undefined, false, 0, " & "]}</p>`.text).toBe(
    '<p><a href="x">&lt;b&gt;</a>0 &amp; </p>',
  );
  expect(escaped(`<a b='c' d="e">&`)).toBe("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;");
});

test("data for programs cannot close its element and is read as it was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const data = { text: `</script><script>alert(1)</script><!--${text}` };
      const script = jsonScript("application/ld+json", data);
      expect(script.text.match(/<\/?script/g)).toEqual(["<script", "</script"]);
      expect(JSON.parse(elements(readPage(script.text))[0]!.children.join(""))).toEqual(data);
    }),
  );
  expect(textOf(readPage(jsonScript("a", "&amp;").text))).toBe('"\\u0026amp;"');
});
