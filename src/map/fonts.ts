/**
 * The label fonts: the same woff2 subsets the page uses, so that each is fetched once.
 * MapLibre wants absolute addresses; the caller says against which page.
 */
import latin400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import latin600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url";
import viet400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import viet600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url";
import type { StyleSpecification } from "maplibre-gl";
import { REGULAR, SEMIBOLD } from "./expressions";

const LATIN = ["U+0000-00FF", "U+0131", "U+0152-0153", "U+2000-206F", "U+2212"];
const VIETNAMESE = [
  "U+0102-0103",
  "U+0110-0111",
  "U+0128-0129",
  "U+0168-0169",
  "U+01A0-01A1",
  "U+01AF-01B0",
  "U+1EA0-1EF9",
];

export function labelFonts(page: string): StyleSpecification["font-faces"] {
  const faces = (latin: string, vietnamese: string) => [
    { url: new URL(latin, page).href, "unicode-range": LATIN },
    { url: new URL(vietnamese, page).href, "unicode-range": VIETNAMESE },
  ];
  return {
    [REGULAR[0]!]: faces(latin400, viet400),
    [SEMIBOLD[0]!]: faces(latin600, viet600),
  };
}
