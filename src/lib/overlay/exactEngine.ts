/**
 * Overlay by exact predicates: both borders are cut where they meet, each piece is inside or outside the other region, and
 * what bounds the answer is put together. Decisions are exact; only the place of a crossing is rounded, to the last bit of a
 * double. Corners come out as they went in. Pairs that merely share a border, as most in a cadastre do, cost some
 * microseconds.
 */
import { assembled, type NodeEdge } from "./assemble";
import { contactsOf } from "./contacts";
import type { OverlayEngine } from "./engine";
import { flatOf } from "./flat";
import { INSIDE, OPPOSITE, OUTSIDE, piecesOf, SAME } from "./pieces";

export const exactOverlay: OverlayEngine = (overlay, a, b) => {
  const contacts = contactsOf(flatOf(a), flatOf(b));
  const pieces = piecesOf(contacts, overlay === "intersection");
  const edges: NodeEdge[] = [];
  const keptOfA = overlay === "intersection" ? INSIDE : OUTSIDE;
  const keptOfB = overlay === "union" ? OUTSIDE : INSIDE;
  const along = overlay === "difference" ? OPPOSITE : SAME;
  pieces.a.kind.forEach((kind, i) => {
    if (kind === keptOfA || kind === along) edges.push([pieces.a.from[i]!, pieces.a.to[i]!]);
  });
  pieces.b.kind.forEach((kind, i) => {
    if (kind !== keptOfB) return;
    const from = pieces.b.from[i]!;
    const to = pieces.b.to[i]!;
    edges.push(overlay === "difference" ? [to, from] : [from, to]);
  });
  return edges.length === 0 ? [] : assembled(edges, contacts.xs, contacts.ys);
};
