/** Words of the preview pages in English. */
import type { preview as vi } from "../vi/preview";

export const preview: typeof vi = {
  open: "Open on the map",
  all: "All economic zones and industrial parks",
  parks: "Industrial parks",
  allLead:
    "A short page each, readable without JavaScript: the area planned, the area drawn, sources and dates.",
  plannedDate: "Date of the plan",
  plannedOn: (date) => `planned, ${date}`,
  plannedUndated: "planned, undated",
  describe: (kind, plans, lines) => `${kind}. Planned: ${plans}. ${lines}`,
  drawn: "Drawn",
  notDrawn: "not drawn: outline unpublished",
  percent: "Difference, %",
  coordinates: "boundary coordinates",
  unpublished: "Unpublished",
  unpublishedOf: (fields) => `No source has published: ${fields}.`,
  statedElsewhere: "other sources say",
  notLegal: "This map has no legal force.",
};
