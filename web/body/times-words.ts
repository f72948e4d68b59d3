import type { Ranged } from '../../src/body/figure.ts'
import type { FigureResult } from '../../src/course/analysis.ts'
import { formatFigure } from '../../src/units/units.ts'

/** `2.4 ×`: two figures, because the range behind it carries no more. */
export function timesShort(times: Ranged): string {
  return `${timesNumber(times.value)} ×`
}

/** `2.4 times`, or `as much as` where it reads as one. */
export function timesSpoken(times: Ranged): string {
  const number = timesNumber(times.value)
  return number === '1.0' ? 'as much as' : `${number} times`
}

export function timesNumber(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 9.95 ? formatFigure(Math.round(value)).replace(/\.0+$/, '') : value.toFixed(1)
}

/** `Front of the thighs 2.4 times flat road, 1.8 to 3.0`. */
export function figureSpoken(figure: FigureResult): string {
  const times = figure.timesFlat
  if (figure.total === null || times === null) return `${figure.label}: not known`
  return `${figure.label}: ${timesSpoken(times)} flat road, between ${timesNumber(times.low)} and ${timesNumber(times.high)}`
}
