/** Planned against drawn as a bar with a tick: every tick stands at the same place, so bars compare. */

/** Where the tick of the planned area stands, in percent of the bar's room. */
export const TICK_PERCENT = 62.5;

export interface BarShape {
  /** Length of the drawn area's bar, in percent of the room. */
  drawnPercent: number;
  /** Whether the bar was cut because the drawn area is far more than planned. */
  isCut: boolean;
}

/** Both areas in hectares; the planned one is more than 0. */
export function barShape(plannedHa: number, drawnHa: number): BarShape {
  const drawnPercent = (drawnHa / plannedHa) * TICK_PERCENT;
  return { drawnPercent: Math.min(100, drawnPercent), isCut: drawnPercent > 100 };
}
