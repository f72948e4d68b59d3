import { InvalidArgumentError, Option } from 'commander'
import type { RunnerProfile, Result } from '../../athlete/runner-profile.ts'
import { type Background, BACKGROUNDS } from '../../athlete/priors-shape.ts'
import { parseResult } from '../../athlete/parse-result.ts'

export interface SaidOfThemselves {
  readonly background?: Background
  readonly sex?: 'female' | 'male'
  readonly age?: number
  readonly result?: Result
}

export const backgroundOption = new Option(
  '--background <sport>',
  'what you come from, for as long as few runs are known',
).choices(BACKGROUNDS)

export const resultOption = new Option(
  '--result <km=time>',
  'a result of yours, such as 10=48:30 or 21.1=1:52:00+350 (metres climbed)',
).argParser(resultArgument)

export function aboutOf({ background, sex, age, result }: SaidOfThemselves): RunnerProfile {
  return { background: background ?? null, sex: sex ?? null, age_y: age ?? null, result: result ?? null }
}

/** `10=48:30`, `21.1=1:52:00+350`. */
function resultArgument(text: string): Result {
  const [, km, clock, climb = '0'] = /^([\d.]+)=([\d:]+)(?:\+(\d+))?$/.exec(text.trim()) ?? []
  const result = km === undefined ? null : parseResult(Number(km), clock, Number(climb))
  if (result === null) throw new InvalidArgumentError('It wants kilometres and a time, such as 10=48:30.')
  return result
}
