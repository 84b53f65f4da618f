/** What a picture is of, and which part of the map shows it. */
import type { Box } from "../../../../src/lib/geometry";
import { SOURCE } from "../../../../src/map/sources";
import { isZone, type Entity } from "../pageData";
import { boxIn, type PictureData } from "./pictureData";

/** Null is the whole map. */
export type Subject = Entity | null;

/** Smaller things are shown with so much around them that the reader knows where they are. */
const LEAST_DEGREES = 0.26;

export function boxOfSubject(subject: Subject, data: PictureData): Box {
  const box = subject === null ? wholeBox(data) : ownBox(subject, data);
  if (!box) throw new Error(`Nothing to draw of ${subject?.id ?? "the map"}.`);
  return widened(box);
}

function wholeBox(data: PictureData): Box | null {
  return boxIn(data, SOURCE.units, () => true);
}

function ownBox(entity: Entity, data: PictureData): Box | null {
  if (isZone(entity)) return boxIn(data, SOURCE.zones, (own) => own["zone"] === entity.id);
  return (
    boxIn(data, SOURCE.parks, (own) => own["id"] === entity.id) ??
    boxIn(data, SOURCE.envelopes, (own) => own["of"] === entity.envelope)
  );
}

function widened([west, south, east, north]: Box): Box {
  const acrossHalf = Math.max(east - west, LEAST_DEGREES) / 2;
  const upHalf = Math.max(north - south, LEAST_DEGREES) / 2;
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  return [lng - acrossHalf, lat - upHalf, lng + acrossHalf, lat + upHalf];
}
