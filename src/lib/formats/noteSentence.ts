/** What was left out or changed on the way in, as one English line. The page words the codes itself. */
import { placeName } from "../faults";
import { plainText } from "../plainText";
import type { FileNote } from "./geojson";

export function noteSentence({ code, place, detail }: FileNote): string {
  const where = placeName(place);
  return plainText(`${where ? `${where}: ` : ""}${clause(code, detail)}`);
}

function clause(code: FileNote["code"], detail: string): string {
  switch (code) {
    case "no-geometry":
      return "left out, it has no geometry.";
    case "no-polygon":
      return `left out, it is ${detail} and bounds nothing.`;
    case "same-id":
      return `its id stands for another feature already; it is called “${detail}” here.`;
    case "elevation":
      return "elevations are left out.";
    case "converted":
      return `converted from ${detail} to WGS 84.`;
    case "open-line":
      return `left out, a line that bounds nothing: ${detail || "its end is not its start"}.`;
    case "closed-line":
      return `a line taken for a boundary${detail ? `, ${detail}` : ""}.`;
    case "arcs":
      return "its arcs became short edges that stay within a millimetre of them.";
    case "edge-differs":
      return `an edge is not as long as the table says. ${detail}.`;
    case "text-cut":
      return `text was cut: ${detail}.`;
    case "field-renamed":
      return `a field was renamed: ${detail}.`;
    case "name-changed":
      return `a name is written in another way: ${detail}.`;
    case "left-out":
      return `left out: ${detail}.`;
    case "encoding":
    case "crs":
      return `${detail}.`;
  }
}
