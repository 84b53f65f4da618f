import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allows, packagesOf, refused, vulnerabilities } from "../../scripts/lib/licences.mjs";
import { noticesOf } from "../../scripts/vite/notices.mjs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Parameters<
  typeof packagesOf
>[0];

test("every package that is installed may be used", () => {
  expect(packagesOf(lock).length).toBeGreaterThan(200);
  expect(refused(packagesOf(lock))).toEqual([]);
});

test("a package whose licence nobody has looked at is refused, and so is one that may only be a tool", () => {
  const one = (license: string | undefined, dev: boolean) =>
    refused(
      packagesOf({
        packages: { "node_modules/a": { version: "1.0.0", dev, ...(license ? { license } : {}) } },
      }),
    ).length;
  expect(one("MIT", false)).toBe(0);
  expect(one(undefined, true)).toBe(1);
  expect(one("GPL-3.0-only", true)).toBe(1);
  expect(one("LGPL-3.0-or-later", true)).toBe(1);
  expect(one("BlueOak-1.0.0", true)).toBe(0);
  expect(one("BlueOak-1.0.0", false)).toBe(1);
});

test("of licences to choose from one has to fit, of licences together all", () => {
  const allowed = new Set(["MIT", "ISC"]);
  expect(allows("(GPL-3.0 OR MIT)", allowed)).toBe(true);
  expect(allows("GPL-3.0 AND MIT", allowed)).toBe(false);
  expect(allows("MIT AND (ISC OR GPL-3.0)", allowed)).toBe(true);
  expect(allows("MIT OR", allowed)).toBe(false);
  expect(allows("(MIT", allowed)).toBe(false);
  expect(allows("", allowed)).toBe(false);
});

describe("known vulnerabilities", () => {
  const shipped = new Set(["proj4"]);
  const answer = (name: string, severity: string) =>
    JSON.stringify({ vulnerabilities: { [name]: { severity, via: [{ title: "It leaks" }] } } });

  test("a registry that does not answer is said, and is no fault of the project", () => {
    for (const output of ["", "not json", '{"message":"connect ECONNREFUSED"}']) {
      const { isBad, lines } = vulnerabilities(output, shipped);
      expect(isBad).toBe(false);
      expect(lines[0]).toMatch(/not checked, since the registry could not be reached/);
    }
  });

  test("a grave one in the site fails, one in a tool is told", () => {
    expect(vulnerabilities(answer("proj4", "high"), shipped).isBad).toBe(true);
    expect(vulnerabilities(answer("proj4", "moderate"), shipped).isBad).toBe(false);
    const { isBad, lines } = vulnerabilities(answer("vite", "critical"), shipped);
    expect(isBad).toBe(false);
    expect(lines.join("\n")).toContain("critical, in tools only: vite: It leaks");
    expect(vulnerabilities('{"vulnerabilities":{}}', shipped).lines).toEqual([
      "Known vulnerabilities: none.",
    ]);
  });
});

test("packages with one text share it, and each is named with its version", () => {
  const text = noticesOf([
    "node_modules/@turf/area",
    "node_modules/@turf/bbox",
    "node_modules/saxes",
  ]);
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(1);
  expect(text).toMatch(/@turf\/area [\d.]+ \(MIT\)\n@turf\/bbox [\d.]+ \(MIT\)/);
  expect(text).toMatch(/saxes 6\.0\.0 \(ISC\)\n\nCopyright/);
});

test.skipIf(!existsSync("dist/licences.txt"))(
  "the built site carries the notices of what is in it",
  () => {
    const text = readFileSync("dist/licences.txt", "utf8");
    for (const name of [
      "maplibre-gl",
      "svelte",
      "proj4",
      "saxes",
      "comlink",
      "workbox-precaching",
      "@fontsource/be-vietnam-pro",
      "pbf",
    ])
      expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  },
);
