/** The embed in English. */
import type { EmbedWords } from "../vi/embed";

export const embed: EmbedWords = {
  activate: "Open the interactive map",
  fullMap: "See the full map",
  loading: "Opening the map…",
  failed: "The interactive map could not be opened. The picture and the link still work.",
  list: "List",
  search: "Find a zone or park",
  none: "There is none like that.",
  close: "Close",
  planned: "Planned",
  land: "Land",
  sea: "Sea",
  parks: "Industrial parks",
  zones: "Economic zones",
  status: "Status",
  unpublished: "unpublished",
  asOf: (date: string) => `as of ${date}`,
  cooperative: {
    windows: "Hold Ctrl and scroll to zoom the map",
    mac: "Hold ⌘ and scroll to zoom the map",
    mobile: "Use two fingers to move the map",
  },
};
