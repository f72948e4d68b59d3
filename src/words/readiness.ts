import { asksForHands, NOT_READY_FOR_HANDS } from './hands.ts'
import { type DimensionId, dimensionOf, type Quantity } from '../exposure/dimensions.ts'
import type { AmountJson, DimensionJson, ReadinessJson } from '../exposure/readiness-json.ts'
import { SESSION_SPIKES } from '../evidence/progression.ts'
import { formatDistance, formatHeight, groupThousands, type UnitSystem } from '../units/units.ts'
import { shortCitation } from './evidence/coefficient-words.ts'
import { capitalised, listed } from './numbers.ts'
import { dayWords } from './when.ts'

/** Under every readiness: what the border is, and what it is not. */
export const ABOUT_THE_GUARD =
  'The border is a tenth more than the most in one activity of the last 30 days. It was studied for distance; everything else is held to it by analogy, and nobody has tested that.'

/** A name for the head of a row, as the figures of a run are called. */
export function dimensionName(id: DimensionId): string {
  const { heading, name } = dimensionOf(id).words
  return heading ?? capitalised(name)
}

/** The whole in a sentence or two, without a verdict on the person. */
export function readinessLead({
  sessions_30d,
  latest_s,
  latestUtcOffset_s,
  dimensions,
  prediction,
}: ReadinessJson): string {
  const hands = asksForHands(prediction) ? `${NOT_READY_FOR_HANDS} ` : ''
  if (sessions_30d === 0)
    return latest_s === null
      ? `${hands}No run of yours is known, so there is nothing to hold this course against.`
      : `${hands}No run of yours is known from these 30 days; the latest was on ${dayWords(latest_s, latestUtcOffset_s)}.`
  const more = namesOf(dimensions, ['beyond', 'beyond known'])
  const open = namesOf(dimensions, ['unknown'])
  const first =
    more.length === 0
      ? hands === ''
        ? 'Nothing known of it goes more than a tenth beyond what you did in the last 30 days.'
        : 'Beside that, nothing known of it goes more than a tenth beyond what you did in the last 30 days.'
      : `It asks for clearly more than you did at once in the last 30 days: ${listed(more)}.`
  return hands + (open.length === 0 ? first : `${first} Too little is known of ${listed(open)}.`)
}

function namesOf(
  dimensions: readonly DimensionJson[],
  verdicts: readonly DimensionJson['verdict'][],
): string[] {
  return dimensions
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ id }) => dimensionOf(id).words.name)
}

/** One demand beside what was done: `Your longest descent in one run lately is 400 m; this asks for 950 m. …` */
export function readinessSentence(one: DimensionJson, sessions: number, units: UnitSystem): string {
  const { demand, demandKnown, longest_30d, verdict, id, known_30d } = one
  const { name, most: mostWords } = dimensionOf(id).words
  const asks = rangeWords(id, demand, units)
  if (asks === null || demandKnown === 0) return `How much ${name} this course holds is not known.`
  if (demand.most === 0) return `It asks for no ${name}.`
  if (longest_30d === null) return `It asks for ${asks}; no run of yours is known from these 30 days.`
  if (known_30d === 0) return `It asks for ${asks}; none of your runs of these 30 days tells its own.`
  const most = rangeWords(id, longest_30d, units) ?? 'not known'
  const beside = `${mostWords} lately is ${most}; this asks for ${asks}.`
  if (verdict === 'within') return beside
  if (verdict === 'unknown') return `${beside} Too little is known to say more.`
  return verdict === 'beyond'
    ? `${beside} ${jumpWords(one)}`
    : `${beside} ${jumpWords(one)} ${untold(one, sessions)}`
}

function jumpWords({ times, basis }: DimensionJson): string {
  const by = times === null ? 'You have not met it lately' : `That is ${times.toFixed(1)} times as much`
  return `${by}, a jump${basis === 'analogy' ? ' by analogy with distance' : ''}.`
}

function untold({ partlyUnknown_30d }: DimensionJson, sessions: number): string {
  return `${partlyUnknown_30d} of ${sessions} runs ${partlyUnknown_30d === 1 ? 'does' : 'do'} not tell all of it.`
}

/** What was found of sessions so much longer, and of whom; null where nothing was studied. */
export function spikeSentence({ spike }: DimensionJson): string | null {
  if (spike === null) return null
  const { from, to, rate, low, high } = spike
  const percent = (times: number) => Math.round((times - 1) * 100)
  const band = to === null ? 'more than twice as long as' : `${percent(from)} to ${percent(to)} % longer than`
  const study = SESSION_SPIKES.citations.map(shortCitation).join(', ')
  return `In the one study of it (${study}), runners reported being hurt ${rate.toFixed(2)} times as often (${low.toFixed(2)}–${high.toFixed(2)}) after sessions ${band} their longest of 30 days as after sessions within a tenth of it. That is about many runners and distance alone, and says nothing of you.`
}

/** An amount in the unit people say it in. */
export function amountWords(id: DimensionId, value: number, units: UnitSystem): string {
  return WORDS[dimensionOf(id).quantity](value, units)
}

const WORDS: Readonly<Record<Quantity, (value: number, units: UnitSystem) => string>> = {
  distance: formatDistance,
  height: formatHeight,
  time: minutesWords,
  'flat steps': (value) => `${groupThousands(inHundreds(value))} flat steps`,
  'flat minutes': (value) => `${groupThousands(Math.round(value))} flat min`,
}

/** `between 20 min and 1 h 05 min`; one number where both ends read alike; null where nothing is known. */
export function rangeWords(id: DimensionId, { least, most }: AmountJson, units: UnitSystem): string | null {
  const from = amountWords(id, least, units)
  if (most === null) return least > 0 ? `at least ${from}` : null
  const to = amountWords(id, most, units)
  return from === to ? from : `between ${from} and ${to}`
}

function minutesWords(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** Steps are reckoned, not counted: the last digits would be false. */
function inHundreds(value: number): number {
  return value >= 1000 ? Math.round(value / 100) * 100 : Math.round(value)
}
