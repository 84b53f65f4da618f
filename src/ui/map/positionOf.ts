/** A coordinate as typed → [lng, lat]. proj4 is fetched only for the first plane coordinate. */
import type { CoordinateInput } from "../../lib/coordinateInput";

export async function positionOf(input: CoordinateInput): Promise<[number, number]> {
  if (input.system === "wgs84") return [input.lng, input.lat];
  const { fromVn2000 } = await import("../../lib/vn2000");
  return fromVn2000(input);
}
