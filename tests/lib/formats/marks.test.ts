/** Tables of boundary marks as people paste them: tests/golden/formats/marks holds real layouts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/lib/formats/readFiles";
import { readNumber, readPair } from "../../../src/lib/formats/table/numbers";
import { roleOf } from "../../../src/lib/formats/table/heads";
import { read, REFERENCE, ringsApartM, text } from "./samples";

const MM = 0.001;
/** What every sample's first parcel is, easting first; and its second, where there is one. */
const FIRST = [
  [459871.55, 2326543.21],
  [460121.55, 2326543.21],
  [460121.55, 2326743.21],
  [459871.55, 2326743.21],
  [459871.55, 2326543.21],
];
const SECOND = [
  [460200, 2326500],
  [460700, 2326520],
  [460720, 2327010],
  [460190, 2326990],
  [460200, 2326500],
];

describe("layouts", () => {
  test.each([
    ["decision-tabs.txt", ["Khu A", "Khu B"], "certain"],
    ["pdf-copy.txt", ["feature-1"], "likely"],
    ["spaced-thousands.txt", ["feature-1"], "certain"],
    ["semicolons.txt", ["Lô số 1", "Lô số 2"], "likely"],
    ["side-by-side.txt", ["feature-1"], "likely"],
    ["bare.txt", ["feature-1", "feature-2"], "likely"],
    ["easting-first.txt", ["feature-1"], "likely"],
  ])("%s", async (file, names, confidence) => {
    const { features, layers, notes } = await read(`marks/${file}`);
    expect(layers[0]!.crs).toMatchObject({ system: { id: "EPSG:5899" }, axis: "yx", confidence });
    expect(features.map(({ name }) => name)).toEqual(names);
    const rings = features.map(({ own }) => own!.coordinates);
    expect(rings).toEqual([[FIRST], [SECOND]].slice(0, names.length));
    expect(ringsApartM(features[0]!.boundary, REFERENCE[0]!.boundary)).toBeLessThan(MM);
    const edges = notes.filter(({ code }) => code === "edge-differs");
    expect(edges.map(({ detail }) => detail)).toEqual(
      file === "semicolons.txt" ? ["4 – 1: 199 m ≠ 200.00 m"] : [],
    );
  });

  test("a ring inside another of the same parcel is its hole", async () => {
    const { features } = await read("marks/hole.txt");
    expect(features).toHaveLength(1);
    expect(ringsApartM(features[0]!.boundary, REFERENCE[1]!.boundary)).toBeLessThan(MM);
  });

  test("a planned area beside a parcel's name is its own, and the sum of all is nobody's", async () => {
    const { features } = await read("marks/decision-tabs.txt");
    expect(features.map(({ properties }) => properties["plannedHa"])).toEqual([5, undefined]);
  });
});

