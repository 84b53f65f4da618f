/**
 * A zone or park as schema.org has it: a page about a place in Quảng Ninh, with its areas as
 * properties in hectares and the sources it cites. No coordinates: a box around a line that is
 * schematic, or around an envelope, would be read as where the place is.
 */
import { plannedFigure, planColumns } from "../../../src/lib/lines";
import { plans, sourcesOf } from "../../../src/lib/register/figures";
import type { Figure } from "../../../src/lib/register/schema";
import { printedHa } from "../../../src/lib/rounding";
import { plannedFigures } from "./facts";
import type { Entity, PageData } from "./pageData";
import type { AddressOf } from "./siteUrl";

/** Hectares in the codes of UN/CEFACT, which schema.org asks for. */
const HECTARES = { unitCode: "HAR", unitText: "ha" } as const;

export interface PageAbout {
  description: string;
  addressOf: AddressOf;
  /** The picture and the full page, below the site's own address. */
  picture: string;
  open: string;
}

export function structuredData(entity: Entity, data: PageData, about: PageAbout): object {
  const { description, addressOf } = about;
  const cited = plannedFigures(entity, data).flatMap((figure) => sourcesOf(data.register, figure));
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    name: entity.name.vi,
    inLanguage: ["vi", "en"],
    url: addressOf(`p/${entity.id}.html`),
    isAccessibleForFree: true,
    citation: [...new Set(cited)].map(({ title, address, date }) => ({
      "@type": "CreativeWork",
      name: title,
      ...(/^https?:/.test(address) ? { url: address } : {}),
      ...(date && !date.startsWith("c.") ? { datePublished: date } : {}),
    })),
    mainEntity: {
      "@type": "Place",
      name: entity.name.vi,
      alternateName: entity.name.en,
      description,
      image: addressOf(about.picture),
      hasMap: addressOf(about.open),
      containedInPlace: {
        "@type": "AdministrativeArea",
        name: "Quảng Ninh",
        containedInPlace: { "@type": "Country", name: "Việt Nam" },
      },
      additionalProperty: [
        ...plannedAreas(entity),
        ...partAreas(entity, data),
        ...drawnAreas(entity, data),
      ],
    },
  };
}

function plannedAreas(entity: Entity): object[] {
  return plans(entity).map((figure) => planned("Planned area", figure, figure.value));
}

/** The planned areas of a zone's parts. */
function partAreas(entity: Entity, { checks }: PageData): object[] {
  return planColumns(entity, checks).flatMap((check) => {
    const part = entity.parts.find(({ id }) => check.id === `${entity.id}/${id}`);
    const figure = plannedFigure(entity, check);
    return part && figure
      ? [planned(`Planned area: ${part.name.en}`, figure, check.plannedHa)]
      : [];
  });
}

function planned(name: string, { asOf, sources }: Figure, value: number): object {
  const date = asOf === null ? "undated" : `as of ${asOf}`;
  return {
    "@type": "PropertyValue",
    name,
    value,
    ...HECTARES,
    description: `${date}; sources ${sources.join(", ")}`,
  };
}

/** Of an envelope nothing is said: it is not the area of what lies inside. */
function drawnAreas(entity: Entity, { checks }: PageData): object[] {
  const check = checks.planChecks.find(({ id }) => id === entity.id);
  if (!check || check.basis === "envelope") return [];
  const drawn = (value: number, measurementTechnique: string) => ({
    "@type": "PropertyValue",
    name: "Drawn area",
    value: printedHa(value),
    ...HECTARES,
    description: `line: ${check.basis}`,
    measurementTechnique,
  });
  return [
    drawn(check.vn2000Ha, "VN-2000 plane, EPSG:5899"),
    drawn(check.ellipsoidHa, "WGS 84 ellipsoid, edges as geodesics"),
    drawn(check.sphereHa, "sphere, Turf"),
  ];
}
