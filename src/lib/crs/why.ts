/** What a file says of its coordinate system, and what speaks for a reading or against it. */
import type { Falls } from "./places";

/** Where a file speaks of its system. */
export type StatedBy = "format" | "prj" | "crs-member" | "srs-table" | "heading" | "column";

export interface CrsStatement {
  readonly by: StatedBy;
  /** As it stands there. */
  readonly text: string;
}

/** One thing that speaks for a reading, or against it. */
export type Why =
  /** The file says so. */
  | { readonly code: "stated"; readonly by: StatedBy; readonly text: string }
  /** The reader says so. */
  | { readonly code: "chosen" }
  /** The file names VN-2000 but not its shift to WGS 84, which is added (EPSG:6960). */
  | { readonly code: "shift-added" }
  /** The file names WGS 84 with the projection of VN-2000 / TM-3, which nothing else uses. */
  | { readonly code: "vn2000-projection" }
  | { readonly code: "falls"; readonly in: Falls }
  /** The province's own plane, EPSG:5899. */
  | { readonly code: "own-meridian" }
  | { readonly code: "other-meridian"; readonly meridian: number }
  /** Northing or latitude first. */
  | { readonly code: "axes-swapped" }
  /** The file says something else, which does not fit the numbers. */
  | { readonly code: "contradicts"; readonly by: StatedBy; readonly text: string }
  /** The numbers alone say so. */
  | { readonly code: "numbers" };

/** Why a reading is what it is, in English. The page words the codes in the reader's language. */
export function whySentence(why: Why): string {
  switch (why.code) {
    case "stated":
      return `${SAYS[why.by]} says “${why.text.length > 60 ? `${why.text.slice(0, 60)}…` : why.text}”`;
    case "chosen":
      return "as you say";
    case "shift-added":
      return "the shift from VN-2000 to WGS 84, which a .prj leaves out, is added";
    case "vn2000-projection":
      return "it names WGS 84, but the projection is that of VN-2000 / TM-3";
    case "falls":
      return FALLS[why.in];
    case "own-meridian":
      return "107°45′ is the meridian of Quảng Ninh";
    case "other-meridian":
      return `${why.meridian}° is another province's meridian`;
    case "axes-swapped":
      return "northing or latitude stands first";
    case "contradicts":
      return `${SAYS[why.by]} says otherwise`;
    case "numbers":
      return "told from the numbers: the file does not say";
  }
}

const SAYS: Record<StatedBy, string> = {
  format: "the format",
  prj: "the .prj",
  "crs-member": "the file's crs",
  "srs-table": "the file's table of systems",
  heading: "a line above the table",
  column: "a column of the table",
};
const FALLS: Record<Falls, string> = {
  province: "falls in Quảng Ninh",
  vietnam: "falls in Vietnam, outside Quảng Ninh",
  earth: "falls outside Vietnam",
  nowhere: "falls nowhere on Earth",
};
