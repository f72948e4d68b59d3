/** Where things lie in the profile, in CSS pixels. */
export interface ChartLayout {
  /** Width of what can be panned: whole bins of `binWidth`. */
  readonly width: number
  readonly binWidth: number
  readonly bins: number
  readonly elevation: { readonly top: number; readonly bottom: number }
  /** Baseline of the distance ticks' words. */
  readonly axis: number
  readonly stripHeight: number
  readonly stripGap: number
}

/** Narrower than this the profile no longer shrinks but pans sideways. */
const MIN_WIDTH = 640
const BIN_WIDTH = 2

/** `hasHeights` false: nothing is drawn above the distance ticks. */
export function layoutFor(room: number, hasHeights: boolean): ChartLayout {
  const isNarrow = room < MIN_WIDTH
  const bins = Math.max(1, Math.floor(Math.max(room, MIN_WIDTH) / BIN_WIDTH))
  const tall = isNarrow ? 168 : 206
  const bottom = hasHeights ? tall : 4
  return {
    width: bins * BIN_WIDTH,
    binWidth: BIN_WIDTH,
    bins,
    elevation: { top: hasHeights ? 18 : 0, bottom },
    axis: bottom + 18,
    stripHeight: 40,
    stripGap: 16,
  }
}

/** Top of the strip with this index, below the distance axis. */
export function stripTop(layout: ChartLayout, index: number): number {
  return layout.axis + 20 + index * (layout.stripHeight + layout.stripGap)
}

export function heightOf(layout: ChartLayout, strips: number): number {
  return stripTop(layout, strips) - layout.stripGap + 8
}
