import { describe, expect, test } from "vitest";
import { backgroundHosts, parseOpening } from "../../../src/lib/embed/opening";

const read = (value: unknown) => parseOpening(JSON.stringify(value), "embed.json");

test("the origins of the list, each once", () => {
  const origins = ["https://a.example", "http://localhost:8080", "https://a.example"];
  expect(read({ origins, background: null })).toEqual({
    origins: ["https://a.example", "http://localhost:8080"],
    backgroundHosts: [],
  });
});

test.each([
  ['{ "origins": [', /^embed\.json: not readable as JSON/],
  ["[]", /^embed\.json: expected an object with "origins", a list of texts, found \[\]\./],
  ['{ "origins": "https://a.example" }', /expected an object with "origins"/],
  ['{ "origins": ["https://a.example/"] }', /found “https:\/\/a\.example\/” in "origins"/],
  ['{ "origins": ["*"] }', /found “\*” in "origins"/],
  ['{ "origins": ["null"] }', /found “null” in "origins"/],
])("%s is refused with a sentence", (text, message) => {
  expect(() => parseOpening(text, "embed.json")).toThrow(message);
});

test("of an entry that goes on and on only its beginning is told", () => {
  const text = JSON.stringify({ origins: "x".repeat(500) });
  const message = (() => {
    try {
      parseOpening(text, "embed.json");
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  })();
  expect(message).toContain(text.slice(0, 80));
  expect(message).not.toContain(text.slice(0, 81));
});

describe("the hosts of an owner's base map", () => {
  test.each([
    ["https://tiles.example/{z}/{x}/{y}.png", ["https://tiles.example"]],
    [
      { tiles: ["https://b.example/{z}", "https://a.example/"] },
      ["https://a.example", "https://b.example"],
    ],
    [{ url: "https://{s}.tiles.example/{z}" }, ["https://*.tiles.example"]],
    [{ url: "https://mt{0-3}.tiles.example:8443/x" }, ["https://*.tiles.example:8443"]],
    [{ url: "pmtiles://https://files.example/base.pmtiles" }, ["https://files.example"]],
    [{ url: "HTTPS://Tiles.Example:443/wmts?layer={layer}" }, ["https://tiles.example"]],
    [{ url: "./base.pmtiles", attribution: "https://elsewhere.example" }, []],
    [{ url: "https://{host}/x" }, []],
    [{ url: "https://{s}.com/{z}" }, []],
    [{ url: "http://tiles.example:80/{z}" }, ["http://tiles.example"]],
    [{ url: "http://tiles.example:443/{z}" }, ["http://tiles.example:443"]],
    [{ url: "https://tiles.example:8443/{z}" }, ["https://tiles.example:8443"]],
    [{ url: "  https://tiles.example/{z}" }, ["https://tiles.example"]],
    [{ url: "see https://tiles.example" }, []],
    [{ url: "https://a{x}b{y}-tiles.maps.example/{z}" }, ["https://*.maps.example"]],
    [{ url: "https://a.example; script-src *" }, []],
    [null, []],
  ])("of %j", (background, hosts) => expect(backgroundHosts(background)).toEqual(hosts));
});
