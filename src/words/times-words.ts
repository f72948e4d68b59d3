import type { Ranged } from '../body/figure.ts'
import { formatFigure } from '../units/units.ts'

/** `2.4 ×`: two figures, because the range behind it carries no more. */
export function timesShort(times: Ranged): string {
  return `${timesNumber(times.value)} ×`
}

/** `2.4 times`, or `as much as` where it reads as one. */
export function timesSpoken(times: Ranged): string {
  const number = timesNumber(times.value)
  return number === '1.0' ? 'as much as' : `${number} times`
}

/** The same where no `flat road` follows: `2.4 times`, `the same`. */
export function timesListed(times: Ranged): string {
  const spoken = timesSpoken(times)
  return spoken === 'as much as' ? 'the same' : spoken
}

export function timesNumber(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 9.95 ? formatFigure(Math.round(value)).replace(/\.0+$/, '') : value.toFixed(1)
}

/** `1.8–3.0`, read to the same decimal as the number itself. */
export function timesRange(times: Ranged): string {
  const [low, high] = [timesNumber(times.low), timesNumber(times.high)]
  return low === high ? `about ${low}` : `${low}–${high}`
}

/** `2.4 times flat road, between 1.8 and 3.0`. */
export function timesSentence(times: Ranged): string {
  const [low, high] = [timesNumber(times.low), timesNumber(times.high)]
  const range = low === high ? '' : `, between ${low} and ${high}`
  return `${timesSpoken(times)} flat road${range}`
}
