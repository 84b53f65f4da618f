/** Inputs → every file of `public/geo`, by path. Nothing else decides what is in them: no clock, no chance. */
import type { Feature, FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";
import { ORIGINS, type LayerName, type Origin } from "../../src/lib/attribution";
import { checksOf, type Checks, type PublishedMap } from "../../src/lib/checks";
import { allProse } from "../../src/lib/register/prose";
import type { Register } from "../../src/lib/register/schema";
import { collectionText } from "./collectionText";
import { archipelagoFeatures } from "./display/archipelagos";
import { envelopeTopology } from "./display/envelopeTopology";
import { linesTopology } from "./display/linesTopology";
import { mapTopology } from "./display/mapTopology";
import { pointFeatures } from "./display/points";
import { regionTopology } from "./display/regionTopology";
import type { Inputs } from "./inputs";
import { layersOf, type Layers } from "./layers/layers";
import { nearOf } from "./network/nearFiles";
import { nearText } from "./network/nearText";
import { refuseContradictions, refuseUndrawable, refuseUntranslated } from "./refuse";

export function buildGeo(inputs: Inputs): Map<string, string> {
  const { register } = inputs;
  const layers = layersOf(inputs);
  refuseUndrawable(layers, register);
  const map = publishedMap(layers, register);
  refuseUntranslated(inputs.text, allProse(register, map.zones, map.parks, map.envelopes));
  const checks = checksOf(map);
  refuseContradictions(layers, register, checks);
  return new Map([
    ...fullDetail(layers),
    ...display(inputs, layers),
    ...facts(inputs, checks),
    ...distances(inputs, layers),
  ]);
}

function fullDetail(layers: Layers): [string, string][] {
  return [
    collection("zones", layers.zones),
    collection("parks", layers.parks),
    collection("park-envelopes", layers.envelopes),
    collection("units", layers.units),
    collection("places", layers.places),
  ];
}

/** What is drawn at first and never measured. */
function display(inputs: Inputs, layers: Layers): [string, string][] {
  const [, points] = collection("points", pointFeatures(inputs, layers));
  const [, archipelagos] = collection("archipelagos", archipelagoFeatures(inputs));
  return [
    ["display/map.topojson", topologyText(mapTopology(inputs, layers))],
    ["display/region.topojson", topologyText(regionTopology(inputs))],
    ["display/lines.topojson", topologyText(linesTopology(inputs))],
    ["display/envelopes.topojson", topologyText(envelopeTopology(layers))],
    ["display/points.geojson", points],
    ["display/archipelagos.json", archipelagos],
  ];
}

function facts({ register, text }: Inputs, checks: Checks): [string, string][] {
  return [
    ["register.json", jsonText(register)],
    ["checks.json", jsonText(checks)],
    ...Object.entries(text).map(([file, own]): [string, string] => [`text/${file}`, own]),
  ];
}

/** Derived from OpenStreetMap's roads, so in files of their own. */
function distances(inputs: Inputs, layers: Layers): [string, string][] {
  const { near, routes } = nearOf(inputs, publishedMap(layers, inputs.register));
  return [
    ["near.json", nearText(near)],
    ["display/routes.topojson", topologyText(routes)],
  ];
}

/** The layers as a reader of the published files has them. */
export function publishedMap(layers: Layers, register: Register): PublishedMap {
  const collected = (features: readonly Feature[]): FeatureCollection => ({
    type: "FeatureCollection",
    features: [...features],
  });
  return {
    zones: collected(layers.zones),
    parks: collected(layers.parks),
    envelopes: collected(layers.envelopes),
    units: collected(layers.units),
    register,
  };
}

function collection(name: LayerName, features: readonly Feature[]): [string, string] {
  return [`${name}.geojson`, collectionText(name, ORIGINS[name], features)];
}

/** Each object of a topology is a layer with an origin of its own. */
function topologyText({ type, ...rest }: Topology): string {
  const origins = Object.keys(rest.objects).map((name) => [name, originOf(name)]);
  return `${JSON.stringify({ type, origins: Object.fromEntries(origins), ...rest })}\n`;
}

function originOf(object: string): Origin {
  const layer = object === "envelopes" || object === "insets" ? "park-envelopes" : object;
  return ORIGINS[layer as LayerName];
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