describe("what stands around the points", () => {
  const rows = [
    "1\t2326543,21\t459871,55",
    "2\t2326543,21\t460121,55",
    "3\t2326743,21\t460121,55",
    "4\t2326743,21\t459871,55",
  ];
  const parcels = async (...lines: string[]) =>
    (await readFiles([text(lines.join("\n"))])).features.map(({ name, own }) => [
      name,
      own!.coordinates[0]!.length - 1,
    ]);

  test("page breaks, repeated heads, titles and signatures", async () => {
    expect(
      await parcels(
        "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH",
        "BẢNG TỌA ĐỘ MỐC RANH GIỚI",
        "Khu đất số 7",
        "Số hiệu điểm\tX (m)\tY (m)",
        "1\t2\t3",
        rows[0]!,
        rows[1]!,
        "Trang 2/3",
        "Số hiệu điểm\tX (m)\tY (m)",
        rows[2]!,
        rows[3]!,
        "Ghi chú: tọa độ theo hệ VN-2000",
        "Người lập bảng",
      ),
    ).toEqual([["Khu đất số 7", 4]]);
  });

  test("numbering that starts again is a new parcel; numbering that goes on needs a line between", async () => {
    const moved = rows.map((row) => row.replace("2326", "2328"));
    expect(await parcels(...rows, ...moved)).toEqual([
      ["feature-1", 4],
      ["feature-2", 4],
    ]);
    expect(
      await parcels(
        "Lô 1",
        ...rows,
        "Lô 2",
        ...moved.map((row, i) => row.replace(/^\d/, String(i + 5))),
      ),
    ).toEqual([
      ["Lô 1", 4],
      ["Lô 2", 4],
    ]);
  });

  test("a merged cell names the parcel in its first row only", async () => {
    expect(
      await parcels(
        "Tên lô\tĐiểm\tX (m)\tY (m)",
        `Lô 1\t${rows[0]!}`,
        ...rows.slice(1).map((row) => `\t${row}`),
        `Lô 2\t${rows[0]!.replace("2326", "2328")}`,
        ...rows.slice(1).map((row) => `\t${row.replace("2326", "2328")}`),
      ),
    ).toEqual([
      ["Lô 1", 4],
      ["Lô 2", 4],
    ]);
  });

  test("another meridian in the heading", async () => {
    const { layers } = await readFiles([
      text(
        [
          "Hệ tọa độ VN-2000, kinh tuyến trục 105°45', múi 3°",
          "X\tY",
          "2308000\t600000",
          "2308000\t600100",
          "2308100\t600100",
        ].join("\n"),
      ),
    ]);
    // Hải Phòng's meridian and place: falls outside the province by either, so the heading is believed.
    expect(layers[0]!.crs).toMatchObject({ system: { id: "EPSG:9210" }, confidence: "certain" });
  });

  const corners = async (lines: string[]) => {
    const { features, notes } = await readFiles([text(lines.join("\n"))]);
    // A point's name that were taken for the length of an edge would be noted.
    expect(notes.filter(({ code }) => code === "edge-differs")).toEqual([]);
    return features.map(({ own, boundary }) => (own ?? boundary).coordinates[0]);
  };
  const triangle = [FIRST[0], FIRST[1], FIRST[2], FIRST[0]];

  test.each([
    [
      "semicolons and decimal commas",
      ["STT;X;Y", "1;2326543,21;459871,55", "2;2326543,21;460121,55", "3;2326743,21;460121,55"],
    ],
    [
      "quoted cells",
      [
        '"Điểm","X (m)","Y (m)"',
        '"1","2.326.543,21","459.871,55"',
        '"2","2.326.543,21","460.121,55"',
        '"3","2.326.743,21","460.121,55"',
      ],
    ],
    [
      "bars",
      [
        "| Điểm | X (m) | Y (m) |",
        "|---|---|---|",
        "| 1 | 2326543,21 | 459871,55 |",
        "| 2 | 2326543,21 | 460121,55 |",
        "| 3 | 2326743,21 | 460121,55 |",
      ],
    ],
    [
      "names of two words",
      ["Mốc 1 2326543,21 459871,55", "Mốc 2 2326543,21 460121,55", "Mốc 3 2326743,21 460121,55"],
    ],
    [
      "labels and units",
      [
        "M1: X = 2326543,21 m; Y = 459871,55 m",
        "M2: X = 2326543,21 m; Y = 460121,55 m",
        "M3: X = 2326743,21 m; Y = 460121,55 m",
      ],
    ],
    [
      "labels in running text",
      [
        "M1 (X=2326543,21; Y=459871,55); M2 (X=2326543,21; Y=460121,55); M3 (X=2326743,21; Y=460121,55)",
      ],
    ],
    [
      "labels in sentences",
      [
        "- Mốc số 01 có tọa độ X: 2.326.543,21; Y: 459.871,55",
        "- Mốc số 02 có tọa độ X: 2.326.543,21; Y: 460.121,55",
        "- Mốc số 03 có tọa độ X: 2.326.743,21; Y: 460.121,55",
      ],
    ],
    [
      "a cell a line, as pages are copied",
      [
        "Số hiệu điểm",
        "X (m)",
        "Y (m)",
        "Cạnh",
        "(m)",
        ...["1", "2326543,21", "459871,55", "250,00"],
        ...["2", "2326543,21", "460121,55", "200,00"],
        ...["3", "2326743,21", "460121,55", "320,16"],
      ],
    ],
    [
      "a point's name in the line above it",
      ["1", "2326543,21 459871,55", "2", "2326543,21 460121,55", "3", "2326743,21 460121,55"],
    ],
    ["all in one line", ["1 2326543,21 459871,55 2 2326543,21 460121,55 3 2326743,21 460121,55"]],
    [
      "three decimals",
      ["1\t2326543,210\t459871,550", "2\t2326543,210\t460121,550", "3\t2326743,210\t460121,550"],
    ],
    [
      "heads over two rows",
      [
        "TT\tTên điểm\tTọa độ VN-2000\t\tGhi chú",
        "\t\tX (m)\tY (m)\t",
        "1\tA1\t2.326.543,21\t459.871,55\t",
        "2\tA2\t2.326.543,21\t460.121,55\tgóc",
        "3\tA3\t2.326.743,21\t460.121,55\t",
      ],
    ],
  ])("%s", async (_, lines) => {
    expect(await corners(lines)).toEqual([triangle]);
  });

  test("blocks side by side with edges between them, copied from a page", async () => {
    expect(
      await corners([
        "Tên điểm X(m) Y(m) S(m) Tên điểm X(m) Y(m) S(m)",
        "1 2326543,21 459871,55 250,00 3 2326743,21 460121,55 250,00",
        "2 2326543,21 460121,55 200,00 4 2326743,21 459871,55 200,00",
      ]),
    ).toEqual([FIRST]);
  });

  test("two parcels side by side, each under its own name", async () => {
    expect(
      await parcels(
        "Khu A\t\t\tKhu B",
        "Điểm\tX (m)\tY (m)\tĐiểm\tX (m)\tY (m)",
        ...rows.map((row) => `${row}\t${row.replace("2326", "2328")}`),
        `\t\t\t5\t2328800,00\t459900,00`,
      ),
    ).toEqual([
      ["Khu A", 4],
      ["Khu B", 5],
    ]);
  });

  test("ten thousand points in one line are read as fast as in ten thousand lines", async () => {
    const points = Array.from({ length: 10_000 }, (_, i) => {
      const angle = (i / 10_000) * 2 * Math.PI;
      return `${i + 1} ${(2326000 + 900 * Math.sin(angle)).toFixed(2)} ${(459000 + 900 * Math.cos(angle)).toFixed(2)}`;
    });
    const [[, count] = []] = await parcels(points.join(" "));
    expect(count).toBe(10_000);
  });

  test("the sum under a single parcel is its planned area", async () => {
    const { features } = await readFiles([
      text(["Khu A", ...rows, "Tổng diện tích: 5,25 ha"].join("\n")),
    ]);
    expect(features[0]!.properties["plannedHa"]).toBe(5.25);
  });

  test("degrees, minutes and seconds", async () => {
    const [ring] = await corners([
      "1\t21°01'30\"N\t107°15'00\"E",
      "2\t21°01'30\"N\t107°30'00\"E",
      "3\t21°03'00,0\"B\t107°30'00\"Đ",
    ]);
    expect(ring).toEqual([
      [107.25, 21.025],
      [107.5, 21.025],
      [107.5, 21.05],
      [107.25, 21.025],
    ]);
  });

  test("an area in a line below the parcel's name", async () => {
    const { features } = await readFiles([
      text(
        [
          "I. Khu công nghiệp Sông Khoai",
          "Diện tích: 714 ha",
          ...rows,
          "II. Khu B – diện tích 12.345,6 m2",
          ...rows.map((row) => row.replace("2326", "2328")),
        ].join("\n"),
      ),
    ]);
    expect(features.map(({ name, properties }) => [name, properties["plannedHa"]])).toEqual([
      ["I. Khu công nghiệp Sông Khoai", 714],
      ["II. Khu B", 1.23456],
    ]);
  });

  test("a slip of the pen is named by its place, not by the whole table", async () => {
    await expect(
      corners([...rows.slice(0, 2), "3\t232674321\t460121,55", rows[3]!]),
    ).rejects.toThrow(
      /line 1, feature 1 of 1, outer ring, position 3 \(460121\.55, 232674321\): no place on Earth/,
    );
  });

  test("longitudes and latitudes with a name a row", async () => {
    const { features, layers } = await readFiles([
      text(
        "name,lng,lat,owner\nA,107.1,21,x\nA,107.2,21,\nA,107.2,21.1,\nB,107.3,21,y\nB,107.4,21,\nB,107.4,21.1,\n",
        "points.csv",
      ),
    ]);
    expect(layers[0]!.crs).toMatchObject({ system: { id: "EPSG:4326" }, axis: "xy" });
    expect(features.map(({ name, properties }) => [name, properties["owner"]])).toEqual([
      ["A", "x"],
      ["B", "y"],
    ]);
  });
});

