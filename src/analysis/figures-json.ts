import type { Ranged } from '../body/figure.ts'
import type { FigureResult } from './analysis.ts'

const UNKNOWN_RANGE = { value: null, low: null, high: null }

/** A figure as JSON tells it: a range that is unknown keeps its shape, so that a reader never meets a missing key. */
export function toFigureJson(figure: FigureResult) {
  return {
    ...figure,
    total: toRangeJson(figure.total),
    totalPerKg: toRangeJson(figure.totalPerKg),
    flatSameTime: toRangeJson(figure.flatSameTime),
    flatSameDistance: toRangeJson(figure.flatSameDistance),
    timesFlat: toRangeJson(figure.timesFlat),
  }
}

export function toRangeJson(range: Ranged | null): Ranged | typeof UNKNOWN_RANGE {
  return range ?? UNKNOWN_RANGE
}
