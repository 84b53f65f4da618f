/** pngjs comes without types: https://github.com/pngjs/pngjs. Of it the synchronous half is used. */
declare module "pngjs" {
  export class PNG {
    constructor(size: { width: number; height: number });
    width: number;
    height: number;
    /** RGBA, 8 bits each. */
    data: Buffer;
    static readonly sync: { read(png: Buffer): PNG; write(png: PNG): Buffer };
  }
}
