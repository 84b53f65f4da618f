/** Words of the A4 sheet. */
import type { sheet as vi } from "../vi/sheet";

export const sheet: typeof vi = {
  print: "Print an A4 sheet (PDF)",
  north: "N",
  mapOf: (name: string) => `Map of ${name}`,
  area: "Area, ha",
  planned: "Planned",
  ellipsoid: "Ellipsoid",
  difference: "Difference",
  whole: "Whole",
  noOutline: "outline unpublished",
  plannedSources: (numbers: string) =>
    `Sources of the planned area: ${numbers}. Difference = VN-2000 less planned.`,
  chain: "Land chain, ha",
  steps: {
    planned: "Planned",
    granted: "Granted",
    industrial: "Industrial",
    leased: "Leased",
    left: "Left",
  },
  distances: "Straight-line distances",
  distancesNote:
    "On the WGS 84 ellipsoid, from the nearest to the farthest point of the outline or envelope.",
  facts: "Published figures",
  firstOnly: "Each cell prints the main figure; the others, with source and date, are on the page.",
  qr: "QR code back to this page",
  printed: (date: string) => `Printed ${date}. This map has no legal force.`,
};
