import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAddress, type EmbedChoice } from "../../../src/lib/embed/code";
import { THEMES } from "../../../src/lib/links";
import { LANGUAGES } from "../../../src/lib/words/languages";
import {
  ACTIVATIONS,
  CONTROLS,
  CONTROLS_OF,
  INSET_CORNERS,
  OWN_PARAMETERS,
  parseParameters,
  sentenceOf,
  SHARED_PARAMETERS,
  type Controls,
} from "../../../src/lib/embed/parameters";

test("an empty address is the whole map, cooperative, alive when touched", () => {
  const read = parseParameters("");
  expect(read).toMatchObject({
    ui: "min",
    gesture: "cooperative",
    activate: "tap",
    controls: CONTROLS_OF.min,
    ignored: [],
  });
  expect(read.link.selection).toBeNull();
});

test("the page's names mean the same", () => {
  const { link, ignored } = parseParameters(
    "?lang=en&zone=van-don&c=107.4,21&z=9.5&theme=dark&status=operating,planned",
  );
  expect(ignored).toEqual([]);
  expect(link).toMatchObject({
    lang: "en",
    selection: { kind: "zone", id: "van-don" },
    camera: { center: [107.4, 21], zoom: 9.5 },
    theme: "dark",
  });
  expect(link.filters.status).toEqual(["operating", "planned"]);
});

test("filter holds several of the page's filters", () => {
  const { link, ignored } = parseParameters("filter=status%3Doperating%26kind%3Dcoastal");
  expect(ignored).toEqual([]);
  expect(link.filters).toMatchObject({ status: ["operating"], kind: "coastal" });
});

test("of a parameter that stands twice the first counts, and one of its own goes before one in the filter", () => {
  expect(parseParameters("theme=dark&theme=light").link.theme).toBe("dark");
  const { link } = parseParameters("status=planned&filter=status%3Doperating%26kind%3Dcoastal");
  expect(link.filters).toMatchObject({ status: ["planned"], kind: "coastal" });
});

test.each([
  "filter=",
  "filter=zone%3Dvan-don",
  "filter=kind%3Dcoastal%26zone%3Dvan-don",
  "filter=status%3Dclosed",
])("%s is ignored", (query) => {
  expect(parseParameters(query).ignored).toMatchObject([{ name: "filter", why: "wrong" }]);
});

test("a control's own switch wins over ui", () => {
  expect(parseParameters("ui=none&legend=true").controls).toEqual({
    ...CONTROLS_OF.none,
    legend: true,
  });
  expect(parseParameters("ui=full&search=false").controls.search).toBe(false);
});

test("what is unknown or wrong is named with what was written, and the rest stands", () => {
  const { ignored, link } = parseParameters("zoom=9&legend=yes&bbox=1,2,3&ui=big&lang=en");
  expect(ignored).toEqual([
    { name: "zoom", value: "9", why: "unknown" },
    { name: "bbox", value: "1,2,3", why: "wrong" },
    { name: "ui", value: "big", why: "wrong" },
    { name: "legend", value: "yes", why: "wrong" },
  ]);
  expect(link.lang).toBe("en");
  expect(ignored.slice(0, 2).map(sentenceOf)).toEqual([
    '"zoom" is not a parameter of the embed and was ignored.',
    '"bbox=1,2,3" cannot be understood and was ignored.',
  ]);
});

test("a zone the map does not have, and half a camera, are wrong", () => {
  const read = parseParameters("zone=atlantis&z=9", (_, id) => id === "van-don");
  expect(read.ignored.map(({ name }) => name)).toEqual(["zone", "z"]);
  expect(read.link.selection).toBeNull();
});

test.each([
  ["", "top-left"],
  ["inset=true", "top-left"],
  ["inset=bottom-right", "bottom-right"],
  ["inset=false", null],
])("%j: the inset stands %s", (query, corner) => {
  const { inset, ignored, link } = parseParameters(query);
  expect({ inset, ignored }).toEqual({ inset: corner, ignored: [] });
  expect(link.inset).toBe(corner !== null);
});

test("an inset anywhere else is named, and it stands where it always does", () => {
  expect(parseParameters("inset=middle")).toMatchObject({
    inset: "top-left",
    ignored: [{ name: "inset", value: "middle", why: "wrong" }],
  });
});

test("property: what the builder writes is read as what was chosen, and nothing is ignored", () => {
  const choices: fc.Arbitrary<EmbedChoice> = fc.record({
    selection: fc.option(
      fc.record({
        kind: fc.constantFrom("zone" as const, "park" as const),
        id: fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,2}$/),
      }),
    ),
    lang: fc.option(fc.constantFrom(...LANGUAGES)),
    theme: fc.constantFrom(...THEMES),
    activate: fc.constantFrom(...ACTIVATIONS),
    inset: fc.option(fc.constantFrom(...INSET_CORNERS)),
    controls: fc
      .array(fc.boolean(), { minLength: CONTROLS.length, maxLength: CONTROLS.length })
      .map((on) => Object.fromEntries(CONTROLS.map((name, i) => [name, on[i]])) as Controls),
    heightPx: fc.constant(null),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      const address = new URL(
        frameAddress(choice, { site: "https://a.example/", integrity: null }),
      );
      const page = choice.selection ? `/embed/${choice.selection.id}.html` : "/embed.html";
      expect(address.pathname).toBe(page);
      const { lang, theme, activate, inset, controls } = choice;
      const read = parseParameters(address.search);
      expect(read).toMatchObject({ activate, inset, controls, ignored: [] });
      expect(read.link).toMatchObject({ lang, theme });
    }),
    { numRuns: 500 },
  );
});

test("property: each parameter that is wrong or unknown is named once with what was written", () => {
  const bad = [...SHARED_PARAMETERS, ...OWN_PARAMETERS, "__proto__", "constructor", "colour"];
  // "|" is in no value that is understood.
  const text = fc.string({ unit: "grapheme", maxLength: 10 }).map((one) => `|${one}|`);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...bad)), text, (names, value) => {
      // A question may hold any sign.
      const wrong = names.filter((name) => name !== "q");
      const query = wrong.map((name) => `${name}=${encodeURIComponent(value)}`);
      const { ignored } = parseParameters(query.join("&"));
      expect(ignored.map(({ name }) => name).sort()).toEqual(wrong.sort());
      for (const one of ignored) expect(one.value).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test("no address breaks it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("filter", "c", "ui", "park"),
      (text, name) => {
        const { controls } = parseParameters(`${name}=${text}`);
        expect(Object.keys(controls)).toEqual([...CONTROLS]);
      },
    ),
  );
});
