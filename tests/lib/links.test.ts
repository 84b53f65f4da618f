import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanQuery, NO_FILTERS, PUBLISHED, type Filters } from "../../src/lib/find/filters";
import { PARK_STATUSES, ZONE_KINDS } from "../../src/lib/kinds";
import {
  formatLink,
  MOST_COMPARED,
  parseLink,
  PLAIN_LINK,
  SWITCHES,
  THEMES,
  VIEWS,
  type LinkState,
} from "../../src/lib/links";
import { SECTORS } from "../../src/lib/register/vocabulary";
import { LANGUAGES } from "../../src/lib/words/languages";

const some = <T>(choices: readonly T[]) => fc.uniqueArray(fc.constantFrom(...choices));
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((x) => x / 1e5);
const amount = (least: number) => fc.integer({ min: least, max: 99_999_999 }).map((x) => x / 100);
const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,2}$/);
const ids = (maxLength: number) => fc.uniqueArray(id, { maxLength });

const filters: fc.Arbitrary<Filters> = fc
  .record({
    q: fc.string({ unit: "binary", maxLength: 30 }).map(cleanQuery),
    status: some(PARK_STATUSES),
    zones: ids(5),
    kind: orNull(fc.constantFrom(...ZONE_KINDS)),
    ends: fc.tuple(orNull(amount(0)), orNull(amount(0))),
    sectors: some(SECTORS),
    published: some(PUBLISHED),
    near: orNull(fc.record({ place: id, km: amount(1) })),
    incentive: orNull(fc.constantFrom(...ZONE_KINDS)),
  })
  .map(({ ends: [a, b], ...rest }) => {
    const [minHa, maxHa] = a !== null && b !== null ? [Math.min(a, b), Math.max(a, b)] : [a, b];
    return { ...rest, minHa, maxHa };
  });

const link: fc.Arbitrary<LinkState> = fc.record({
  lang: orNull(fc.constantFrom(...LANGUAGES)),
  view: fc.constantFrom(...VIEWS),
  selection: orNull(fc.record({ kind: fc.constantFrom("zone" as const, "park" as const), id })),
  camera: orNull(
    fc.record({
      center: fc.tuple(degrees(180), degrees(90)),
      zoom: fc.integer({ min: 0, max: 2400 }).map((x) => x / 100),
    }),
  ),
  bbox: fc.constantFrom(null, [106.4, 20.7, 108.1, 21.7] as [number, number, number, number]),
  theme: fc.constantFrom(...THEMES),
  off: some(SWITCHES).map((off) => SWITCHES.filter((name) => off.includes(name))),
  large: fc.boolean(),
  inset: fc.boolean(),
  filters,
  compare: ids(MOST_COMPARED),
  list: ids(30),
  ring: orNull(
    fc.record({
      of: fc.oneof(id, fc.tuple(degrees(180), degrees(90))),
      km: fc.integer({ min: 1, max: 20 }).map((x) => x * 5),
    }),
  ),
  route: orNull(id),
});

test("property: what an address says is what it was made from, and nothing is ignored", () => {
  fc.assert(
    fc.property(link, (state) => {
      const { state: read, ignored } = parseLink(formatLink(state));
      // A box wins over a camera, so the two never stand in one address.
      // A way on the map begins at what is selected.
      const camera = state.bbox ? null : state.camera;
      expect(read).toEqual({ ...state, camera, route: state.selection && state.route });
      expect(ignored).toEqual([]);
    }),
  );
});

test("property: no query string breaks the page, and the second reading is like the first", () => {
  const names =
    "lang view zone park c z bbox theme layers inset status in kind ha sector has near q"
      .split(" ")
      .concat("incentive", "compare", "list", "ring", "route", "unknown");
  const pair = fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary", maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      const query = pairs.map(([name, value]) => `${name}=${value}`).join("&");
      const { state } = parseLink(query);
      expect(parseLink(formatLink(state)).state).toEqual(state);
    }),
  );
});

