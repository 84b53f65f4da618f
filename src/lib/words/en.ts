/** The page's words in English. */
import { near } from "./en/near";
import { sheet } from "./en/sheet";
import { find } from "./en/find";
import { panel } from "./en/panel";
import { register } from "./en/register";
import { tools } from "./en/tools";
import type { Words } from "./vi";

export const en: Words = {
  page: {
    title: "Economic zones and industrial parks of Quảng Ninh",
    shortTitle: "Quảng Ninh Zones",
    lead: "5 economic zones, 23 industrial parks: the area planned, the area drawn, and how far each line can be trusted.",
    language: "Language",
    theme: "Appearance",
    themes: { auto: "As the device", light: "Light", dark: "Dark" },
    viewsLabel: "Views",
    views: {
      explore: "Explore",
      compare: "Compare",
      province: "Province",
      check: "Check",
      work: "Your files",
      about: "About the data",
    },
    skipToList: "Skip to the list",
    loading: "Loading…",
    partFailed: "This part of the page could not be loaded. Is the network there?",
    again: "Try again",
    reload: "Reload the page",
    stillWaiting: (files: string) =>
      `Still waiting for ${files}. The network is slow, or does not answer.`,
    mixed:
      "The files on the server are of different versions, so the checks are not shown. Try again in a few minutes.",
    languageFailed: "That language could not be loaded; the page stays in this one.",
    keptOffline: (day) => `No network: the page shows the copy of the data kept on ${day}.`,
    keptBroken: (files, day) =>
      `${files} on the server is broken: the last good copy, of ${day}, is shown.`,
    newer: "A newer version of this page is ready.",
    useNewer: "Use it",
    panelHeight: "Panel height",
    copyLink: "Copy link",
    linkCopied: "Link copied",
    close: "Close",
    back: "Back",
    linkFaults: {
      zone: (ids) => `This link names a zone that does not exist: ${ids}.`,
      park: (ids) => `This link names a park that does not exist: ${ids}.`,
      place: (ids) =>
        `This link names a place that does not exist or whose position is unpublished: ${ids}.`,
      route: (ids) => `There is no way by road to draw for ${ids}.`,
      parameter: (text) => `Part of this link was not understood: ${text}.`,
    },
  },
  kinds: {
    zone: { coastal: "Coastal economic zone", "border-gate": "Border-gate economic zone" },
    status: {
      operating: "Operating",
      "under-construction": "Under construction",
      planned: "Planned",
    },
    place: { airport: "Airport", "border-gate": "Border gate", port: "Port" },
    basis: {
      surveyed: "Surveyed: coordinates from a decision",
      "administrative-units": "The administrative units a decision names",
      mapped: "Traced from what is built",
      schematic: "Schematic: the sea limit is not published",
      envelope: "Envelope: it lies somewhere inside",
    },
  },
  map: {
    name: "Map of Quảng Ninh's economic zones and industrial parks",
    loading: "Drawing the map…",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomAll: "Whole province",
    fullscreen: "Full screen",
    exitFullscreen: "Leave full screen",
    locate: "My location",
    noWebgl:
      "This browser has no WebGL, so the map is drawn simply; the list and all figures are complete.",
    gaveUp:
      "The browser could not go on drawing the full map, so it is drawn simply; the list and all figures are complete.",
    failed: "The map could not be drawn. The list and the figures still work.",
    sea: "Gulf of Tonkin",
    china: "China",
    somewhereIn: (place: string) => `somewhere in ${place}`,
    formerArea: {
      "former-ward": (names: string) => `the former ward ${names}`,
      "former-commune": (names: string) => `the former commune ${names}`,
      "former-town": (names: string) => `the former town of ${names}`,
      "former-city": (names: string) => `the former city of ${names}`,
      "former-district": (names: string) => `the former district of ${names}`,
    },
    fileFailed: (file: string) => `${file} could not be loaded. The rest still works.`,
    differs: (what: string, published: string, computed: string) =>
      `${what}: published ${published}, recomputed ${computed}`,
    hereAre: (count: number) => `${count} things here`,
  },
  register,
  tools,
  panel,
  find,
  near,
  sheet,
};
