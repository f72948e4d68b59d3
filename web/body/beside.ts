import type { Ranged } from '../../src/body/figure.ts'
import type { FigureResult } from '../../src/analysis/analysis.ts'
import { formatRange } from '../../src/units/units.ts'
import { energyWords } from '../../src/words/energy-words.ts'
import { timesNumber, timesRange } from './times-words.ts'

/** Which flat road a run is held against. */
export type RoadMeasure = 'time' | 'distance'

/** One figure as a row reads it. */
export interface Beside {
  /** This run ÷ flat road; null where flat road has nothing of the kind, like climbing. */
  readonly times: Ranged | null
  readonly here: string
  readonly flat: string
  readonly range: string
}

/** Of some figures nobody knows what flat road has: how often it bends. */
const NOT_TOLD: Ranged = { value: Number.NaN, low: Number.NaN, high: Number.NaN }

/**
 * null: the recording does not tell this figure.
 *
 * @param perKg nobody said what the runner weighs: amounts that scale with mass are told per kilogram
 */
export function besideOf(figure: FigureResult, road: RoadMeasure, perKg: boolean): Beside | null {
  const { total, totalPerKg, unit } = figure
  const flat = (road === 'time' ? figure.flatSameTime : figure.flatSameDistance) ?? NOT_TOLD
  if (total === null) return null
  const times = timesOf(figure, road)
  if (isIndex(figure)) return times === null ? null : indexRow(times)
  if (unit === 'kJ' && !(perKg && totalPerKg)) return energyRow(total, flat, times)
  if (perKg && totalPerKg !== null && total.value > 0)
    return amountRow(`${unit}/kg`, totalPerKg, flat.value * (totalPerKg.value / total.value), times)
  return amountRow(unit, total, flat.value, times)
}

/**
 * This run ÷ flat road; null where either is unknown or flat road has none of it.
 *
 * Flat road is one level stretch, so the same distance is the same time stretched by one factor; the range of
 * the ratio, in which shared uncertainty has already cancelled, stretches with it.
 */
export function timesOf(figure: FigureResult, road: RoadMeasure): Ranged | null {
  const { timesFlat, flatSameTime, flatSameDistance } = figure
  if (timesFlat === null || !Number.isFinite(timesFlat.value)) return null
  if (road === 'time') return timesFlat
  if (flatSameTime === null || flatSameDistance === null || !(flatSameDistance.value > 0)) return null
  const factor = flatSameTime.value / flatSameDistance.value
  return { value: timesFlat.value * factor, low: timesFlat.low * factor, high: timesFlat.high * factor }
}

/** Figures counted in flat minutes or flat steps say nothing in absolute numbers: they are read as times. */
export function isIndex(figure: FigureResult): boolean {
  return figure.unit.startsWith('flat ')
}

function indexRow(times: Ranged): Beside {
  return { times, here: `${timesNumber(times.value)} ×`, flat: '1', range: timesRange(times) }
}

/** Flat road in the run's own unit, kilojoules or mega, so that the two compare at a glance. */
function energyRow(total: Ranged, flat: Ranged, times: Ranged | null): Beside {
  const { value, range, unit } = energyWords(total)
  return { times, here: `${value} ${unit}`, flat: single(flat.value / (unit === 'MJ' ? 1000 : 1)), range }
}

function amountRow(unit: string, total: Ranged, flat: number, times: Ranged | null): Beside {
  return {
    times,
    here: `${single(total.value)} ${unit}`,
    flat: single(flat),
    range: formatRange(total.low, total.high),
  }
}

function single(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value === 0 ? '0' : formatRange(value, value)
}
