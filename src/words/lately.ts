import type { DimensionId } from '../exposure/dimensions.ts'
import type { ExposureDimensionJson, ExposureJson } from '../exposure/exposure-json.ts'
import type { UnitSystem } from '../units/units.ts'
import { capitalised, inWords, listed } from './numbers.ts'
import { outOfDateSentence } from './out-of-date.ts'
import { amountWords, dimensionName, rangeWords } from './readiness.ts'
import { dayWords } from './when.ts'

/** `Twelve times on foot in 30 days`: walks count as they do for the body. */
export function latelyTitle({ sessions_30d }: Pick<ExposureJson, 'sessions_30d'>): string {
  return `${capitalised(timesInWords(sessions_30d))} on foot in 30 days`
}

function timesInWords(times: number): string {
  if (times === 0) return 'not once'
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : `${inWords(times)} times`
}

/** What the 30 days came to, and what a usual week is: no verdict on either. */
export function latelyLead(exposure: ExposureJson, units: UnitSystem): string {
  const { sessions_30d, latest_s, latestUtcOffset_s } = exposure
  const of = (id: DimensionId) => exposure.dimensions.find((one) => one.id === id)
  const usual = weekWords(of('distance'), units)
  if (sessions_30d === 0) {
    if (latest_s === null) return 'No run or walk here has a date, so there is nothing to look back on.'
    return `The latest was on ${dayWords(latest_s, latestUtcOffset_s)}.`
  }
  const distance = of('distance')
  const sum = distance === undefined ? null : rangeWords('distance', distance.sum_30d, units)
  const longest = distance?.longest_30d ?? null
  const most = longest === null || sessions_30d === 1 ? null : rangeWords('distance', longest, units)
  const all = [sum === null ? '' : `${sum} in all`, most === null ? '' : `the longest ${most}`]
  const told = `${all.filter((part) => part !== '').join(', ')}.`
  return usual === null ? told : `${told} A usual week of late is ${usual}.`
}

function weekWords(one: ExposureDimensionJson | undefined, units: UnitSystem): string | null {
  const perWeek = one?.weekly_12w.perWeek ?? null
  return one === undefined || perWeek === null ? null : amountWords(one.id, perWeek, units)
}

/** One dimension of the last weeks in words: its sum and its most in 30 days, and what its bars show. */
export interface DimensionLately {
  readonly name: string
  readonly sum: string
  readonly most: string
  /** For those who do not see the bars. */
  readonly weeks: string
}

export function dimensionLately(one: ExposureDimensionJson, units: UnitSystem): DimensionLately {
  const { id, sum_30d, longest_30d, weeks } = one
  const most = longest_30d === null ? null : rangeWords(id, longest_30d, units)
  const usual = weekWords(one, units)
  const highest = amountWords(id, Math.max(...weeks.map(({ least }) => least)), units)
  return {
    name: dimensionName(id),
    sum: rangeWords(id, sum_30d, units) ?? 'unknown',
    most: most === null ? 'none in 30 days' : `most at once ${most}`,
    weeks: `Biggest week of the last twelve ${highest}${usual === null ? '' : `, a usual one ${usual}`}.`,
  }
}

/** How the bars of the weeks are to be read. */
export const ABOUT_THE_WEEKS =
  'Each bar is seven days, the latest on the right; the last four are in full colour. The line is a usual week over about twelve.'

/** Whether anything of a dimension is known in these weeks. */
export function isTold({ weeks }: ExposureDimensionJson): boolean {
  return weeks.some(({ least }) => least > 0)
}

/** Says which dimensions are not told, where some are not. */
export function untoldSentence({
  dimensions,
  outOfDate,
}: Pick<ExposureJson, 'dimensions' | 'outOfDate'>): string {
  const none = dimensions.filter((one) => !isTold(one))
  const unknown = none.filter(({ weeks }) => weeks.some(({ most }) => most !== 0))
  if (unknown.length > 0) {
    const names = listed(unknown.map(({ id }) => dimensionName(id).toLowerCase()))
    if (outOfDate > 0) return `Of ${names} nothing is known in these weeks. ${outOfDateSentence(outOfDate)}`
    return `Of ${names} nothing is known in these weeks, because no ground is known where you went or the recordings do not tell.`
  }
  return none.length === 0
    ? ''
    : `There was no ${listed(none.map(({ id }) => dimensionName(id).toLowerCase()))}.`
}
