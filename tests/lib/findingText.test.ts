import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/lib/audit";
import { findingSentence, findingSize } from "../../src/lib/findingText";
import { findings as en } from "../../src/lib/words/en/findings";
import { findings as vi } from "../../src/lib/words/vi/findings";
import { findings as ja } from "../../src/lib/words/ja/findings";

const nameOf = (id: string) => `Lot ${id}`;
const finding = (own: Partial<Finding>): Finding => ({
  rule: "must-not-overlap",
  severity: "error",
  features: ["1", "2"],
  at: null,
  message: "",
  ...own,
});

describe("a finding as a sentence", () => {
  test.each<[string, Partial<Finding>]>([
    [
      "Lot 1 crosses itself",
      { rule: "invalid-geometry", features: ["1"], detail: "self-crossing" },
    ],
    ["Lot 1 and Lot 2 cover the same ground", { rule: "duplicate" }],
    ["Lot 1 lies inside Lot 2", { rule: "contained" }],
    ["Lot 1 and Lot 2 overlap", { rule: "must-not-overlap" }],
    ["There is a gap between Lot 1 and Lot 2", { rule: "must-not-have-gaps" }],
    ["There is a narrow gap between Lot 1 and Lot 2", { rule: "sliver", detail: "gap" }],
    ["Lot 1 and Lot 2 overlap in a sliver", { rule: "sliver", detail: "overlap" }],
    [
      "Lot 1 lacks a vertex where Lot 2 and Lot 3 has one on its edge",
      { rule: "unmatched-vertex", features: ["1", "2", "3"] },
    ],
    ["Lot 1 sticks out of Lot 2", { rule: "must-be-covered-by" }],
    [
      "Lot 1 lies outside the province's units and waters",
      { rule: "outside-province", features: ["1"] },
    ],
    [
      "Lot 1: drawn and planned differ by +0.20\u00a0ha",
      { rule: "area-differs", features: ["1"], differenceHa: 0.2 },
    ],
    [
      "Lot 1: drawn and planned differ by \u22121,200.50\u00a0ha",
      { rule: "area-differs", features: ["1"], differenceHa: -1200.5 },
    ],
    ["The parts do not add up to the total", { rule: "sum-differs", features: [] }],
    ["Lot 1 has no geometry in the file", { rule: "boundary-missing", features: ["1"] }],
  ])("%s", (sentence, own) => {
    expect(findingSentence(finding(own), nameOf, en, "en")).toBe(sentence);
  });

  test("the province is called so, and not by its id", () => {
    const out = finding({ rule: "must-be-covered-by", features: ["1", "province"] });
    const plainly = (id: string) => (id === "province" ? id : nameOf(id));
    expect(findingSentence(out, plainly, en, "en")).toBe("Lot 1 sticks out of the province");
    expect(findingSentence(out, plainly, vi, "vi")).toContain(vi.province);
  });

  test("four names are listed; of five, three, and two are counted", () => {
    const gap = (...features: string[]) =>
      findingSentence(finding({ rule: "must-not-have-gaps", features }), nameOf, en, "en");
    expect(gap("1", "2", "3", "4")).toBe("There is a gap between Lot 1, Lot 2, Lot 3 and Lot 4");
    expect(gap("1", "2", "3", "4", "5")).toBe(
      "There is a gap between Lot 1, Lot 2, Lot 3 and 2 more",
    );
  });

  test("a fault that begins with a colon stands close to the name, any other behind a space", () => {
    const flawed = finding({ rule: "invalid-geometry", features: ["1"], detail: "spike" });
    expect(findingSentence(flawed, nameOf, ja, "ja")).toMatch(/^Lot 1：/u);
    expect(findingSentence(flawed, nameOf, vi, "vi")).toMatch(/^Lot 1 \p{L}/u);
  });
});

describe("how large a finding is", () => {
  test.each<[string | null, Partial<Finding>]>([
    [null, {}],
    ["120\u00a0m²", { areaM2: 120 }],
    ["1.20\u00a0ha, up to 9.99\u00a0m wide", { areaM2: 12_000, widthM: 9.99 }],
    ["120\u00a0m², up to 10\u00a0m wide", { areaM2: 120, widthM: 10 }],
    ["120\u00a0m², up to 12\u00a0m wide", { areaM2: 120, widthM: 12.34 }],
    ["120\u00a0m², up to 0.04\u00a0m wide, 3 places", { areaM2: 120, widthM: 0.04, count: 3 }],
    ["1,204 places", { count: 1204 }],
  ])("%s", (size, own) => {
    expect(findingSize(finding(own), en, "en")).toBe(size);
  });
});
