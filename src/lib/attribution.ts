/**
 * Who made what the map shows, under which licence and from when: one list that the published files,
 * the map's attribution and DATA.md share.
 */

export const LICENCES = {
  mit: "MIT",
  odbl: "ODbL-1.0",
} as const;

/** The credits as they must be shown, word for word. */
export const CREDITS = {
  osm: "© OpenStreetMap contributors (ODbL 1.0)",
  units:
    "Vietnam Administrative Units Reference Map (Natural Resources, Environment and Cartography Publishing House)",
  provinces: "Thang Le Quoc (MIT)",
  census: "Marc Choisy (MIT)",
} as const;

/** Every credit the map must show, each once. */
export const MAP_CREDITS: readonly string[] = Object.values(CREDITS);

/** Where one layer comes from: the foreign members of its collection. */
export interface Origin {
  readonly licence: string;
  readonly attribution: string;
  readonly source: string;
  /** Of the data, not of the file: a day or a month. */
  readonly date: string;
}

/** Units since July 2025 and the outlines of the neighbouring provinces. */
const official: Origin = {
  licence: LICENCES.mit,
  attribution: [CREDITS.units, CREDITS.provinces].join("; "),
  source: "https://github.com/thanglequoc/vietnamese-provinces-database @cd58063",
  date: "2026-07-25",
};

/** Put together from units of today and units before 2025, which follow the commune lines of 2009. */
const dissolved: Origin = {
  licence: LICENCES.mit,
  attribution: [CREDITS.units, CREDITS.provinces, CREDITS.census].join("; "),
  source: `${official.source}; https://github.com/choisy/censusVN2009 @b1a6689`,
  date: "2026-07-25",
};

const coast: Origin = {
  licence: LICENCES.odbl,
  attribution: CREDITS.osm,
  source: "https://www.npmjs.com/package/@geo-maps/countries-coastline-1m 0.6.0",
  date: "2017-11",
};

const transport: Origin = {
  licence: LICENCES.odbl,
  attribution: CREDITS.osm,
  source: "https://github.com/ura8107/vnmap @dfc51f8",
  date: "2026-08-10",
};

/** Layers of `public/geo` by name, those of the display tier included. */
export const ORIGINS = {
  zones: dissolved,
  parks: { ...transport, date: "2026-08-11" },
  "park-envelopes": {
    ...dissolved,
    attribution: `${dissolved.attribution}; the box of cai-lan: ${CREDITS.osm}`,
  },
  units: official,
  places: {
    ...transport,
    date: "2026-07-09",
    source: `${transport.source}; port-cailan, port-lachhuyen, port-hongai: see register.json`,
  },
  neighbours: official,
  land: coast,
  /** Made from the coast as well as from official outlines. */
  borders: {
    licence: LICENCES.odbl,
    attribution: `${official.attribution}; ${CREDITS.osm}`,
    source: `${official.source}; ${coast.source}`,
    date: official.date,
  },
  roads: transport,
  railways: transport,
  /** Ways over the roads. */
  routes: transport,
  /** Distances over zones, parks and envelopes, to places, and along the roads. */
  near: {
    licence: LICENCES.odbl,
    attribution: MAP_CREDITS.join("; "),
    source: `${dissolved.source}; ${transport.source}`,
    date: transport.date,
  },
  points: {
    licence: LICENCES.odbl,
    attribution: MAP_CREDITS.join("; "),
    source: "label points of zones, parks, park-envelopes and units; places",
    date: transport.date,
  },
  archipelagos: coast,
} as const satisfies Record<string, Origin>;

export type LayerName = keyof typeof ORIGINS;
