/** The owner's large layer as the list of layers shows it. */
import type { LayerFaultCode } from "../../lib/tiles/layerFault";

export interface LargeSwitch {
  readonly name: string;
  /** How many; null while it is not known. */
  readonly features: number | null;
  readonly isSynthetic: boolean;
  readonly attribution: string | null;
  readonly fault: LayerFaultCode | null;
  readonly isOn: boolean;
  readonly ontoggle: () => void;
}
