/** The tables of docs/distances.md: what others publish, against what near.json and the network have. */
import { chainsOf } from "../../../data/build/network/chains";
import type { Joins } from "../../../data/build/network/joins";
import { RoadGraph } from "../../../data/build/network/RoadGraph";
import { RoadNetwork } from "../../../data/build/network/RoadNetwork";
import type { RoadLine } from "../../../data/build/network/roadLines";
import { hasRoad, type NearFile } from "../../../src/lib/near/near";
import type { Range } from "../../../src/lib/near/range";
import type { Distance, Figure, Park, Register, Zone } from "../../../src/lib/register/schema";

interface Published {
  entity: Zone | Park;
  figure: Figure;
  distance: Distance | null;
}

/** A published distance is held against ours, or there is a reason why not. */
export function comparisonTables(register: Register, near: NearFile) {
  const published = [...register.zones, ...register.parks].flatMap((entity) =>
    entity.figures
      .filter(({ field }) => field === "distances")
      .map((figure): Published => {
        const { value } = figure;
        const isDistance = typeof value === "object" && value !== null && "kind" in value;
        const distance = isDistance && value.kind === "distance" ? value : null;
        return { entity, figure, distance };
      }),
  );
  const compared: string[][] = [];
  const others: string[][] = [];
  for (const one of published) {
    const reason = whyNot(one, register, near);
    if (reason === null) compared.push(comparison(one, near));
    else others.push([...what(one), reason]);
  }
  return {
    count: published.length,
    compared: table(
      [
        "from",
        "to",
        "published",
        "source",
        "by road",
        "straight at both ends",
        "difference",
        "geodesic",
      ],
      compared,
    ),
    others: table(["from", "to", "published", "source", "not comparable because"], others),
  };
}

function whyNot({ entity, figure, distance }: Published, register: Register, near: NearFile) {
  if (!distance) return "it names no distance";
  if (distance.place === undefined) return "its end is no place of the register";
  const place = register.places.find(({ id }) => id === distance.place)!;
  if (place.position === null) return "the position of its end is unpublished";
  if (figure.part !== undefined && "outline" in entity && entity.outline)
    return `it is of a part of the park; the outline shows ${entity.outline.covers}`;
  const { road } = near.from
    .find(({ id }) => id === entity.id)!
    .to.find((to) => to.place === place.id)!;
  if (hasRoad(road)) return null;
  return road.none === "place-off-network"
    ? "the network ends at 106.30° E, short of it"
    : road.none;
}

function comparison(one: Published, near: NearFile): string[] {
  const { entity, distance } = one;
  const from = near.from.find(({ id }) => id === entity.id)!;
  const to = from.to.find(({ place }) => place === distance!.place)!;
  if (!hasRoad(to.road)) throw new Error(`${entity.id} has no road to ${distance!.place}`);
  const { along, start, end } = to.road;
  const straightM = (start?.lengthM ?? 0) + end.lengthM;
  const total = { minM: along.minM + straightM, maxM: along.maxM + straightM };
  return [
    ...what(one),
    km(along),
    `${start ? `${tenths(start.lengthM)} + ` : ""}${tenths(end.lengthM)}`,
    difference(distance!.km * 1000, total),
    km(to.distance),
  ];
}

/** Ours less what is published. */
function difference(publishedM: number, { minM, maxM }: Range): string {
  if (minM !== maxM && publishedM >= minM && publishedM <= maxM) return "within";
  const ours = publishedM < minM ? minM : maxM;
  return signed(ours - publishedM);
}

function what({ entity, figure, distance }: Published): string[] {
  const { value, qualifier, part, asOf, sources } = figure;
  const km = distance ? `${qualifier ? `${qualifier} ` : ""}${distance.km}` : "–";
  const name = part === undefined ? entity.id : `${entity.id} (${part})`;
  return [name, distance?.to ?? String(value), km, `${sources.join(", ")}, ${asOf ?? "undated"}`];
}

interface Section {
  label: string;
  from: readonly [number, number];
  to: readonly [number, number];
  between: string;
}

/** The expressway CT.06 in the sections that have a published length. */
export function expresswayTable(
  register: Register,
  lines: readonly RoadLine[],
  joins: Joins,
): string {
  const at = (id: string) => register.places.find((place) => place.id === id)!.position!;
  const junction = (id: string) => joins.junctions.find((own) => own.id === id)!.at;
  const sections: Section[] = [
    {
      label: "expressway Hạ Long – Hải Phòng",
      from: junction("ct04-ct06"),
      to: junction("minh-khai"),
      between: "its western end to Minh Khai",
    },
    {
      label: "expressway Hạ Long – Vân Đồn",
      from: junction("minh-khai"),
      to: at("apt-vdo"),
      between: "Minh Khai to the point nearest to Vân Đồn airport",
    },
    {
      label: "expressway Vân Đồn – Móng Cái",
      from: at("apt-vdo"),
      to: at("bg-bacluan2"),
      between: "the point nearest to Vân Đồn airport to its eastern end",
    },
    {
      label: "expressways",
      from: junction("ct04-ct06"),
      to: at("bg-bacluan2"),
      between: "its western to its eastern end, with some kilometres in Hải Phòng",
    },
  ];
  const network = new RoadNetwork(lines, joins);
  const isCt06 = (line: number) => lines[line]!.roads.includes("CT.06");
  const nodes = sections.map(({ from, to }) =>
    [from, to].map((place) => network.cut(network.segments.near(place, 5000, isCt06)[0]!)),
  );
  const graph = new RoadGraph(chainsOf(network.edges(), network.kept));
  const rows = sections.map(({ label, between }, i) => {
    const [start, end] = nodes[i]!;
    const { lengthM } = graph.way(start!, end!)!;
    const figure = register.totals.figures.find(
      (own) => own.label === label && typeof own.value === "number",
    )!;
    const published = `${figure.qualifier ? `${figure.qualifier} ` : ""}${String(figure.value)}`;
    const differenceM = lengthM - Number(figure.value) * 1000;
    return [
      label,
      published,
      figure.sources.join(", "),
      between,
      tenths(lengthM),
      signed(differenceM),
    ];
  });
  return table(["section", "published", "source", "ours is from", "ours", "difference"], rows);
}

function km({ minM, maxM }: Range): string {
  return tenths(minM) === tenths(maxM) ? tenths(minM) : `${tenths(minM)}–${tenths(maxM)}`;
}

function tenths(metres: number): string {
  return (metres / 1000).toFixed(1);
}

function signed(metres: number): string {
  return `${metres < 0 ? "−" : "+"}${tenths(Math.abs(metres))}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
