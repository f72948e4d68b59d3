import type { Ranged } from '../body/figure.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { formatRange } from '../units/units.ts'
import { FELT_IN } from './body-parts.ts'
import { listed } from './numbers.ts'

/** Times the same time on flat road: from here "hard on", from here worth saying, from here lighter. */
const HARD = 1.6
const NOTABLE = 1.25
const LIGHTER = 0.75

/** Muscles with what their figure counts, as the subject of "came to about two times". */
const WORK = {
  'quads-eccentric': 'braking downhill',
  hips: 'pushing uphill',
  calves: 'work at the ankle',
} as const

const MUSCLES = ['quads-eccentric', 'hips', 'calves'] as const

interface Felt {
  readonly name: string
  readonly work: string
  readonly times: Ranged
}

/** Where the legs will have felt it, beside the same time on flat road; null when no index is known. */
export function legsSentence(analysis: Analysis): string | null {
  const felt = feltParts(analysis)
  if (felt.length === 0) return null
  const notable = felt.filter(({ times }) => times.value >= NOTABLE)
  if (notable.length > 0) return more(notable)
  const lighter = felt.filter(({ times }) => times.value <= LIGHTER && times.high < 1)
  const names = listed(felt.map(({ name }) => name))
  if (lighter.length === 0) return `For ${names}, much like the same time on flat road.`
  const [least] = lighter.toReversed()
  return `Lighter on ${listed(lighter.map(({ name }) => name))} than flat road: ${least.work} came to about ${timesWithRange(least.times)} the same time there.`
}

/** Parts whose index is known, the most asked first. A mere working assumption (grade P) is not worth a headline. */
function feltParts(analysis: Analysis): readonly Felt[] {
  return MUSCLES.flatMap((muscle) => {
    const figure = analysis.figures.find(({ id }) => id === muscle)
    const times = figure?.timesFlat ?? null
    if (times === null || figure?.grade === 'P') return []
    return [{ name: `the ${FELT_IN[muscle]}`, work: WORK[muscle], times }]
  }).sort((a, b) => b.times.value - a.times.value)
}

function more(notable: readonly Felt[]): string {
  const [most, next] = notable
  const sure = most.times.low > 1
  const hard = notable.filter(({ times }) => times.value >= HARD && times.low > 1)
  const opening =
    hard.length > 0
      ? `Hard on ${listed(hard.map(({ name }) => name))}`
      : `${sure ? 'More' : 'Perhaps more'} for ${listed(notable.map(({ name }) => name))} than flat road`
  const first = `${most.work} came to about ${timesWithRange(most.times)} the same time on flat road`
  const second = next === undefined ? '' : `, ${next.work} to about ${timesWithRange(next.times)}`
  return `${opening}: ${first}${second}.`
}

/** `2.4 times (1.8–3.0)`; without the range where it reads the same as the value. */
export function timesWithRange(times: Ranged): string {
  const value = formatRange(times.value, times.value)
  const range = formatRange(times.low, times.high)
  return range === value ? `${value} times` : `${value} times (${range})`
}
