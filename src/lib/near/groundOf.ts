/**
 * What distances to a zone or park are measured over: the ground it covers, or may cover.
 *
 * A park's outline, else the envelope it lies somewhere in. Of a zone its parts on land: the sea parts
 * are drawn by a rule and nobody builds there. Never a label point.
 */
import { together, type Boundary } from "../geometry";
import type { Basis } from "../kinds";
import { parkEnvelopesOf, parkOutlinesOf, zonePartsOf, type PublishedMap } from "../published";

export interface Ground {
  kind: "zone" | "park";
  /** Of the zone or park. */
  id: string;
  boundary: Boundary;
  /** The boundary ids that it is made of: "song-khoai", "hai-ha-1/envelope", "van-don/land". */
  over: string[];
  /** "envelope": it lies somewhere inside, and not necessarily everywhere. */
  basis: Basis;
}

/** For every zone, then every park, in the register's order; one without any boundary is left out. */
export function groundsOf(map: PublishedMap): Ground[] {
  const outlines = new Map(parkOutlinesOf(map).map((outline) => [outline.id, outline]));
  const envelopes = new Map(parkEnvelopesOf(map).map((envelope) => [envelope.park, envelope]));
  const parts = zonePartsOf(map).filter(({ basis }) => basis !== "schematic");
  const zones = map.register.zones.flatMap(({ id }): Ground[] => {
    const own = parts.filter(({ zone }) => zone === id);
    const [first] = own;
    if (!first) return [];
    const boundary = together(own.map((part) => part.boundary));
    return [{ kind: "zone", id, boundary, over: own.map((part) => part.id), basis: first.basis }];
  });
  const parks = map.register.parks.flatMap(({ id }): Ground[] => {
    const found = outlines.get(id) ?? envelopes.get(id);
    if (!found) return [];
    return [{ kind: "park", id, boundary: found.boundary, over: [found.id], basis: found.basis }];
  });
  return [...zones, ...parks];
}
