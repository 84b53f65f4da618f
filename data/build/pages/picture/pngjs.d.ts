/** pngjs comes without types: https://github.com/pngjs/pngjs. Only its reader is used here. */
declare module "pngjs" {
  export const PNG: {
    sync: {
      /** `data` has 4 bytes a pixel: red, green, blue, alpha. */
      read(png: Buffer): { width: number; height: number; data: Buffer };
    };
  };
}
