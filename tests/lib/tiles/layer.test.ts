/** What a large layer says of itself, and what an owner says of it. */
import { describe, expect, test } from "vitest";
import {
  besideArchive,
  metadataOf,
  readMetadata,
  type LayerFacts,
} from "../../../src/lib/tiles/metadata";
import { readOffered } from "../../../src/lib/tiles/offered";

const facts: LayerFacts = {
  layer: "parcels",
  attribution: "Land office",
  date: "2026-11-23",
  features: 120_000,
  synthetic: 3,
  stamp: "00ff00ff00ff00ff",
  minZoom: 9,
  maxZoom: 15,
  version: "0.1.0",
};

describe("what an archive says of its layer", () => {
  test("is read as it was written", () => {
    const written = metadataOf(facts);
    expect(written).toMatchObject({
      name: "parcels",
      generator: "qnz 0.1.0",
      // TileJSON 3.0.0 wants an id and fields of every layer, and has its zooms in these words.
      vector_layers: [
        { id: "parcels", fields: { id: "String", name: "String" }, minzoom: 9, maxzoom: 15 },
      ],
    });
    expect(readMetadata(written)).toEqual({
      name: "parcels",
      attribution: "Land office",
      vector_layers: [{ id: "parcels" }],
      qnz: { features: 120_000, stamp: "00ff00ff00ff00ff", date: "2026-11-23", synthetic: 3 },
    });
  });

  test("leaves out what nobody said", () => {
    const silent = metadataOf({ ...facts, attribution: null, date: null });
    expect(silent).not.toHaveProperty("attribution");
    expect(silent["qnz"]).not.toHaveProperty("date");
    expect(readMetadata(silent)?.qnz.features).toBe(120_000);
  });

  test.each<[string, Partial<LayerFacts>]>([
    ["no name", { layer: "" }],
    ["no features", { features: 0 }],
    ["half a feature", { features: 1.5 }],
    ["fewer than no synthetic ones", { synthetic: -1 }],
    ["a stamp that is too short", { stamp: "00ff" }],
    ["a date that is none", { date: "23.11.2026" }],
    ["an attribution without end", { attribution: "x".repeat(1001) }],
  ])("is refused with %s", (_, wrong) => {
    expect(readMetadata(metadataOf({ ...facts, ...wrong }))).toBeNull();
  });
});

test.each([
  ["layers/parcels.pmtiles", "layers/parcels.geojsonl", "layers/parcels.index"],
  ["parcels.PMTILES?v=2", "parcels?v=2.geojsonl", "parcels?v=2.index"],
  ["a.pmtiles.old", "a.pmtiles.old.geojsonl", "a.pmtiles.old.index"],
])("beside %s", (archive, features, index) => {
  expect(besideArchive(archive)).toEqual({ features, index });
});

describe("a layer that an owner offers", () => {
  test.each([null, {}, { layer: null }, { layer: undefined }])("%j offers none", (owner) => {
    expect(readOffered(owner)).toEqual({ layer: null, fault: null });
  });

  test.each([
    "parcels.pmtiles",
    "./layers/parcels.pmtiles",
    "/layers/parcels.pmtiles",
    "layers/a b.PMTILES",
  ])("%s is an address beside the site", (url) => {
    const layer = { url, name: "Parcels", attribution: "Land office" };
    expect(readOffered({ layer })).toEqual({ layer, fault: null });
  });

  test.each([
    "https://example.vn/parcels.pmtiles",
    "//example.vn/parcels.pmtiles",
    " //example.vn/parcels.pmtiles",
    "\t//example.vn/parcels.pmtiles",
    "/\t/example.vn/parcels.pmtiles",
    "parcels.mbtiles",
    "parcels.pmtiles?v=1",
    "parcels.pmtiles#1",
    "..\\parcels.pmtiles",
    ".pmtiles.zip",
    "",
  ])("%j is not, and the owner is told which entry", (url) => {
    const { layer, fault } = readOffered({ layer: { url } });
    expect(layer).toBeNull();
    expect(fault).toBe(
      'owner.json: "layer" is not used: url: the address of a .pmtiles file beside the site, such as layers/parcels.pmtiles.',
    );
  });

  test.each([
    ["layer", 7],
    ["name", { url: "a.pmtiles", name: "" }],
    ["name", { url: "a.pmtiles", name: "x".repeat(61) }],
    ["attribution", { url: "a.pmtiles", attribution: "" }],
    ["attribution", { url: "a.pmtiles", attribution: "x".repeat(301) }],
  ])("a fault in %s is named", (where, layer) => {
    const { fault } = readOffered({ layer });
    expect(fault).toMatch(new RegExp(`^owner\\.json: "layer" is not used: ${where}: .+\\.$`));
  });
});