test("property: whatever was not understood is named, and nothing else", () => {
  const good: [string, string][] = [
    ["lang", "en"],
    ["view", "check"],
    ["zone", "van-don"],
    ["theme", "dark"],
    ["layers", "zones,large"],
    ["inset", "false"],
    ["status", "operating"],
    ["ha", "1-2"],
    ["near", "airport:60"],
    ["compare", "a,b"],
    ["ring", "apt-vdo:30"],
  ];
  const bad: [string, string][] = [
    ["lang", "tlh"],
    ["view", "<script>"],
    ["zone", "../../etc"],
    ["theme", "%00"],
    ["layers", "zones,zones;"],
    ["inset", "maybe"],
    ["status", "=1+1"],
    ["ha", "1e308-"],
    ["near", "airport:NaN"],
    ["compare", "a,b,c,d,e,f"],
    ["ring", "181,0:30"],
    ["toString", "x"],
    ["constructor", "x"],
  ];
  const pairs = fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...good).map((pair) => ({ pair, isGood: true })),
      fc.constantFrom(...bad).map((pair) => ({ pair, isGood: false })),
    ),
    { selector: ({ pair: [name] }) => name, maxLength: 10 },
  );
  fc.assert(
    fc.property(pairs, (all) => {
      const query = all
        .map(({ pair: [name, value] }) => `${name}=${encodeURIComponent(value)}`)
        .join("&");
      const { state, ignored } = parseLink(query);
      const wrong = all.filter(({ isGood }) => !isGood).map(({ pair: [name] }) => name);
      expect([...ignored].sort()).toEqual(wrong.sort());
      const kept = all.filter(({ isGood }) => isGood).map(({ pair }) => pair.join("="));
      expect(parseLink(kept.join("&")).state).toEqual(state);
    }),
  );
});

