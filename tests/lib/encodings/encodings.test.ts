import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detectEncoding, detectLegacy } from "../../../src/lib/encodings/detect";
import {
  byteString,
  decodeBytes,
  decodeLegacy,
  encodingNamed,
} from "../../../src/lib/encodings/encodings";
import { isSyllable } from "../../../src/lib/encodings/syllables";
import { fromTcvn3 } from "../../../src/lib/encodings/tcvn3";
import { fromVni } from "../../../src/lib/encodings/vni";
import { toTcvn3, toVni } from "./encode";

interface Iconv {
  tcvn3High: string;
  names: { text: string; "windows-1258": string; tcvn3: string }[];
}
const ICONV = JSON.parse(
  readFileSync(new URL("../../golden/encodings/iconv.json", import.meta.url), "utf8"),
) as Iconv;
const NAMES = ICONV.names.map(({ text }) => text);

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("TCVN3", () => {
  test("every byte is the letter that iconv makes of it", () => {
    const bytes = String.fromCharCode(...Array.from({ length: 128 }, (_, i) => 0x80 + i));
    const alone = [...bytes].map((byte) => fromTcvn3(byte));
    expect(alone.join("")).toBe(
      [...ICONV.tcvn3High].map((letter) => letter.normalize("NFC")).join(""),
    );
  });

  test.each(ICONV.names)("$text, to and fro", ({ text, tcvn3 }) => {
    expect(toTcvn3(text)).toBe(byteString(fromHex(tcvn3)));
    expect(decodeBytes(fromHex(tcvn3), "tcvn3")).toBe(text);
  });

  test("capitals of fonts without toned capitals take the case of their word", () => {
    expect(decodeBytes(bytesOf("QU\u00B6ng NINH"), "tcvn3")).toBe("QUảng NINH");
    expect(decodeBytes(bytesOf("QU\u00B6NG NINH, L\u00AB A"), "tcvn3")).toBe("QUẢNG NINH, Lô A");
  });
});

describe("VNI", () => {
  // Typed from the tables of the typing systems, not made by the code under test.
  test.each([
    ["Quảng Ninh", "Quaûng Ninh"],
    ["Vân Đồn", "Vaân Ñoàn"],
    ["Móng Cái", "Moùng Caùi"],
    ["Thửa đất số 12", "Thöûa ñaát soá 12"],
    ["Khu vực Hải Hà", "Khu vöïc Haûi Haø"],
    ["phường Hà Khẩu", "phöôøng Haø Khaåu"],
    ["nghỉ, kỹ, lỵ, thị, tĩnh, chí", "nghæ, kyõ, lî, thò, tónh, chí"],
    ["ĐẦM NHÀ MẠC", "ÑAÀM NHAØ MAÏC"],
    ["Ước mơ", "ÖÔÙC mô".replace("ÖÔÙC", "Öôùc")],
  ])("%s", (text, vni) => {
    expect(fromVni(vni)).toBe(text);
    expect(toVni(text)).toBe(vni);
  });
});

test("Windows-1258's marks join their letters", () => {
  for (const { text, "windows-1258": hex } of ICONV.names) {
    expect(decodeBytes(fromHex(hex), "windows-1258")).toBe(text);
  }
});

test("every Vietnamese text comes back from the older encodings", () => {
  const letters =
    "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ -,.0123";
  const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
  fc.assert(
    fc.property(text, (value) => {
      expect(fromTcvn3(toTcvn3(value)!)).toBe(value);
      // "oi" + "ï" and the like cannot arise: a mark follows its letter at once.
      expect(fromVni(toVni(value)!)).toBe(value);
    }),
  );
});

describe("which encoding it is", () => {
  const ENCODED = {
    "utf-8": NAMES.map(utf8),
    "windows-1258": ICONV.names.map((name) => fromHex(name["windows-1258"])),
    tcvn3: ICONV.names.map((name) => fromHex(name.tcvn3)),
    vni: NAMES.map((name) => bytesOf(toVni(name)!)),
  } as const;

  test.each(Object.keys(ENCODED) as (keyof typeof ENCODED)[])(
    "%s, whatever the file says",
    (encoding) => {
      for (const stated of [null, "utf-8", "windows-1258", "windows-1252", "tcvn3"] as const) {
        const reading = detectEncoding(ENCODED[encoding], stated);
        expect(reading.encoding).toBe(encoding);
        expect(reading.confidence).toBe(
          stated === encoding || (stated === null && encoding === "utf-8") ? "certain" : "likely",
        );
      }
    },
  );

  test("one name is enough", () => {
    for (const encoding of ["windows-1258", "tcvn3", "vni"] as const) {
      ENCODED[encoding].forEach((bytes, i) => {
        const reading = detectEncoding([bytes], null);
        expect([NAMES[i], reading.encoding, decodeBytes(bytes, reading.encoding)]).toEqual([
          NAMES[i],
          encoding,
          NAMES[i],
        ]);
      });
    }
  });

  test("where the words leave it open, it is offered with samples", () => {
    // In TCVN3 "Tiền", in Windows-1258 "Tỉn": both can be said.
    const reading = detectEncoding([bytesOf("KCN Nam Ti\u00D2n Phong")], null);
    expect(reading.confidence).toBe("possible");
    expect(reading.candidates.map(({ sample }) => sample)).toContain("KCN Nam Tiền Phong");
  });

  test("plain ASCII is in any", () => {
    expect(detectEncoding([utf8("Lot 12")], "windows-1258")).toMatchObject({
      encoding: "windows-1258",
      confidence: "certain",
      why: "ascii",
    });
  });

  test("the reader's choice stands, unless the bytes cannot be that", () => {
    expect(detectEncoding(ENCODED.tcvn3, "utf-8", "vni")).toMatchObject({
      encoding: "vni",
      why: "chosen",
    });
    expect(detectEncoding(ENCODED.tcvn3, null, "utf-8").encoding).toBe("tcvn3");
  });

  test("Unicode text that stands for TCVN3 or VNI is known, and Vietnamese is left alone", () => {
    const tcvn3 = NAMES.map((name) => toTcvn3(name)!);
    const vni = NAMES.map((name) => toVni(name)!);
    expect(detectLegacy(tcvn3)).toMatchObject({ encoding: "tcvn3", confidence: "likely" });
    expect(detectLegacy(vni)).toMatchObject({ encoding: "vni", confidence: "likely" });
    expect(tcvn3.map((text) => decodeLegacy(text, "tcvn3"))).toEqual(NAMES);
    expect(vni.map((text) => decodeLegacy(text, "vni"))).toEqual(NAMES);
    expect(detectLegacy(NAMES)).toBeNull();
    expect(detectLegacy(["Café", "Zürich", "São Paulo"])).toBeNull();
  });
});