describe("what is refused, with its line", () => {
  test.each([
    [
      "1\t2326543,21\t459871,55\n2\t2326543,2x\t460121,55\n3\t2326743,21\t460121,55\n4\t2326743,21\t459871,55",
      /line 2: expected a finite number/,
    ],
    [
      "X\tY\n2326543,21\t459871,55\n2326543,21\t\n2326743,21\t460121,55\t7",
      /line 3: expected a finite number for a coordinate, found nothing/,
    ],
    [
      "Lô A\n1\t2326543,21\t459871,55\n2\t2326543,21\t460121,55\nLô B\n1\t2326543,21\t459871,55\n2\t2326543,21\t460121,55\n3\t2326743,21\t460121,55",
      /line 2, feature 1 of 2 “Lô A”: a boundary needs at least three points, found 2/,
    ],
    ["lng;lat\n107.500;21.500\n", /at least three points/],
  ])("%j", async (content, message) => {
    await expect(readFiles([text(content)])).rejects.toThrow(message);
  });
});

describe("numbers", () => {
  test.each([
    ["2.326.543,21", "vi", 2326543.21],
    ["2326543,21", "vi", 2326543.21],
    ["2 326 543,21", "vi", 2326543.21],
    ["2\u00a0326\u00a0543,21 m", "vi", 2326543.21],
    ["2,326,543.21", "en", 2326543.21],
    ["2326543.21", "en", 2326543.21],
    ["2.326.54,21", "vi", null],
    ["2326543,21", "en", null],
    ["1e5", "en", 1e5],
    ["473x14", "en", null],
    ["", "en", null],
  ] as const)("%s (%s)", (cell, convention, value) => {
    expect(readNumber(cell, convention)).toBe(value);
  });

  test("a pair that can be two is the one that lies in Vietnam", () => {
    expect([...readPair("473.814", "2.322.976")]).toEqual([["vi", [473814, 2322976]]]);
    expect([...readPair("107.500", "21.500")]).toEqual([["en", [107.5, 21.5]]]);
  });

  test("any pair of coordinates is read as it was written, in either way of writing", () => {
    const number = (min: number, max: number) =>
      fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000);
    const convention = fc.constantFrom("vi-VN", "en-GB");
    fc.assert(
      fc.property(
        number(900_000, 2_600_000),
        number(400_000, 600_000),
        convention,
        fc.integer({ min: 0, max: 3 }),
        (north, east, lang, digits) => {
          const write = new Intl.NumberFormat(lang, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          });
          const [a, b] = [north, east].map((value) => Number(value.toFixed(digits)));
          const readings = readPair(write.format(a!), write.format(b!));
          expect(readings.get(lang === "vi-VN" ? "vi" : "en")).toEqual([a, b]);
          expect(readings.size).toBe(1);
        },
      ),
    );
  });
});

test.each([
  ["Số hiệu điểm", "point"],
  ["Tên mốc", "point"],
  ["X (m)", "x"],
  ["X(m)", "x"],
  ["Tọa độ Y", "y"],
  ["Kinh độ", "lng"],
  ["Vĩ độ (°)", "lat"],
  ["Easting", "easting"],
  ["Cạnh (m)", "edge"],
  ["Chiều dài cạnh", "edge"],
  ["Tên lô", "group"],
  ["Số thửa", "group"],
  ["WKT", "wkt"],
  ["Diện tích", null],
])("a column headed %s", (head, role) => {
  expect(roleOf(head)).toBe(role);
});
