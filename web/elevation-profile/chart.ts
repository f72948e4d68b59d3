import type { Stretches } from '../../src/stretch/stretches.ts'
import { METRES_PER_FOOT, type UnitSystem } from '../../src/units/units.ts'
import { isSomeKnown } from '../lib/place.ts'
import { binsOf, type Bins } from './bins.ts'
import { layoutFor, type ChartLayout } from './layout.ts'
import { extent, scaleOf, ticks, type ChartScale } from './scale.ts'
import { stripsOf, type Strip } from './strips.ts'

/** Everything of the elevation chart that depends on how wide it may be, and the numbers along its edges. */
export interface Chart {
  readonly layout: ChartLayout
  /** As fine as the layout has room for: for drawing alone. */
  readonly bins: Bins
  readonly strips: readonly Strip[]
  /** null when no altitude is known. */
  readonly heights: ChartHeights | null
}

export interface ChartHeights {
  readonly scale: ChartScale
  /** Altitudes (m) of the lines across. */
  readonly levels: readonly number[]
}

/**
 * The chart in so much room (CSS pixels). It is drawn from bins of two pixels; every number it shows is one of the
 * readings, so that the same file says the same on a phone and on a desk.
 */
export function chartOf(stretches: Stretches, readings: Bins, room: number, units: UnitSystem): Chart {
  const layout = layoutFor(room, isSomeKnown(stretches.altitude))
  const bins = binsOf(stretches, layout.bins)
  return {
    layout,
    bins,
    strips: stripsOf(bins, readings, units),
    heights: heightsOf(readings, layout, units),
  }
}

/** A run flatter than this (m) is not drawn as mountains. */
const MIN_HEIGHT_SHOWN_M = 80

/** Levels are round in metres or feet, whichever is read. */
function heightsOf(readings: Bins, layout: ChartLayout, units: UnitSystem): ChartHeights | null {
  const range = extent(readings.altitude)
  if (range === null) return null
  const middle = (range[0] + range[1]) / 2
  const span = Math.max(MIN_HEIGHT_SHOWN_M, range[1] - range[0])
  // A foot of ground below the lowest point, so that the colours show there too.
  const low = middle - span * 0.64
  const scale = scaleOf(low, middle + span / 2, layout.elevation.top, layout.elevation.bottom)
  const unit_m = units === 'km' ? 1 : METRES_PER_FOOT
  const levels = ticks(low / unit_m, scale.high / unit_m, 4).map((level) => level * unit_m)
  return { scale, levels }
}
