/**
 * The pictures the style refers to, computed pixel by pixel so that no sprite is fetched:
 * hatches (an envelope), rings (a park without an outline), shields, and place marks.
 */

export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

type Rgb = readonly [number, number, number];

export function rgb(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * A picture whose colour is `shade(x, y)` = [colour, opacity 0…1] at the centre of each pixel,
 * in css pixels; four samples a pixel smooth its edges.
 */
function paint(
  sizePx: number,
  ratio: number,
  shade: (x: number, y: number) => readonly [Rgb, number] | null,
): Picture {
  const side = Math.round(sizePx * ratio);
  const data = new Uint8ClampedArray(side * side * 4);
  const offsets = [0.125, 0.375, 0.625, 0.875];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const dy of offsets)
        for (const dx of offsets) {
          const sample = shade((column + dx) / ratio, (row + dy) / ratio);
          if (!sample) continue;
          const [[r, g, b], opacity] = sample;
          red += r * opacity;
          green += g * opacity;
          blue += b * opacity;
          alpha += opacity;
        }
      if (alpha === 0) continue;
      const at = (row * side + column) * 4;
      data.set([red / alpha, green / alpha, blue / alpha, (alpha / 16) * 255], at);
    }
  }
  return { width: side, height: side, data };
}

/** Diagonal strokes that repeat without a seam every `sizePx`. */
export function hatch(colour: string, ratio: number, sizePx = 8, strokePx = 1): Picture {
  const ink = rgb(colour);
  const half = (strokePx * Math.SQRT2) / 2;
  return paint(sizePx, ratio, (x, y) => {
    const across = (x + y) % sizePx;
    const away = Math.min(across, sizePx - across);
    return away <= half ? [ink, 1] : null;
  });
}

/** A ring with a casing and a faint fill; `radiusPx` is to the middle of its line; a chosen one is heavier. */
export function ring(
  colour: string,
  casing: string,
  radiusPx: number,
  ratio: number,
  selected = false,
): Picture {
  const ink = rgb(colour);
  const around = rgb(casing);
  const size = Math.ceil(2 * radiusPx + 8);
  const centre = size / 2;
  return paint(size, ratio, (x, y) => {
    const distance = Math.hypot(x - centre, y - centre);
    const half = selected ? 1.6 : 0.8;
    if (Math.abs(distance - radiusPx) <= half) return [ink, 1];
    if (Math.abs(distance - radiusPx) <= half + 1.5) return [around, 0.9];
    return distance < radiusPx ? [ink, selected ? 0.3 : 0.14] : null;
  });
}

/** A place's mark: a disc for a border gate, a triangle for an airport, a square for a port. */
export function placeMark(kind: string, colour: string, casing: string, ratio: number): Picture {
  const ink = rgb(colour);
  const around = rgb(casing);
  const centre = 8;
  const inside = (x: number, y: number, grow: number): boolean => {
    const dx = x - centre;
    const dy = y - centre;
    if (kind === "airport") {
      const half = (dy + 4.6 + grow) * 0.58;
      return dy <= 3.4 + grow && Math.abs(dx) <= half;
    }
    if (kind === "port") return Math.max(Math.abs(dx), Math.abs(dy)) <= 3 + grow;
    return Math.hypot(dx, dy) <= 3.5 + grow;
  };
  return paint(16, ratio, (x, y) => {
    if (inside(x, y, 0)) return [ink, 1];
    return inside(x, y, 1.6) ? [around, 0.95] : null;
  });
}

/** A road shield: a rounded plate that is stretched around its number. */
export function shield(fill: string, edge: string, ratio: number): Picture {
  const inner = rgb(fill);
  const outer = rgb(edge);
  return paint(16, ratio, (x, y) => {
    const dx = Math.max(Math.abs(x - 8) - 4, 0);
    const dy = Math.max(Math.abs(y - 8) - 4, 0);
    const distance = Math.hypot(dx, dy);
    if (distance > 3.5) return null;
    return distance > 2.6 ? [outer, 1] : [inner, 1];
  });
}
