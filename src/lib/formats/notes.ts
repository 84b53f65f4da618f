/** What readers of other formats than GeoJSON leave out or change on the way in, beside what it has. */
export type FormatNote =
  /** A line that does not end where it starts, and so bounds nothing. */
  | "open-line"
  /** A line or a list of points that was closed; the detail says how far apart its ends were. */
  | "closed-line"
  /** Arcs that became many short edges. */
  | "arcs"
  /** An edge length that stands in the table, and is not the one between its points. */
  | "edge-differs"
  /** Text that could not be kept as it was. */
  | "text-cut"
  /** A field whose name had to change. */
  | "field-renamed"
  /** A boundary's name that the format holds only in other words. */
  | "name-changed"
  /** Something of the file that is not read. */
  | "left-out"
  /** Text whose encoding was told from its words, or is in doubt. */
  | "encoding"
  /** A coordinate system that was told from the numbers, or is not what the file says. */
  | "crs";
