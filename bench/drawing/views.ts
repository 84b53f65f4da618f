/** Two places in the middle of the synthetic parcels, apart by more than the map is wide. */
export interface View {
  readonly center: [lng: number, lat: number];
  readonly zoom: number;
}

export const FIRST: View = { center: [107.36, 21.44], zoom: 13 };
export const SECOND: View = { center: [107.56, 21.42], zoom: 14 };

/** A view at rest. */
export interface Drawn {
  readonly seconds: number;
  /** Different ones of which something is on screen. */
  readonly parcels: number;
}
