/** The map's legend, switches and tools in English. */
import type { Words } from "../vi";

export const tools: Words["tools"] = {
  title: "Map tools",
  copy: "Copy",
  copied: "Copied",
  copyRefused: "The browser does not allow copying. Select the line below and copy it yourself:",
  wgs84: "WGS 84",
  vn2000: "VN-2000",
  vn2000Plane: "VN-2000, central meridian 107°45′, 3° zone",
  latLng: (lat, lng) => `${lat}\u00a0N, ${lng}\u00a0E`,
  northingEasting: (x, y) => `X\u00a0${x}, Y\u00a0${y}`,
  axes: "X is northing, Y is easting, in metres",
  winds: ["N", "NE", "E", "SE", "S", "SW", "W", "NW"],
  bearing: (degrees, wind) => `${degrees}° (${wind})`,

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
    names: {
      zones: "Economic zones",
      parks: "Industrial parks",
      units: "Borders of communes, wards, special zones",
      roads: "Expressways and national roads",
      railways: "Railways",
      places: "Airports, ports, border gates",
      labels: "Names of communes, wards, special zones",
    },
    inset: "Inset of Hoàng Sa and Trường Sa",
    background: {
      name: "The owner's own base map",
      from: (host: string) => `When on, it comes from ${host}.`,
      failed: "The base map could not be loaded; the map is as it was.",
    },
  },

  measure: {
    title: "Measure on the map",
    kinds: { distance: "Distance", area: "Area" },
    start: "Click on the map to set the first point.",
    more: {
      distance: "Click to add a point. Click the last point again or press Enter to finish.",
      area: "Click to add a point. Click the first or last point again or press Enter to close.",
    },
    undo: "Undo last point",
    reopen: "Draw on",
    finish: "Finish",
    again: "Measure again",
    copy: "Copy the result",
    vertex: "Add a point by its coordinates",
    add: "Add",
    leg: (number) => `Leg ${number}`,
    legs: "Leg by leg",
    total: "Total length",
    bearing: "Bearing of the last leg",
    perimeter: "Perimeter",
    areas: {
      vn2000Ha: "On the VN-2000 plane, as papers state it",
      ellipsoidHa: "On the WGS 84 ellipsoid",
      sphereHa: "On the sphere",
    },
    offPlane: "beyond the reach of this plane",
    crosses:
      "The outline crosses or retraces itself, so its area is not certain. Undo the last point or measure again.",
    note: "Lengths are measured on the WGS 84 ellipsoid.",
  },

  goTo: {
    title: "Go to a coordinate",
    label: "Coordinate in WGS 84 or VN-2000",
    examples: "For example",
    go: "Go",
    clear: "Remove the mark",
    understoodWgs84: (text) => `Read as WGS 84: ${text}`,
    understoodVn2000: (text) => `Read as VN-2000, central meridian 107°45′: ${text}`,
    sameIn: (system, text) => `In ${system}: ${text}`,
    outsideMap: "This coordinate lies outside the region the map draws (104–112° E, 18–24° N).",
    refusals: {
      empty: "Type a coordinate.",
      "not-a-coordinate":
        "This does not read as a coordinate. Two numbers are needed, or degrees, minutes and seconds as in the examples.",
      "one-number": "Only one number so far. Both are needed: latitude and longitude, or X and Y.",
      ambiguous:
        "It can be read in more than one way. Put a semicolon between the two numbers, as in 21.0258; 107.3642.",
      sexagesimal: "Minutes and seconds must be below 60.",
      "outside-vietnam": "This coordinate lies outside Vietnam.",
      "outside-band":
        "Outside the 3° zone of the central meridian 107°45′ (Quảng Ninh). It may be in another province's meridian.",
    },
  },

  here: {
    title: "What is here?",
    pick: "Click a point on the map. A right click or a long press does the same.",
    asking: "Looking it up…",
    failed: "It could not be looked up: the detailed data has not arrived. Try again.",
    retry: "Try again",
    unit: "Administrative unit",
    noUnit: "Outside the province's land and islands; the map is cut at the shoreline.",
    madeFrom: (names) => `Since 1 July 2025, made from ${names}`,
    unchanged: "Left as it was by the changes of 1 July 2025",
    zones: "Economic zones",
    noZone: "In no economic zone",
    parks: "Industrial parks",
    noPark: "In no industrial park whose outline or whereabouts are known",
    envelopes: "Possibly here: parks that lie somewhere in an area around this point",
    nearest: "Nearest",
    away: (distance, wind) => `${distance} ${wind}`,
    roughly: (precision) => `position ± ${precision}`,
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
};
