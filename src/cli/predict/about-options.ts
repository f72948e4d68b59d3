import { InvalidArgumentError, Option } from 'commander'
import type { About, Result } from '../../athlete/first-guess.ts'
import type { Background } from '../../athlete/priors-shape.ts'

export interface SaidOfThemselves {
  readonly background?: Background
  readonly sex?: 'female' | 'male'
  readonly age?: number
  readonly result?: Result
}

export const backgroundOption = new Option(
  '--background <sport>',
  'what you come from, for as long as few runs are known',
).choices(['trail', 'road', 'cycling', 'swimming', 'none'])

export const resultOption = new Option(
  '--result <km=time>',
  'a result of yours, such as 10=48:30 or 21.1=1:52:00+350 (metres climbed)',
).argParser(resultOf)

export function aboutOf({ background, sex, age, result }: SaidOfThemselves): About {
  return { background: background ?? null, sex: sex ?? null, age_y: age ?? null, result: result ?? null }
}

/** `10=48:30`, `21.1=1:52:00+350`. */
function resultOf(text: string): Result {
  const match = /^([\d.]+)=(?:(\d+):)?(\d{1,3}):(\d{2})(?:\+(\d+))?$/.exec(text.trim())
  const [, km, hours = '0', minutes, seconds, climb = '0'] = match ?? []
  const distance_m = 1000 * Number(km)
  const time_s = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds)
  const pace = time_s / distance_m
  if (!(pace > FASTEST && pace < SLOWEST))
    throw new InvalidArgumentError('It wants kilometres and a time, such as 10=48:30.')
  return { distance_m, time_s, ascent_m: Number(climb) }
}

/** s/m: the mile's record, and a stroll with rests. */
const FASTEST = 0.13
const SLOWEST = 2
