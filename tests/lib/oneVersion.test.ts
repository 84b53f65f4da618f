import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseChecks } from "../../src/lib/checksFile";
import { areOfOneVersion } from "../../src/lib/oneVersion";
import { parsePublishedRegister } from "../../src/lib/register/parseRegister";

const geo = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/geo/${file}`, import.meta.url), "utf8"));

const checks = parseChecks(geo("checks.json"));
const register = () => structuredClone(parsePublishedRegister(geo("register.json")));

test("what is published together belongs together", () => {
  expect(areOfOneVersion(checks, register())).toBe(true);
});

test("a planned area of another version is seen, of a park and of a part of a zone", () => {
  for (const [kind, id, field] of [
    ["parks", "song-khoai", "plannedHa"],
    ["zones", "van-don", "landHa"],
  ] as const) {
    const other = register();
    const entity = other[kind].find((one) => one.id === id)!;
    const figure = entity.figures.find((one) => one.field === field)!;
    Object.assign(figure, { value: (figure.value as number) + 1 });
    expect(areOfOneVersion(checks, other), id).toBe(false);
  }
});

test("a zone or park that one of the two does not have is seen", () => {
  const other = register();
  expect(areOfOneVersion(checks, { ...other, parks: other.parks.slice(1) })).toBe(false);
  expect(areOfOneVersion(checks, { ...other, zones: other.zones.slice(1) })).toBe(false);
});

test("a zone or park that the checks do not know is seen", () => {
  const sums = checks.sums.map((sum) =>
    sum.id === "parks" ? { ...sum, members: sum.members.slice(1) } : sum,
  );
  expect(areOfOneVersion({ ...checks, sums }, register())).toBe(false);
});

test("a plan of something the register does not have is seen", () => {
  const planChecks = [...checks.planChecks, { ...checks.planChecks[0]!, id: "atlantis/land" }];
  expect(areOfOneVersion({ ...checks, planChecks }, register())).toBe(false);
});
