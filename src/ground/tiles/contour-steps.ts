/** m between contours, and between those drawn heavier and labelled. */
export interface ContourSteps {
  readonly interval: number
  readonly index: number
}

/** From that zoom on; in between they would run together on an alpine slope. */
const STEPS: readonly (ContourSteps & { readonly zoom: number })[] = [
  { zoom: 14, interval: 20, index: 100 },
  { zoom: 13, interval: 50, index: 200 },
  { zoom: 12, interval: 100, index: 500 },
  { zoom: 10, interval: 200, index: 1000 },
  { zoom: 9, interval: 500, index: 1000 },
]

/** m from lowest to highest ground below which contours stand half as far apart: hills, not mountains. */
const GENTLE_RELIEF_M = 700

/** How far apart contours stand at a zoom, over ground of that relief in m; null when none are drawn. */
export function contourSteps(zoom: number, relief: number): ContourSteps | null {
  const steps = STEPS.find((one) => zoom >= one.zoom)
  if (!steps) return null
  const share = relief < GENTLE_RELIEF_M ? 2 : 1
  return { interval: steps.interval / share, index: steps.index / share }
}
