import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPARE_ROWS, compareRows, parksOf, type Cell } from "../../../src/lib/find/compare";
import { compareTable, toTsv } from "../../../src/lib/find/compareTable";
import { placeDistances, rangeFigure } from "../../../src/lib/find/placeDistances";
import type { NearFile } from "../../../src/lib/near/near";
import type { Figure, Park, Register } from "../../../src/lib/register/schema";
import { en } from "../../../src/lib/words/en";
import { register } from "../register/registerFiles";

const REGISTER = register();
const NEAR = JSON.parse(
  readFileSync(new URL("../../../public/geo/near.json", import.meta.url), "utf8"),
) as NearFile;
const SPEECH = {
  lang: "en" as const,
  words: en,
  prose: (text: string) => ({ text, lang: "en" as const }),
};

const rowsOf = (...ids: string[]) => compareRows(REGISTER, parksOf(REGISTER, ids), NEAR);
const row = (id: string, ...ids: string[]) => rowsOf(...ids).find((one) => one.id === id)!;
const entries = (cell: Cell | undefined) => (cell?.kind === "figures" ? cell.entries : []);

test("a row a field, a cell a park, in the order of site selectors", () => {
  const rows = rowsOf("song-khoai", "hai-ha", "dong-mai");
  expect(rows.map(({ id }) => id)).toEqual([...COMPARE_ROWS]);
  for (const { cells } of rows) expect(cells).toHaveLength(3);
  const order = ["plannedHa", "status", "rent", "occupancyPercent", "power", "water", "wastewater"];
  const later = ["airport", "sectors", "labour", "developer", "tenants", "incentives"];
  expect(COMPARE_ROWS.filter((id) => [...order, ...later].includes(id))).toEqual([
    ...order,
    ...later,
  ]);
});

test("parks come in the order they were asked for; unknown ones are left out", () => {
  const ids = parksOf(REGISTER, ["hai-ha", "atlantis", "dong-mai"]).map(({ id }) => id);
  expect(ids).toEqual(["hai-ha", "dong-mai"]);
});