test("property: no text at all breaks the page, and what is written of it is read alike for ever", () => {
  const noise = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "lang",
          "c",
          "ha",
          "ring",
          "=",
          "&",
          ",",
          ":",
          "-",
          "%",
          "?",
          "#",
          "1",
          "é",
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(noise, (query) => {
      const once = formatLink(parseLink(query).state);
      const { state, ignored } = parseLink(once);
      expect(ignored).toEqual([]);
      expect(formatLink(state)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

test("property: a box of any size, however small, is read as the same box", () => {
  const box = fc
    .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
    .filter(([a, b, c, d]) => a !== c && b !== d)
    .map(([a, b, c, d]): [number, number, number, number] => [
      Math.min(a, c),
      Math.min(b, d),
      Math.max(a, c),
      Math.max(b, d),
    ]);
  fc.assert(
    fc.property(box, (bbox) => {
      const { state, ignored } = parseLink(formatLink({ ...PLAIN_LINK, bbox }));
      expect([state.bbox, ignored]).toEqual([bbox, []]);
    }),
  );
});

test("bug: the address of a box under a metre could not be read; what is finer than an address is written so that it can", () => {
  const fine = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  const size = fc.double({ min: 1e-9, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fine(180),
      fine(90),
      fc.double({ min: 0, max: 24, noNaN: true }),
      size,
      (lng, lat, zoom, s) => {
        const states: Partial<LinkState>[] = [
          { camera: { center: [lng, lat], zoom } },
          { bbox: [lng, lat, Math.min(180, lng + s), Math.min(90, lat + s)] },
          { ring: { of: [lng, lat], km: 5 } },
        ];
        for (const state of states) {
          const text = formatLink({ ...PLAIN_LINK, ...state });
          expect(parseLink(text).ignored, text).toEqual([]);
          expect(formatLink(parseLink(text).state)).toBe(text);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a plain address says nothing", () => expect(formatLink(PLAIN_LINK)).toBe(""));

describe("filters in an address", () => {
  const read = (query: string) => parseLink(query).state.filters;

  test("are short and readable", () => {
    const state: LinkState = {
      ...PLAIN_LINK,
      filters: {
        ...NO_FILTERS,
        status: ["operating"],
        zones: ["quang-yen", "none"],
        minHa: 100,
        maxHa: 500,
        near: { place: "apt-vdo", km: 60 },
        published: ["price"],
        q: "điện tử",
      },
      compare: ["song-khoai", "hai-ha"],
    };
    const query = formatLink(state);
    expect(decodeURIComponent(query)).toBe(
      "status=operating&in=quang-yen,none&ha=100-500&has=price&near=apt-vdo:60&q=điện tử" +
        "&compare=song-khoai,hai-ha",
    );
    expect(parseLink(query).state).toEqual(state);
  });

  test("a range may be open at one end", () => {
    expect(read("ha=500-")).toMatchObject({ minHa: 500, maxHa: null });
    expect(read("ha=-500")).toMatchObject({ minHa: null, maxHa: 500 });
  });

  test.each([
    ["status=closed", "status"],
    ["status=operating,closed", "status"],
    ["in=Quảng Yên", "in"],
    ["kind=inland", "kind"],
    ["ha=500", "ha"],
    ["ha=500-100", "ha"],
    ["ha=-", "ha"],
    ["ha=1-2-3", "ha"],
    ["ha=1e3-", "ha"],
    ["sector=fishing", "sector"],
    ["has=everything", "has"],
    ["near=apt-vdo", "near"],
    ["near=apt-vdo:0", "near"],
    ["near=apt-vdo:-5", "near"],
    ["near=apt-vdo:60:1", "near"],
    ["incentive=inland", "incentive"],
    ["q=", "q"],
    ["compare=a,b,c,d,e,f", "compare"],
    ["compare=a,,b", "compare"],
    ["list=../x", "list"],
    ["ring=apt-vdo", "ring"],
    ["ring=apt-vdo:31", "ring"],
    ["ring=apt-vdo:1000", "ring"],
    ["ring=107.3:30", "ring"],
    ["ring=107.3,91:30", "ring"],
    ["route=apt-vdo", "route"],
    ["c=107.1,21.1", "c"],
    ["z=9", "z"],
    ["colour=red", "colour"],
  ])("%s is left out and named", (query, name) => {
    const { state, ignored } = parseLink(query);
    expect(ignored).toEqual([name]);
    expect(state).toEqual(PLAIN_LINK);
  });

  test("words are kept as one composed line of at most 80 characters", () => {
    expect(read(`q=${encodeURIComponent("  a\u0301\n\u0000 b\u202e ")}`).q).toBe("á b");
    expect([...read(`q=${"𠀀".repeat(200)}`).q]).toHaveLength(80);
  });
});

describe("where the map looks", () => {
  const looked = (query: string) => {
    const { state, ignored } = parseLink(query);
    return { camera: state.camera, bbox: state.bbox, ignored };
  };

  test("a camera of a place on Earth and a zoom from 0 to 24, ends included", () => {
    expect(looked("c=107.5,21.25&z=9.5")).toEqual({
      camera: { center: [107.5, 21.25], zoom: 9.5 },
      bbox: null,
      ignored: [],
    });
    expect(looked("c=180,-90&z=0").camera).toEqual({ center: [180, -90], zoom: 0 });
    expect(looked("c=-180,90&z=24").camera).toEqual({ center: [-180, 90], zoom: 24 });
  });

  test("a box west to east and south to north, which wins over half a camera", () => {
    expect(looked("bbox=107, 21, 108, 22")).toEqual({
      camera: null,
      bbox: [107, 21, 108, 22],
      ignored: [],
    });
    expect(looked("bbox=107,21,108,22&c=107.5,21.5").ignored).toEqual([]);
    expect(looked("bbox=107,21,108,22&z=9").ignored).toEqual([]);
  });

  test.each([
    ["c=107.5,21.25&z=24.01", "z"],
    ["c=107.5,21.25&z=-0.01", "z"],
    ["c=107.5,21.25&z=9,9", "z"],
    ["c=107.5,21.25&z=", "z"],
    ["c=180.01,21&z=9", "c"],
    ["c=107.5,-90.01&z=9", "c"],
    ["c=107.5&z=9", "c"],
    ["c=107.5,21.25,3&z=9", "c"],
    ["c=1e2,21.25&z=9", "c"],
    ["c=107.5,21.&z=9", "c"],
    ["c=x107.5,21&z=9", "c"],
    ["bbox=108,21,107,22", "bbox"],
    ["bbox=107,22,108,21", "bbox"],
    ["bbox=107,21,107,22", "bbox"],
    ["bbox=107,21,108,21", "bbox"],
    ["bbox=-181,21,108,22", "bbox"],
    ["bbox=107,21,108,91", "bbox"],
    ["bbox=107,21,108", "bbox"],
  ])("%s is left out and named", (query, name) => {
    expect(looked(query)).toEqual({ camera: null, bbox: null, ignored: [name] });
  });
});

test("an id is small letters, digits and hyphens, at most 64", () => {
  const id = "a-1".repeat(21) + "z";
  expect(parseLink(`zone=${id}`).state.selection).toEqual({ kind: "zone", id });
  for (const wrong of [`${id}z`, "Van-Don", "vân-đồn", "van don", ""]) {
    const { state, ignored } = parseLink(`zone=${encodeURIComponent(wrong)}`);
    expect([state.selection, ignored], wrong).toEqual([null, ["zone"]]);
  }
});

test("of a zone and a park the park is selected, and a way may begin at either", () => {
  expect(parseLink("zone=van-don&park=song-khoai").state.selection).toEqual({
    kind: "park",
    id: "song-khoai",
  });
  for (const from of ["zone=van-don", "park=song-khoai"])
    expect(parseLink(`${from}&route=apt-vdo`).state.route).toBe("apt-vdo");
});

test("layers are those that are on; none is a word of its own", () => {
  const read = (query: string) => {
    const { state, ignored } = parseLink(query);
    return [state.off, state.large, ignored];
  };
  const but = (...on: string[]) => SWITCHES.filter((name) => !on.includes(name));
  expect(read("layers=zones,parks")).toEqual([but("zones", "parks"), false, []]);
  expect(read("layers=zones,large")).toEqual([but("zones"), true, []]);
  expect(read("layers=large")).toEqual([SWITCHES, true, []]);
  expect(read("layers=none")).toEqual([SWITCHES, false, []]);
  expect(read("layers=zones,sea")).toEqual([[], false, ["layers"]]);
  expect(formatLink({ ...PLAIN_LINK, off: [...SWITCHES] })).toBe("layers=none");
  expect(formatLink({ ...PLAIN_LINK, large: true })).toBe(`layers=${SWITCHES.join()},large`);
  expect(parseLink("inset=true")).toEqual({ state: PLAIN_LINK, ignored: [] });
});

test("a ring is 5 to 100 km wide in steps of 5", () => {
  const km = (radius: string) => parseLink(`ring=apt-vdo:${radius}`).state.ring?.km;
  expect(["5", "50", "100"].map(km)).toEqual([5, 50, 100]);
  expect(["0", "-5", "105", "7.5", "30:5", ""].map(km)).toEqual(Array(6).fill(undefined));
});

test("what networks hang on to a link is not the reader's to explain", () => {
  expect(parseLink("fbclid=x&utm_source=zalo&gclid=1").ignored).toEqual([]);
  // Bug: what Instagram has hung on to a link since it gave up igshid was named as not understood.
  expect(parseLink("mc_cid=1&mc_eid=2&igsh=3&igshid=4&zarsrc=5&_ga=6&FBCLID=7").ignored).toEqual(
    [],
  );
  // Alike, and the reader's own; the same name is said once.
  const own = "utm_=1&mc_xid=2&igshids=3&azarsrc=4&clids=5&a_b=6&_=7";
  expect(parseLink(`${own}&clids=8`).ignored).toEqual(
    own.split("&").map((pair) => pair.split("=")[0]),
  );
});

test("a ring around a place or a point, and a way from what is selected, are in the address", () => {
  const state: LinkState = {
    ...PLAIN_LINK,
    selection: { kind: "park", id: "song-khoai" },
    ring: { of: "apt-vdo", km: 30 },
    route: "apt-vdo",
  };
  expect(formatLink(state)).toBe("park=song-khoai&ring=apt-vdo:30&route=apt-vdo");
  expect(formatLink({ ...PLAIN_LINK, ring: { of: [107.3, 21.01], km: 5 } })).toBe(
    "ring=107.3,21.01:5",
  );
});
