/**
 * What a park's envelope is, for the caption "somewhere in …": a code for the kind of area and its
 * names, so that every language words it in its own way. The methods of the source say the same in
 * English sentences.
 */
import { DataFault } from "../../src/lib/faults";

export interface Somewhere {
  readonly kind:
    | "former-ward"
    | "former-commune"
    | "former-town"
    | "former-city"
    | "former-district"
    | "zone-part";
  /** Vietnamese names; for a zone part, its id. */
  readonly names: readonly string[];
  /** The zone that narrows it further: only what of the area lies in the zone. */
  readonly zone?: string;
}

const AREAS: Readonly<Record<string, Somewhere>> = {
  "cai-lan": { kind: "former-ward", names: ["Bãi Cháy", "Giếng Đáy"] },
  "viet-hung": { kind: "former-ward", names: ["Việt Hưng"] },
  "ha-long": { kind: "former-city", names: ["Hạ Long"] },
  "quang-yen-town": { kind: "former-town", names: ["Quảng Yên"], zone: "quang-yen" },
  "dam-nha-mac": { kind: "zone-part", names: ["quang-yen/envelope-dam-nha-mac"] },
  "uong-bi": { kind: "former-city", names: ["Uông Bí"], zone: "quang-yen" },
  "hai-ha-seaport": { kind: "former-commune", names: ["Quảng Điền", "Quảng Phong", "Phú Hải"] },
  "hai-ha-zone-units": { kind: "former-district", names: ["Hải Hà"], zone: "mong-cai" },
  "mong-cai-city": { kind: "former-city", names: ["Móng Cái"] },
  "van-don": { kind: "former-district", names: ["Vân Đồn"] },
  "dong-trieu": { kind: "former-town", names: ["Đông Triều"] },
  "cam-pha": { kind: "former-city", names: ["Cẩm Phả"] },
  "tien-yen": { kind: "former-district", names: ["Tiên Yên"] },
};

export function somewhereIn(envelope: string): Somewhere {
  const area = AREAS[envelope];
  if (!area)
    throw new DataFault("says nowhere what the area is (somewhereIn.ts)", `envelope ${envelope}`);
  return area;
}