describe("a cell", () => {
  test("holds every figure, competing ones side by side, the principal first", () => {
    const [cell] = row("occupancyPercent", "dong-mai").cells;
    const values = entries(cell).map(({ figure, isRival }) => [figure.value, isRival]);
    expect(values[0]).toEqual([86.05, false]);
    expect(
      values
        .slice(1)
        .map(([value]) => value)
        .sort(),
    ).toEqual([72, 86]);
    expect(values.slice(1).every(([, isRival]) => isRival)).toBe(true);
  });

  test("holds the whole before its phases and parts, each said", () => {
    const power = entries(row("power", "song-khoai").cells[0]);
    expect(power[0]).toMatchObject({ label: null, figure: { value: 189 } });
    expect(power.slice(1).map(({ label }) => label)).toEqual([
      "Amata 1 substation",
      "Amata 2 substation",
    ]);
    const leased = entries(row("leasedHa", "dam-nha-mac").cells[0]);
    expect(leased).toMatchObject([{ part: { vi: expect.stringContaining("Bắc Tiền Phong") } }]);
  });

  test("of something unpublished has no value, whether it was looked for or not", () => {
    const [looked, never] = [row("rent", "song-khoai"), row("rent", "tien-yen")];
    expect(entries(looked.cells[0])).toMatchObject([{ figure: { value: null } }]);
    expect(entries(never.cells[0])).toEqual([]);
  });

  test("of the status and of the zone says which, with the figure that gives the source", () => {
    const [status] = row("status", "song-khoai").cells;
    expect(status).toMatchObject({
      kind: "status",
      status: "operating",
      said: { field: "statusText" },
    });
    const [zone, outside] = row("zone", "song-khoai", "cai-lan").cells;
    expect(zone).toMatchObject({
      kind: "zone",
      zone: { id: "quang-yen" },
      said: { field: "zone" },
    });
    expect(outside).toMatchObject({ kind: "zone", zone: null, said: { value: "none" } });
  });

  test("holds tenants side by side: none of them competes with another", () => {
    const tenants = entries(row("tenants", "song-khoai").cells[0]);
    expect(tenants.length).toBeGreaterThan(2);
    expect(tenants.some(({ isRival }) => isRival)).toBe(false);
  });

  test("leaves out what is unpublished beside what is published, and says it once where nothing is", () => {
    const [park] = parksOf(REGISTER, ["cai-lan"]) as [Park];
    const unpublished = park.figures.find(({ field }) => field === "rent")!;
    const published = { ...unpublished, value: 60, unit: "USD/m2" as const, label: "phase 2" };
    const rents = (...figures: Figure[]) => {
      const others = park.figures.filter(({ field }) => field !== "rent");
      const [one] = compareRows(REGISTER, [{ ...park, figures: [...others, ...figures] }], NEAR)
        .filter(({ id }) => id === "rent")
        .flatMap(({ cells }) => cells);
      return entries(one).map(({ figure, label }) => [figure.value, label]);
    };
    expect(rents(unpublished, published)).toEqual([[60, "phase 2"]]);
    expect(rents(unpublished, { ...unpublished, label: "phase 2" })).toEqual([[null, null]]);
    expect(rents(published, { ...published, label: "phase 1" })).toHaveLength(2);
  });

  test("of incentives has what is for fewer before what is for more", () => {
    const [first] = REGISTER.incentives;
    const scopes = ["everywhere", "parks", "zones", "coastal-zones"] as const;
    const incentives = [
      ...scopes.map((to) => ({ ...first!, id: to, scope: { to } })),
      { ...first!, id: "named", scope: { to: "named" as const, ids: ["bac-cai-bau"] } },
    ];
    const it: Register = { ...REGISTER, incentives };
    const order = (park: string, all = it) =>
      compareRows(all, parksOf(all, [park]), NEAR)
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => (cell.kind === "incentives" ? cell.incentives : []))
        .map(({ id }) => id);
    expect(order("bac-cai-bau")).toEqual([
      "named",
      "coastal-zones",
      "zones",
      "parks",
      "everywhere",
    ]);
    const gate = { ...first!, id: "gate", scope: { to: "border-gate-zones" as const } };
    const gates = { ...REGISTER, incentives: [...incentives, gate] };
    expect(order("hai-yen", gates)).toEqual(["gate", "zones", "parks", "everywhere"]);
  });

  test("of incentives has those for its zone before those for all", () => {
    const [cell] = row("incentives", "bac-cai-bau").cells;
    const scopes = cell!.kind === "incentives" ? cell!.incentives.map(({ scope }) => scope.to) : [];
    expect(scopes[0]).toBe("named");
    expect(scopes.at(-1)).toBe("everywhere");
  });
});

describe("rows are told apart", () => {
  test.each([
    ["plannedHa", "differ", ["song-khoai", "hai-ha"]],
    ["plannedHa", "same", ["cam-pha-1", "phia-tay-song-khoai"]],
    ["rent", "single", ["song-khoai", "hai-ha"]],
    ["rent", "none", ["song-khoai", "dong-mai"]],
    ["status", "same", ["song-khoai", "hai-ha"]],
    ["zone", "same", ["hai-yen", "hai-ha"]],
    ["zone", "differ", ["cai-lan", "hai-ha"]],
    ["zone", "single", ["dong-mai", "hai-ha"]],
  ])("%s: %s", (id, likeness, ids) => expect(row(id, ...ids).likeness).toBe(likeness));

  test("distances and incentives are told apart by what they are", () => {
    for (const id of ["airport", "border-gate", "port", "incentives"]) {
      expect(row(id, "song-khoai", "song-khoai").likeness, id).toBe("same");
      expect(row(id, "song-khoai", "hai-yen").likeness, id).toBe("differ");
    }
    for (const id of ["airport", "border-gate", "port"])
      expect(row(id, "song-khoai").cells[0]!.kind).toBe("distances");
    const parks = parksOf(REGISTER, ["song-khoai", "hai-yen"]);
    const bare = compareRows({ ...REGISTER, incentives: [] }, parks, null);
    const likeness = (id: string) => bare.find((one) => one.id === id)!.likeness;
    expect([likeness("incentives"), likeness("airport")]).toEqual(["none", "none"]);
  });

  test("other sectors make a difference", () => {
    expect(row("sectors", "cai-lan", "viet-hung").likeness).toBe("differ");
  });

  test("the order of sectors and the dates of figures make no difference", () => {
    const [park] = parksOf(REGISTER, ["cam-pha-1"]) as [Park];
    const [a, b] = [structuredClone(park), structuredClone(park)];
    const sectors = (value: string[], asOf: string): Figure => ({
      field: "sectors",
      value,
      asOf,
      sources: ["S1"],
      confidence: "confirmed",
      basis: "read",
    });
    a.figures.push(sectors(["solar", "wood"], "2020"));
    b.figures.push(sectors(["wood", "solar"], "2021"));
    const rows = compareRows(REGISTER, [a, b], NEAR);
    expect(rows.find(({ id }) => id === "sectors")!.likeness).toBe("same");
  });
});

