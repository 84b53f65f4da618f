/** The page's tokens repeat the map's palette, and its text can be read. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ThemeName } from "../../src/lib/kinds";
import { PALETTES } from "../../src/map/palette";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

function tokens(selector: string): Record<string, string> {
  const [, block = ""] = css.split(`${selector} {`);
  const declared = block.slice(0, block.indexOf("}")).matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...declared].map(([, name, value]) => [name!, value!]));
}

const light = tokens(":root");
const TOKENS: Record<ThemeName, Record<string, string>> = {
  light,
  dark: { ...light, ...tokens(':root[data-theme="dark"]') },
};

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(["light", "dark"] as const)("the %s tokens", (theme) => {
  const own = TOKENS[theme];
  const palette = PALETTES[theme];

  test("are the map's colours", () => {
    const { land, neighbour, abroad, sea, ink, muted, zone, park } = palette;
    const expected = { land, neighbour, abroad, sea, ink, muted, ...zone, ...park };
    for (const [name, colour] of Object.entries(expected))
      expect(own[name], name).toBe(colour.toLowerCase());
  });

  test.each(["ink", "muted", "link", "agrees", "near", "differs"])(
    "%s is read at 4.5:1",
    (name) => {
      for (const ground of ["paper", "paper-2"])
        expect(contrast(own[name]!, own[ground]!), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(["coastal", "border-gate", "operating", "under-construction", "planned"])(
    "%s is seen at 3:1 on the page",
    (name) => {
      expect(contrast(own[name]!, own.paper!)).toBeGreaterThanOrEqual(3);
    },
  );
});
