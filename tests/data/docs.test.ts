import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { published } from "../../data/build/main";
import { MAP_CREDITS, ORIGINS } from "../../src/lib/attribution";
import { read } from "./geo";

const data = read("DATA.md");
const sources = read("data/sources/README.md");

describe("DATA.md", () => {
  test("names every published file", async () => {
    const files = (await published()).filter((path) => !data.includes(path));
    expect(files).toEqual([]);
  });

  test.each(MAP_CREDITS.map((credit) => [credit]))(
    "gives the credit “%s” word for word",
    (credit) => {
      expect(data).toContain(`\n- ${credit}\n`);
    },
  );

  test("names every licence there is", () => {
    for (const { licence } of Object.values(ORIGINS)) {
      for (const id of licence.match(/MIT|ODbL-1\.0/g) ?? [licence]) expect(data).toContain(id);
    }
  });
});

describe("data/sources", () => {
  const folder = new URL("../../data/sources/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".geojson"))
    .sort();

  test("has every file as it came", () => {
    const sums = files.map((path) => {
      const sum = createHash("sha256")
        .update(read(`data/sources/${path}`))
        .digest("hex");
      return `${sum}  ${path}`;
    });
    expect(sums.join("\n")).toBe(read("data/sources/SHA256SUMS").trim());
  });

  test("says where each came from", () => {
    expect(files.filter((path) => !sources.includes(`| ${path} |`))).toEqual([]);
  });
});
