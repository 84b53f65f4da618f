/** What is written for servers that no test can start, and what every configuration has in common. */
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { CONFIGS } from "../../deploy/configs/index";
import type { Place } from "../../deploy/configs/config";
import { CACHING, cachingOf, headersFor, isReplaceable } from "../../deploy/headers.mjs";
import { isCompressible, TYPES } from "../../scripts/lib/mime.mjs";

const PLACE: Place = { root: "/srv/zones", path: "/", host: null, port: 80, brotli: true };
const OPENING = {
  origins: ["https://portal.example", "http://localhost:8080"],
  backgroundHosts: ["https://*.tiles.example"],
};

describe("the headers", () => {
  const policyOf = (name: string) => headersFor(name, OPENING)["Content-Security-Policy"]!;

  test.each(["embed.html", "embed/van-don.html"])("%s may be framed by those listed", (name) => {
    expect(policyOf(name)).toMatch(
      /frame-ancestors 'self' https:\/\/portal\.example http:\/\/localhost:8080$/,
    );
  });

  test.each(["", "index.html", "p/van-don.html", "embed/a/b.html", "embed.html/x", "xembed.html"])(
    "“%s” may be framed by the site alone",
    (name) => expect(policyOf(name)).toMatch(/frame-ancestors 'self'$/),
  );

  test("the owner's base map may be fetched and shown, and nothing else is let in", () => {
    const directives = new Map(
      policyOf("index.html")
        .split("; ")
        .map((one) => [one.split(" ")[0]!, one] as const),
    );
    expect(directives.get("img-src")).toBe("img-src 'self' data: blob: https://*.tiles.example");
    expect(directives.get("connect-src")).toBe("connect-src 'self' https://*.tiles.example");
    const others = [...directives.values()].filter((one) => one.includes("tiles.example"));
    expect(others).toHaveLength(2);
  });

  test("what an owner replaces is never kept for long", () => {
    for (const name of [
      "geo/zones.geojson",
      "geo/display/map.topojson",
      "embed.json",
      "owner.json",
    ]) {
      expect(isReplaceable(name)).toBe(true);
      const [, seconds] = /max-age=(\d+)/.exec(cachingOf(name))!;
      expect(Number(seconds)).toBeLessThanOrEqual(60);
    }
    expect(isReplaceable("assets/main-1a2b.js")).toBe(false);
  });
});

describe.each(Object.entries(CONFIGS))("%s", (_name, write) => {
  const config = write(PLACE, OPENING);

  test("has every header, policy and caching rule", () => {
    const all = [headersFor("index.html", OPENING), headersFor("embed.html", OPENING)];
    const values = [...all.flatMap((headers) => Object.values(headers)), ...Object.values(CACHING)];
    for (const value of values) expect(config).toContain(value);
  });

  test("refuses an origin that would end its line", () => {
    const opening = { ...OPENING, origins: ['https://a.example"; x'] };
    expect(() => write(PLACE, opening)).toThrow("cannot be written");
  });
});

describe("the web.config", () => {
  /** What https://learn.microsoft.com/iis/configuration/system.webserver/ has, as far as it is used here. */
  const CHILDREN: Record<string, readonly string[]> = {
    configuration: ["system.webServer", "location"],
    location: ["system.webServer"],
    "system.webServer": [
      "defaultDocument",
      "directoryBrowse",
      "urlCompression",
      "staticContent",
      "httpProtocol",
    ],
    defaultDocument: ["files"],
    files: ["clear", "add", "remove"],
    staticContent: ["clientCache", "mimeMap", "remove", "clear"],
    httpProtocol: ["customHeaders", "redirectHeaders"],
    customHeaders: ["add", "remove", "clear"],
  };
  const ATTRIBUTES: Record<string, readonly string[]> = {
    location: ["path"],
    defaultDocument: ["enabled"],
    directoryBrowse: ["enabled"],
    urlCompression: ["doStaticCompression", "doDynamicCompression"],
    clientCache: ["cacheControlMode"],
    mimeMap: ["fileExtension", "mimeType"],
    add: ["name", "value"],
    remove: ["name", "fileExtension"],
  };

  interface Element {
    name: string;
    under: string[];
    attributes: Record<string, string>;
  }

  function elements(xml: string): Element[] {
    const found: Element[] = [];
    const open: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => {
      found.push({ name, under: [...open], attributes: attributes as Record<string, string> });
      open.push(name);
    });
    parser.on("closetag", () => open.pop());
    parser.write(xml).close();
    return found;
  }

  const all = elements(CONFIGS.iis(PLACE, OPENING));

  test("is well-formed, of known elements and attributes at their place", () => {
    expect(all[0]!.name).toBe("configuration");
    for (const { name, under, attributes } of all) {
      const parent = under.at(-1);
      if (parent !== undefined) expect(CHILDREN[parent], `${name} in ${parent}`).toContain(name);
      for (const attribute of Object.keys(attributes))
        expect(ATTRIBUTES[name], `${attribute} of ${name}`).toContain(attribute);
    }
  });

  test("adds nothing twice, which IIS answers with an error 500", () => {
    const places = new Set<string>();
    let location = "";
    let removed = new Set<string>();
    for (const { name, under, attributes } of all) {
      if (name === "location") location = attributes["path"]!;
      if (name === "customHeaders" || name === "staticContent") removed = new Set();
      const key = attributes["fileExtension"] ?? attributes["name"];
      if (key === undefined) continue;
      if (name === "remove") removed.add(key);
      else {
        expect(removed, key).toContain(key);
        const place = [location, under.at(-1), key].join(" ");
        expect(places).not.toContain(place);
        places.add(place);
      }
    }
    for (const extension of Object.keys(TYPES)) expect([...places].join()).toContain(extension);
  });
});

test("the files of a large layer have a type everywhere, and none that is compressed", () => {
  const configs = [CONFIGS.nginx, CONFIGS.apache, CONFIGS.htaccess, CONFIGS.caddy, CONFIGS.iis];
  for (const name of ["parcels.pmtiles", "parcels.geojsonl", "parcels.index"]) {
    expect(isCompressible(name)).toBe(false);
    for (const write of configs)
      expect(write(PLACE, OPENING)).toMatch(new RegExp(`\\b${name.split(".")[1]!}\\b`));
  }
});

test("no two rules of _headers that set one header meet, for both values would be sent", () => {
  const rules = CONFIGS["static-host"](PLACE, OPENING)
    .split("\n\n")
    .filter((block) => block.startsWith("/"))
    .map((block) => {
      const [pattern, ...lines] = block.trim().split("\n");
      return { pattern: pattern!, names: lines.map((line) => /^ {2}([^:]+): /.exec(line)![1]!) };
    });
  const matching = (address: string) =>
    rules.filter(({ pattern }) =>
      new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(address),
    );
  for (const address of [
    "/",
    "/index.html",
    "/embed",
    "/embed.html",
    "/embed/van-don",
    "/embed/van-don.html",
    "/embed-builder",
    "/embed-builder.html",
    "/selftest.html",
    "/p/van-don.html",
    "/sw.js",
    "/assets/main-1a2b.js",
    "/geo/zones.geojson",
    "/embed.json",
  ]) {
    const names = matching(address).flatMap((rule) => rule.names);
    expect(new Set(names).size, address).toBe(names.length);
    expect(names, address).toContain("Cache-Control");
    if (!/^\/(assets|geo)|json$/.test(address))
      expect(names, address).toContain("Content-Security-Policy");
  }
});
