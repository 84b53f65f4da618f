/** The published files as they are, and broken in the ways that files get broken on their way to a server. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Feature, FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { checkGeo, checksText, GEO_FILES } from "../../../src/lib/publish/checkGeo";

const published = new Map(
  GEO_FILES.map((name) => [`geo/${name}`, readFileSync(path.join("public/geo", name), "utf8")]),
);

function all(files: Map<string, string>): string[] {
  return checkGeo(files).findings.map(({ severity, message }) => `${severity}: ${message}`);
}

/** What is said when some files are others, the published checks apart: to compute them takes seconds. */
function said(changed: Record<string, string>): string[] {
  const files = new Map([...published, ...Object.entries(changed)]);
  files.delete("geo/park-envelopes.geojson");
  return all(files).filter((one) => !one.includes("park-envelopes.geojson: missing"));
}

/** A published layer with its features changed. */
function changed(name: string, change: (features: Feature[]) => void): Record<string, string> {
  const layer = JSON.parse(published.get(name)!) as FeatureCollection;
  change(layer.features);
  return { [name]: JSON.stringify(layer) };
}

test("every file that is published is one that is checked", () => {
  const files = readdirSync("public/geo", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative("public/geo", path.join(entry.parentPath, entry.name)));
  expect([...GEO_FILES].sort()).toEqual(files.sort());
});

test("nothing is wrong with the published files, and the checks are those published", () => {
  const { findings, checks } = checkGeo(published);
  expect(findings).toEqual([]);
  expect(checksText(checks!)).toBe(published.get("geo/checks.json"));
});

describe("files that did not arrive whole", () => {
  const withEach = (change: (text: string) => string) =>
    all(new Map([...published].map(([name, text]) => [name, change(text)])));

  test("each that is missing is named", () => {
    expect(all(new Map())).toEqual(
      GEO_FILES.map((name) => `error: geo/${name}: missing. Put the file of the build there.`),
    );
  });

  test.each([
    ["cut", (text: string) => text.slice(0, text.length / 2)],
    ["the host's error page", () => "<!doctype html><title>502</title>"],
  ])("each that is %s is named", (_, change) => {
    const named = withEach(change).map((one) => {
      expect(one).toMatch(/not readable as JSON \(.+\)\. Check that the file is complete/);
      return /^error: geo\/([^:]+): /.exec(one)![1]!;
    });
    expect(named.sort()).toEqual([...GEO_FILES].sort());
  });
});

describe("a file of another version", () => {
  const OTHER = "take the one of the same build as the others.";

  test("a register with a field that this one does not know", () => {
    const register = JSON.parse(published.get("geo/register.json")!) as { parks: object[] };
    Object.assign(register.parks[2]!, { floodRisk: "high" });
    const [first] = said({ "geo/register.json": JSON.stringify(register) });
    expect(first).toMatch(/^error: geo\/register\.json, [a-z0-9-]+, floodRisk: no such field here/);
    expect(first).toContain(OTHER);
  });

  test("checks without a list that the page reads", () => {
    const checks = JSON.parse(published.get("geo/checks.json")!) as Record<string, unknown>;
    delete checks["sums"];
    const [first] = said({ "geo/checks.json": JSON.stringify(checks) });
    expect(first).toMatch(/^error: geo\/checks\.json, sums: expected/);
    expect(first).toContain(OTHER);
  });

  test("distances to a place that the register does not have", () => {
    const near = published.get("geo/near.json")!.replaceAll('"apt-vdo"', '"apt-other"');
    expect(said({ "geo/near.json": near })).toEqual([
      "error: geo/near.json, apt-other: the register has no such zone, park or place. Take the file of the same build.",
    ]);
  });

  test("a display tier without an object that the map draws", () => {
    const map = JSON.parse(published.get("geo/display/map.topojson")!) as { objects: object };
    map.objects = { units: (map.objects as { units: object }).units };
    expect(said({ "geo/display/map.topojson": JSON.stringify(map) })).toEqual([
      "error: geo/display/map.topojson: expected an object “zones”, found units.",
    ]);
  });

  test("a translation of other sentences is a warning, for English stands in", () => {
    const other = '{ "Another sentence": "다른 문장" }';
    const [first, ...more] = all(new Map([...published, ["geo/text/ko.json", other]]));
    expect(first).toMatch(/^warning: geo\/text\/ko\.json/);
    expect(more).toEqual([]);
  });
});

describe("a boundary that is wrong", () => {
  test("a ring that is not closed is named with its feature", () => {
    const files = changed("geo/parks.geojson", ([first]) => {
      const { geometry } = first!;
      if (geometry.type === "Polygon") geometry.coordinates[0]!.pop();
      else if (geometry.type === "MultiPolygon") geometry.coordinates[0]![0]!.pop();
    });
    expect(said(files)[0]).toMatch(/^error: geo\/parks\.geojson, feature 1 of \d+ “.+”/);
  });

  test("latitude before longitude", () => {
    const files = changed("geo/zones.geojson", (features) => {
      for (const { geometry } of features) swap((geometry as GeoJSON.Polygon).coordinates);
    });
    expect(said(files)[0]).toMatch(/^error: geo\/zones\.geojson.*latitude stands before longitude/);
  });

  test("a place elsewhere on Earth", () => {
    const files = changed("geo/parks.geojson", ([first]) => {
      first!.geometry = {
        type: "Polygon",
        coordinates: [
          [
            [2, 48],
            [2.1, 48],
            [2.1, 48.1],
            [2, 48],
          ],
        ],
      };
    });
    expect(said(files)).toEqual([
      expect.stringMatching(/feature 1 of \d+ “.+”: lies far from Quảng Ninh/),
    ]);
  });

  test("a feature of a zone that is not in the register", () => {
    const files = changed("geo/zones.geojson", ([first]) => {
      first!.properties!["zone"] = "atlantis";
    });
    expect(said(files)).toContain(
      "error: geo/zones.geojson, atlantis: the register has no such zone. Correct the property “zone”.",
    );
  });

  test("a place that is no point", () => {
    const files = changed("geo/places.geojson", ([first]) => {
      first!.geometry = {
        type: "LineString",
        coordinates: [
          [107, 21],
          [107.1, 21],
        ],
      };
    });
    expect(said(files)[0]).toMatch(
      /^error: geo\/places\.geojson, feature 1 of \d+: expected a Point/,
    );
  });

  test("an area that is no longer the published one", () => {
    const files = changed("geo/parks.geojson", ([first]) => {
      first!.geometry = {
        type: "Polygon",
        coordinates: [
          [
            [107, 21],
            [107.01, 21],
            [107.01, 21.01],
            [107, 21.01],
            [107, 21],
          ],
        ],
      };
    });
    const found = all(new Map([...published, ...Object.entries(files)]));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found)
      expect(one).toMatch(
        /^error: geo\/checks\.json: .+ (the boundaries give|it is no longer there).+\(--checks write\)\.$/,
      );
  });
});

function swap(coordinates: unknown): void {
  const list = coordinates as unknown[];
  if (typeof list[0] === "number") list.reverse();
  else list.forEach(swap);
}