test.each([
  ["UTF-8", "utf-8"],
  ["65001", "utf-8"],
  ["1258", "windows-1258"],
  ["ANSI 1258", "windows-1258"],
  ["windows-1252", "windows-1252"],
  ["ISO 88591", "windows-1252"],
  ["TCVN-5712", "tcvn3"],
  ["Big5", null],
])("a .cpg that says %s", (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});

test("syllables", () => {
  for (const name of NAMES) {
    for (const word of name.split(/[^\p{L}]+/u).filter(Boolean))
      expect([word, isSyllable(word)]).toEqual([word, true]);
  }
  for (const word of ["Qu¶ng", "Quaûng", "Xaõ", "vùc", "strength", "các̀", "bàt"]) {
    expect([word, isSyllable(word)]).toEqual([word, false]);
  }
});

describe("what is said of an encoding, and why", () => {
  const vni = NAMES.map((name) => bytesOf(toVni(name)!));

  test("a file that names its encoding and keeps to it is believed", () => {
    expect(detectEncoding(vni, "vni")).toMatchObject({
      encoding: "vni",
      confidence: "certain",
      why: "stated",
      stated: "vni",
    });
    expect(detectEncoding(NAMES.map(utf8), "utf-8")).toMatchObject({ why: "stated" });
  });

  test("a file that names another is contradicted, and one that names none is told from its words", () => {
    expect(detectEncoding(vni, "windows-1252")).toMatchObject({
      encoding: "vni",
      confidence: "likely",
      why: "contradicts-stated",
      stated: "windows-1252",
    });
    expect(detectEncoding(vni, null)).toMatchObject({ why: "words", stated: null });
    expect(detectEncoding(NAMES.map(utf8), null)).toMatchObject({
      confidence: "certain",
      why: "words",
    });
    expect(detectEncoding(NAMES.map(utf8), "tcvn3")).toMatchObject({
      encoding: "utf-8",
      confidence: "likely",
      why: "contradicts-stated",
    });
  });

  test("without a letter beyond ASCII the reader's choice comes first, then the file's, then UTF-8", () => {
    const plain = [utf8("Lot 12"), utf8("Lot 13")];
    expect(detectEncoding(plain, null)).toEqual({
      encoding: "utf-8",
      confidence: "certain",
      why: "ascii",
      stated: null,
      candidates: [],
    });
    expect(detectEncoding(plain, "vni", "tcvn3")).toMatchObject({
      encoding: "tcvn3",
      why: "chosen",
      stated: "vni",
    });
    expect(detectEncoding([], null).encoding).toBe("utf-8");
  });

  test("candidates come best first, with the share of their words that is Vietnamese and three samples", () => {
    const { candidates } = detectEncoding(vni, null);
    expect(candidates[0]).toMatchObject({ encoding: "vni", plausible: 1 });
    expect(candidates[0]!.sample).toBe(NAMES.slice(0, 3).join("; "));
    const shares = candidates.map(({ plausible }) => plausible);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(candidates.map(({ encoding }) => encoding)).not.toContain("utf-8");
  });

  test("a sample is no longer than 200 letters", () => {
    const long = bytesOf(toVni("Quảng Ninh ".repeat(100))!);
    expect(detectEncoding([long], null).candidates[0]!.sample).toHaveLength(200);
    expect(
      detectLegacy([toVni("Quảng Ninh, Vân Đồn ".repeat(100))!])!.candidates[0]!.sample,
    ).toHaveLength(200);
  });

  test("one word that reads as VNI by chance is asked about, not decided", () => {
    // "où" is French, and "ó" in VNI.
    expect(detectLegacy(["où"])).toMatchObject({ encoding: "vni", confidence: "possible" });
    expect(detectLegacy(["Lot 12", ""])).toBeNull();
  });
});

test.each([
  ["cp65001", "utf-8"],
  [" utf_8 ", "utf-8"],
  ["CP1258", "windows-1258"],
  ["win-1258", "windows-1258"],
  ["ANSI 1252", "windows-1252"],
  ["1250", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["VNI-Windows", "vni"],
  ["12580", null],
  ["x1258", null],
  ["iso-8859-15", null],
  ["utf-16", null],
  ["", null],
])("a .cpg that says %j", (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});
