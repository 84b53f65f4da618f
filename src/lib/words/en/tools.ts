/** The map's legend, switches and tools in English. */
import type { RestWords } from "../vi";

export const tools: RestWords["tools"] = {
  copy: "Copy",
  copied: "Copied",
  winds: ["N", "NE", "E", "SE", "S", "SW", "W", "NW"],
  bearing: (degrees, wind) => `${degrees}° (${wind})`,

  layers: {
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

  large: {
    count: (count) => `${count} features, fetched piece by piece as you look.`,
    isSynthetic: "Synthetic data.",
    synthetic: "Synthetic: made by a generator, no real parcel.",
    noSource: "Source not stated",
    asOf: (date) => `As of ${date}`,
    far: (name) => `Zoom in to see “${name}”.`,
    near: "Zoom there",
    pick: (name) => `“${name}”: click a feature for its area.`,
    vertices: "Vertices",
    measured: "Measured on the source feature, not on the map’s tiles.",
    doubt: "The outline crosses itself, so no area is stated.",
    faults: {
      none: "This site offers no large layer.",
      missing: "The layer could not be loaded; the map is as it was.",
      broken: "The layer’s file is broken, or was not made by “qnz tiles”.",
      unfit:
        "The layer’s files do not fit one another: one is of another making. Tell the owner of the site.",
      "no-ranges": "The server does not send parts of a file, so the layer cannot be shown.",
    },
  },

  measure: {
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
};
