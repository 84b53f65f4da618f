import type { Position } from "geojson";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { hasRoad, type NearFile } from "../../../src/lib/near/near";
import { routeOf, type RoutesFile } from "../../../src/lib/near/routes";

const geo = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../../public/geo/${file}`, import.meta.url), "utf8"));
const near = geo<NearFile>("near.json");
const routes = geo<RoutesFile>("display/routes.topojson");

const lengthM = (line: readonly Position[]) =>
  line.slice(1).reduce((sum, at, i) => sum + geodesicLine(line[i]!, at).lengthM, 0);

test("every way that a distance names is drawn: the road as long as it says, straight lines to it and from it", () => {
  const named = near.from
    .flatMap(({ to }) => to.map(({ road }) => road))
    .filter(hasRoad)
    .filter(({ route }) => route !== null);
  expect(named.length).toBeGreaterThanOrEqual(50);
  for (const { route, along, start, end } of named) {
    const { id, features, box } = routeOf(routes, route!)!;
    expect(id).toBe(route);
    const [road, first, last] = features.map(({ geometry }) => geometry.coordinates);
    for (const { type, geometry } of features)
      expect([type, geometry.type]).toEqual(["Feature", "LineString"]);
    expect(features.map(({ properties }) => properties)).toEqual([
      {},
      { straight: true },
      { straight: true },
    ]);
    // A drawing leaves out vertices and rounds the others, so a way is shorter than it is.
    expect(lengthM(road!), id).toBeGreaterThan(0.97 * along.minM - 50);
    expect(lengthM(road!), id).toBeLessThan(1.003 * along.maxM + 50);
    expect(Math.abs(lengthM(first!) - (start?.lengthM ?? 0)), id).toBeLessThan(50);
    expect(Math.abs(lengthM(last!) - end.lengthM), id).toBeLessThan(50);
    const all = [...road!, ...first!, ...last!];
    const [lngs, lats] = [all.map(([lng = NaN]) => lng), all.map(([, lat = NaN]) => lat)];
    const extremes = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
    expect(box).toEqual(extremes);
  }
});

test("a way that the file does not have is none", () => {
  expect(routeOf(routes, "song-khoai/nowhere")).toBeNull();
});
