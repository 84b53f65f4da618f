/** gifenc comes without types: https://github.com/mattdesl/gifenc. Only its palettes are used here. */
declare module "gifenc" {
  /** [red, green, blue], 0 to 255. */
  type Palette = number[][];
  export function quantize(rgba: Uint8Array, mostColours: number): Palette;
  /** One byte a pixel: its place in the palette. */
  export function applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
}
