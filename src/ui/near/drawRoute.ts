/** A way along the roads, drawn on the map. */
import type { DrawnRoute } from "../../lib/near/routes";
import { drawOn } from "../map/drawOn";
import type { MapHandle } from "../map/MapHandle";

/** Draws the route and moves the camera to it; null takes it away. */
export function drawRoute(map: MapHandle, route: DrawnRoute | null): void {
  drawOn(map, "route", route?.features ?? []);
  if (route) map.fitBounds(route.box);
}
