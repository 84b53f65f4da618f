/** Distances and rings in English. */
import type { RestWords } from "../vi";

export const near: RestWords["near"] = {
  title: "Distances",
  loading: "Loading distances…",
  failed: "The distances could not be loaded.",
  lead: {
    outline: "From the outline as mapped, its nearest point to its farthest.",
    envelope:
      "It lies somewhere in its envelope, so every distance is a range: the nearest it can be to the farthest.",
    land: "From the zone's land, its nearest point to its farthest.",
  },
  columns: { place: "To", straight: "Straight", road: "By road" },
  unpublished: "position unpublished",
  roughly: (precision) => `position ± ${precision}`,
  anyDirection: "any direction",
  noRoad: {
    "place-off-network": "beyond the road data",
    "place-rough": "position too rough",
    "area-off-network": "no expressway or national road in the envelope",
    "not-connected": "no way in the road data",
  },
  notComputed: "not computed",

  details: "Details",
  detailsOf: (place) => `Details of the way to ${place}`,
  along: "On expressways and national roads",
  alongArea: "From all points of such roads in the area",
  start: (road) => `Straight from the outline to ${road}`,
  end: (road) => `Straight from ${road} to the place`,
  entry: "enters an expressway where no junction is known",
  roads: "By",
  junctions: "Changes roads at",
  junction: (roads, unit) => `${roads}, ${unit}`,
  evidence: {
    published: "from a source",
    drawn: "seen in the data",
    assumed: "assumed: the roads cross",
  },
  gaps: (count, length) =>
    `gaps in the data closed by straight lines: ${count}, together ${length}`,
  proven: "Without assumed junctions",
  noProven: "no way",
  showRoute: "Draw the route on the map",
  hideRoute: "Take the route off the map",
  routeTo: (action, place) => `${action}: ${place}`,
  roadsNote: (date) =>
    `By road: expressways and national roads of OpenStreetMap, ${date}. Local roads are left out: both ends are straight lines, given apart and not added.`,
  straightNote: "Straight: geodesics on the WGS 84 ellipsoid.",
  openRadius: "See what lies within a radius",

  radius: {
    centre: "Centre",
    point: "A point on the map",
    pick: "Click the map to set the centre.",
    parks: "The middle of a park's mapped outline",
    noOutline:
      "A park without an outline cannot be a centre: nobody has published where in its envelope it lies.",
    radius: "Radius",
    asking: "Computing…",
    failed: "Could not be computed: the full-detail data has not arrived.",
    retry: "Try again",
    lies: {
      whole: "Whole within the ring",
      part: "In part within the ring",
      maybe: "Perhaps within the ring",
    },
    maybeNote: "Only an envelope or a rough position is known.",
    nothing: "Nothing lies within this ring.",
    found: (count) => `${count} things within the ring`,
  },
};
