import { expect, test } from "vitest";
import { buildGeo } from "../../data/build/buildGeo";
import { published, readInputs } from "../../data/build/main";
import type { Checks } from "../../src/lib/checks";
import { compareChecks } from "../../src/lib/sameChecks";
import { read } from "./geo";

const AGAIN = "public/geo is not what the build makes of data/: run npm run geo";

// Everything is measured and drawn anew, which takes a busy machine a while.
const MOST_MS = 300_000;

test("the build makes the published files, byte for byte", { timeout: MOST_MS }, async () => {
  const built = buildGeo(await readInputs("data"));

  expect([...built.keys()].sort(), AGAIN).toEqual((await published()).sort());
  const differing = [...built].filter(([path, text]) => read(`public/geo/${path}`) !== text);
  const [names, checks] = [differing.map(([path]) => path), built.get("checks.json")!];
  // Sines and cosines may differ in the sixteenth digit from one JavaScript engine to the next.
  expect(
    names.filter((path) => path !== "checks.json"),
    AGAIN,
  ).toEqual([]);
  const committed = JSON.parse(read("public/geo/checks.json")) as Checks;
  expect(compareChecks(committed, JSON.parse(checks) as Checks), AGAIN).toEqual([]);
});
