/** Why a large layer, or one feature of it, is not there. The page has a sentence for each. */
export const LAYER_FAULTS = ["none", "missing", "broken", "unfit", "no-ranges"] as const;
export type LayerFaultCode = (typeof LAYER_FAULTS)[number];

export class LayerFault extends Error {
  override readonly name = "LayerFault";
  constructor(
    readonly code: LayerFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
