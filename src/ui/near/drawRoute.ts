/** A way along the roads, drawn on the map. */
import type { DrawnRoute } from "../../lib/near/routes";
import { drawOn } from "../map/drawOn";
import type { MapHandle } from "../map/MapHandle";

/** Draws the route and, where the camera is not there yet, moves it; null takes it away. */
export function drawRoute(map: MapHandle, route: DrawnRoute | null, isNew = true): void {
  drawOn(map, "route", route?.features ?? []);
  if (route && isNew) map.fitBounds(route.box);
}
