/** Shows the part of the still picture that a bbox or a camera asks for. */
import type { LinkState } from "../lib/links";

/** A tile of the web map at zoom 0 is so many px wide. */
const WORLD_PX = 512;

export function lookCloser(still: HTMLElement, { bbox, camera }: LinkState): void {
  const svg = still.querySelector<SVGSVGElement>("svg.picture");
  const [west, south, east, north] = (svg?.dataset.box ?? "").split(",").map(Number);
  if (!svg || north === undefined || south === undefined) return;
  const { width, height } = svg.viewBox.baseVal;
  const perDegree = width / (east! - west!);
  const top = mercator(north);
  const perUnit = height / (top - mercator(south));
  const x = (lng: number) => (lng - west!) * perDegree;
  const y = (lat: number) => (top - mercator(lat)) * perUnit;
  let box: number[] | null = null;
  if (bbox) box = [x(bbox[0]), y(bbox[3]), x(bbox[2]) - x(bbox[0]), y(bbox[1]) - y(bbox[3])];
  else if (camera) {
    const wide = ((svg.clientWidth || width) * 360 * perDegree) / (WORLD_PX * 2 ** camera.zoom);
    const high = (wide * (svg.clientHeight || height)) / (svg.clientWidth || width);
    box = [x(camera.center[0]) - wide / 2, y(camera.center[1]) - high / 2, wide, high];
  }
  // A view beyond the picture would be an empty one.
  if (!box || box[0]! > width || box[1]! > height || box[0]! + box[2]! < 0 || box[1]! + box[3]! < 0)
    return;
  svg.setAttribute("viewBox", box.map((value) => value.toFixed(1)).join(" "));
}

function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}