describe("distances", () => {
  test("the nearest first, with the sources of the place, computed", () => {
    const [first, second] = placeDistances("hai-yen", "border-gate", REGISTER, NEAR);
    expect(first!.place.id).toBe("bg-mongcai");
    expect(second!.place.id).toBe("bg-bacluan2");
    expect(first!.figure).toMatchObject({ unit: "km", basis: "computed", sources: ["A2"] });
  });

  test("a place without a published position is a name without a distance, and last", () => {
    const ports = placeDistances("hai-yen", "port", REGISTER, NEAR);
    const without = ports.filter(({ figure }) => figure === undefined);
    expect(without).toHaveLength(REGISTER.places.filter(({ position }) => !position).length);
    expect(ports.slice(-without.length)).toEqual(without);
  });

  test("a range is never written narrower than it is", () => {
    const value = (minM: number, maxM: number) =>
      rangeFigure({ minM, maxM }, { sources: [] }).value;
    expect(value(45_900, 48_100)).toEqual({ kind: "range", from: 45, to: 49 });
    expect(value(5_190, 9_910)).toEqual({ kind: "range", from: 5.1, to: 10 });
    expect(value(0, 350)).toEqual({ kind: "range", from: 0, to: 0.4 });
    expect(value(12_000, 12_000)).toBe(12);
  });

  test("wait where near.json is not there yet", () => {
    const rows = compareRows(REGISTER, parksOf(REGISTER, ["hai-ha"]), null);
    expect(rows.find(({ id }) => id === "airport")!.cells).toEqual([
      { kind: "distances", places: null },
    ]);
  });
});

describe("the table to take away", () => {
  const parks = parksOf(REGISTER, ["song-khoai", "hai-ha"]);
  const table = compareTable(
    compareRows(REGISTER, parks, NEAR),
    parks,
    REGISTER,
    SPEECH,
    () => null,
  );
  const lines = (name: string) => table.filter(([head]) => head === name);

  test("has four columns a park: value, unit, date, sources", () => {
    expect(table[0]).toEqual([
      "Field",
      ...["Song Khoai IP", "Hai Ha (seaport) IP"].flatMap((own) => [
        own,
        `${own}: unit`,
        `${own}: as of`,
        `${own}: sources`,
      ]),
    ]);
    for (const line of table) expect(line).toHaveLength(9);
  });

  test("has numbers as numbers, each with its unit and every source's title and address", () => {
    const [planned] = lines("Planned area");
    expect(planned!.slice(1, 3)).toEqual([714, "ha"]);
    expect(String(planned![4]).split(" | ")).toHaveLength(3);
    const source = REGISTER.sources.find(({ id }) => id === "A3")!;
    expect(planned![4]).toContain(source.address);
  });

  test("says what is unpublished, and what a labelled figure is about", () => {
    const [rent] = lines("Land rent");
    expect(rent![1]).toBe("unpublished");
    expect(rent![5]).toBe("50–65\u00a0USD/m²");
    expect(lines("Still free").map((line) => line[5])).toContain("phase 1: 143.9\u00a0ha");
  });

  test("no number is without a source", () => {
    for (const [name, ...cells] of table.slice(1))
      for (let at = 0; at < cells.length; at += 4)
        if (typeof cells[at] === "number") expect(cells[at + 3], String(name)).toBeTruthy();
  });

  test("as tabs keeps one line a row, whatever the cells hold", () => {
    expect(
      toTsv([
        ["a\tb", 1, null],
        ["c\r\nd", 2.5, "é"],
      ]),
    ).toBe("a b\t1\t\nc d\t2.5\té");
  });
});
