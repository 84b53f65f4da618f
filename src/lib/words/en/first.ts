/** What the first view says in English. */
import type { FirstWords } from "../vi";

export const parks = (count: string) => (count === "1" ? "1 park" : `${count} parks`);

export const first: FirstWords = {
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
  tools: {
    title: "Map tools",
    copyRefused: "The browser does not allow copying. Select the line below and copy it yourself:",
    wgs84: "WGS 84",
    vn2000: "VN-2000",
    vn2000Plane: "VN-2000, central meridian 107°45′, 3° zone",
    axes: "X is northing, Y is easting, in metres",
    latLng: (lat, lng) => `${lat}\u00a0N, ${lng}\u00a0E`,
    northingEasting: (x, y) => `X\u00a0${x}, Y\u00a0${y}`,
    legend: {
      title: "Legend",
      hue: "Colour: what it is",
      zones: "Economic zones",
      parks: "Industrial parks",
      zone: { coastal: "coastal", "border-gate": "border-gate" },
      status: {
        operating: "operating",
        "under-construction": "under construction",
        planned: "planned",
      },
      line: "Line: how sure it is",
      basis: {
        surveyed: "surveyed: coordinates in a decision",
        "administrative-units": "the administrative units named",
        mapped: "traced from what is built",
        schematic: "schematic: the limit is unpublished",
        envelope: "somewhere inside",
      },
      ring: "Ring: the outline is unpublished",
      ringNote: "The larger the ring, the larger the planned area; its position is only rough.",
      others: "Other signs",
      expressway: "expressway",
      national: "national road",
      railway: "railway",
      roadsFade: "Where a line fades, the data ends, not the road.",
      unit: "commune or ward border",
    },
    layers: {
      title: "Map layers",
    },
    measure: {
      title: "Measure on the map",
    },
    goTo: {
      title: "Go to a coordinate",
    },
    here: {
      title: "What is here?",
    },
    readout: "Coordinates at the pointer",
    scale: (length) => `Scale bar: ${length}`,
    inset: {
      title: "Hoàng Sa and Trường Sa archipelagos of Vietnam",
      hide: "Hide the inset of Hoàng Sa and Trường Sa",
      enlarge: "Enlarge the inset of Hoàng Sa and Trường Sa",
      shrink: "Shrink the inset of Hoàng Sa and Trường Sa",
      translations: {
        "Hoàng Sa": "Hoang Sa Archipelago",
        "Trường Sa": "Truong Sa Archipelago",
      },
    },
    locate: {
      searching: "Finding your location…",
      accuracy: (distance) => `Your location, within about ${distance}.`,
      outside: "Your location is outside the map.",
      denied: "The browser may not tell your location. You can allow it in the site's settings.",
      unavailable: "The device cannot tell its location.",
      timeout: "Finding your location took too long. Try again.",
      unsupported: "This browser does not tell its location, or the page is not served over HTTPS.",
    },
    fullscreenRefused: "The browser does not allow full screen here.",
    attribution: { title: "Map sources", more: "Show all sources", less: "Fewer sources" },
    pick: { title: "Choose one" },
  },
  near: {
    radius: {
      title: "Within a radius",
    },
  },
  panel: {
    list: {
      zones: "Economic zones",
      parksOutside: "Industrial parks outside the zones",
      parksOf: (zone) => `Industrial parks in the ${zone} zone`,
      totalZones: (count) => `${count} economic zones`,
      totalParks: (count) => `${count} industrial parks`,
      outlineUnpublished: "outline unpublished",
      howToRead: "The bar is the area drawn, the tick the area planned.",
      bar: (planned, drawn) => `Planned ${planned}, drawn ${drawn}`,
    },
    source: {
      open: (what) => `${what}: source and date`,
    },
  },
  find: {
    search: {
      label: "Search zones, parks, places, communes, companies",
      placeholder: "Search: Song Khoai, Foxconn…",
      results: (count) => (count === "1" ? "1 result" : `${count} results`),
      none: "Nothing found. Try fewer letters.",
      clear: "Clear what was typed",
      filterBy: (typed) => `Filter the list by “${typed}”`,
    },
    filters: {
      open: "Filters",
      chosen: (count) => `${count} chosen`,
      clear: "Clear all",
      active: "Filtered by",
      show: (count) => `Show ${parks(count)}`,
    },
    shortlist: {
      save: (park) => `Save ${park}`,
      saved: (park) => `Unsave ${park}`,
      count: (count) => `${count} saved`,
    },
    compare: {
      short: "Compare",
      open: (count) => `Compare ${parks(count)}`,
    },
  },
  register: {
    units: {
      ha: "ha",
    },
    qualifiers: {
      about: (value) => `about ${value}`,
      over: (value) => `over ${value}`,
      nearly: (value) => `nearly ${value}`,
      "at-least": (value) => `at least ${value}`,
      "at-most": (value) => `at most ${value}`,
    },
    values: {
      unpublished: "unpublished",
    },
  },
};
