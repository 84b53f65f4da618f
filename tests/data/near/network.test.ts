import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSources, type Sources } from "../../../data/build/inputs";
import { chainsOf, type Chain } from "../../../data/build/network/chains";
import { parseJoins } from "../../../data/build/network/joins";
import { RoadGraph } from "../../../data/build/network/RoadGraph";
import { RoadNetwork } from "../../../data/build/network/RoadNetwork";
import { roadLines, shareRoad } from "../../../data/build/network/roadLines";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import type { Register } from "../../../src/lib/register/schema";
import { readJson } from "../geo";

const sources: Sources = await readSources("data/sources");
const json = () => JSON.parse(readFileSync("data/network/joins.json", "utf8")) as unknown;
const joins = parseJoins(json());
const register = readJson<Register>("public/geo/register.json");
const lines = roadLines(sources);

describe("joins.json", () => {
  test("every gap is closed between two pieces of its road, over the length it states", () => {
    for (const { id, from, to, lengthM } of joins.gaps) {
      expect(Math.abs(geodesicLine(from, to).lengthM - lengthM), id).toBeLessThan(1);
    }
    // The network refuses an end that lies off its road: see below.
    expect(() => new RoadNetwork(lines, joins)).not.toThrow();
  });

  test("every place where an expressway crosses another road is in it, and nothing else is", () => {
    const { segments } = new RoadNetwork(lines, { ...joins, gaps: [], junctions: [] });
    const crossings = lines.flatMap((line, i) =>
      line.positions.slice(1).flatMap((end, k) =>
        segments
          .crossings(line.positions[k]!, end)
          .filter((other) => {
            const { isExpressway } = lines[other.line]!;
            return (
              other.line > i &&
              !shareRoad(line, lines[other.line]!) &&
              isExpressway !== line.isExpressway
            );
          })
          .map((other) => ({
            roads: [line, lines[other.line]!].flatMap(({ roads }) => roads),
            at: other.position,
          })),
      ),
    );
    expect(crossings.length).toBeGreaterThan(20);
    for (const { roads, at } of crossings) {
      const listed = joins.junctions.filter(
        (junction) =>
          junction.roads.every((road) => roads.includes(road)) &&
          geodesicLine(junction.at, at).lengthM < 150,
      );
      expect(listed.length, `${roads.join(" × ")} at ${at.join(", ")}`).toBe(1);
    }
    for (const { id, at, evidence } of joins.junctions.filter(
      (own) => own.evidence === "assumed",
    )) {
      const near = crossings.filter((crossing) => geodesicLine(crossing.at, at).lengthM < 50);
      expect(near.length, `${id} (${evidence})`).toBeGreaterThan(0);
    }
  });

  test("sources are of the register, or addresses", () => {
    const ids = new Set(register.sources.map(({ id }) => id));
    for (const { source } of [...joins.gaps, ...joins.junctions, ...joins.entries]) {
      if (source !== null) expect(ids.has(source) || /https:\/\//.test(source), source).toBe(true);
    }
  });

  test.each<[string, (spoilt: ReturnType<typeof parseJoins>) => void, RegExp]>([
    [
      "an end off its road",
      ({ gaps: [gap] }) => (gap!.from = [107.3, 21.2]),
      /joins.json, cam-hai: .*not on CT.06/,
    ],
    [
      "another length",
      ({ gaps: [gap] }) => (gap!.lengthM += 5),
      /joins.json, cam-hai: is 381\.9 m long, not 387 m/,
    ],
    [
      "a junction off its roads",
      ({ junctions: [own] }) => (own!.at = [107.3, 21.2]),
      /ct04-ct06: no CT.04 within/,
    ],
  ])("%s is refused", (_, spoil, message) => {
    const spoilt = parseJoins(json());
    spoil(spoilt);
    expect(() => new RoadNetwork(lines, spoilt)).toThrow(message);
  });

  test.each<[string, (spoilt: ReturnType<typeof parseJoins>) => void, RegExp]>([
    [
      "an id that stands twice",
      ({ gaps }) => gaps.push(gaps[0]!),
      /joins.json, cam-hai: stands twice/,
    ],
    [
      "a junction without evidence that has a source",
      ({ junctions }) => (junctions.at(-1)!.source = "A2"),
      /assumed junction has no source/,
    ],
    [
      "an entry without a reason",
      ({ entries: [own] }) => (own!.why = ""),
      /joins.json, entries.0.why/,
    ],
  ])("%s is refused", (_, spoil, message) => {
    const spoilt = structuredClone(json()) as ReturnType<typeof parseJoins>;
    spoil(spoilt);
    expect(() => parseJoins(spoilt)).toThrow(message);
  });
});

describe("the network", () => {
  const network = new RoadNetwork(lines, joins);
  const reached = register.places.flatMap(({ id, position }) => {
    const [on] = position ? network.segments.near(position, 10_000, () => true) : [];
    return on ? [{ id, node: network.cut(on) }] : [];
  });
  const chains = chainsOf(network.edges(), network.kept);
  const graph = new RoadGraph(chains);

  test("leaves out what is being built", () => {
    const building = sources.roads.features.filter(({ properties }) => properties.status !== "");
    expect(building.length).toBe(4);
    const drawn = lines.flatMap(({ positions }) => positions);
    for (const { geometry } of building) {
      const [first] = geometry.coordinates.flat();
      expect(drawn).not.toContain(first);
    }
  });

  test("chains hold every metre of the edges", () => {
    const sum = (parts: readonly { lengthM: number }[]) =>
      parts.reduce((total, { lengthM }) => total + lengthM, 0);
    expect(Math.abs(sum(chains) - sum(network.edges()))).toBeLessThan(1e-3);
  });

  test("joins all places but Nội Bài", () => {
    expect(reached.map(({ id }) => id)).toEqual(
      register.places
        .filter(({ id, position }) => position && id !== "apt-han")
        .map(({ id }) => id),
    );
    const [first] = reached;
    for (const { id, node } of reached) expect(graph.way(first!.node, node), id).not.toBeNull();
  });

  test("its shortest ways are those of a search that knows no shortcuts", () => {
    for (const { node: from } of reached) {
      const lengths = everyLength(chains, from);
      for (const { id, node: to } of reached) {
        const way = graph.way(from, to)!;
        expect(Math.abs(way.lengthM - lengths.get(to)!), id).toBeLessThan(1e-6);
        // The steps hang together and lead there.
        let at = from;
        for (const { chain, isReversed } of way.steps) {
          expect(isReversed ? chain.b : chain.a).toBe(at);
          at = isReversed ? chain.a : chain.b;
        }
        expect(at).toBe(to);
      }
    }
  });
});

/** Bellman and Ford: every chain shortens what it can, again and again, until none does. */
function everyLength(chains: readonly Chain[], from: string): Map<string, number> {
  const lengths = new Map([[from, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b, lengthM } of chains) {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const over = (lengths.get(one) ?? Infinity) + lengthM;
        if (over >= (lengths.get(other) ?? Infinity)) continue;
        lengths.set(other, over);
        changed = true;
      }
    }
  }
  return lengths;
}
