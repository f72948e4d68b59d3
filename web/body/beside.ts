import type { Ranged } from '../../src/body/figure.ts'
import type { FigureResult } from '../../src/course/analysis.ts'
import { formatRange } from '../../src/units/units.ts'
import { energyWords } from '../../src/words/energy-words.ts'
import { timesNumber, timesRange } from './times-words.ts'

/** Which flat road a run is held against. */
export type FlatRoad = 'time' | 'distance'

/** One figure as a row reads it. */
export interface Beside {
  /** This run ÷ flat road; null where flat road has nothing of the kind, like climbing. */
  readonly times: Ranged | null
  readonly here: string
  readonly flat: string
  readonly range: string
}

/** null: the recording does not tell this figure. */
export function besideOf(figure: FigureResult, road: FlatRoad): Beside | null {
  const { total } = figure
  const flat = road === 'time' ? figure.flatSameTime : figure.flatSameDistance
  if (total === null || flat === null) return null
  const times = timesOf(figure, road)
  return isIndex(figure) ? indexRow(times) : amountRow(figure.unit, total, flat, times)
}

/**
 * This run ÷ flat road; null where either is unknown or flat road has none of it.
 *
 * Flat road is one level stretch, so the same distance is the same time stretched by one factor; the range of
 * the ratio, in which shared uncertainty has already cancelled, stretches with it.
 */
export function timesOf(figure: FigureResult, road: FlatRoad): Ranged | null {
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

function indexRow(times: Ranged | null): Beside | null {
  if (times === null) return null
  return {
    times,
    here: `${timesNumber(times.value)} ×`,
    flat: '1',
    range: timesRange(times),
  }
}

function amountRow(unit: string, total: Ranged, flat: Ranged, times: Ranged | null): Beside {
  if (unit === 'kJ') {
    const { value, range, unit: shown } = energyWords(total)
    const inShown = shown === 'MJ' ? 1000 : 1
    return {
      times,
      here: `${value} ${shown}`,
      flat: single(flat.value / inShown),
      range,
    }
  }
  return {
    times,
    here: `${single(total.value)} ${unit}`,
    flat: single(flat.value),
    range: formatRange(total.low, total.high),
  }
}

function single(value: number): string {
  return value === 0 ? '0' : formatRange(value, value)
}
