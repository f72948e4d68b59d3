import { type Command, InvalidArgumentError, Option } from 'commander'
import { parseResult } from '../../athlete/parse-result.ts'
import { type EffortKind, EFFORT_KINDS } from '../../athlete/effort-kind.ts'
import { type Background, BACKGROUNDS } from '../../evidence/background-pace.ts'
import { NOTHING_SAID, type SaidOfSelf } from '../../athlete/profile.ts'
import type { Result } from '../../athlete/runner-profile.ts'
import { NO_RESULT } from '../../words/prediction.ts'
import { ageOption, loadOption, massOption, sexOption } from '../options.ts'

/** What somebody may say of themselves with a question about a course. */
export interface RunnerOptions {
  readonly background?: Background
  readonly sex?: 'female' | 'male'
  readonly age?: number
  readonly result?: Result
  readonly mass?: number
  readonly load?: number
}

const backgroundOption = new Option(
  '--background <sport>',
  'what you come from if not from running, for as long as few runs are known',
).choices(BACKGROUNDS)

const resultOption = new Option(
  '--result <km=time>',
  'a race of yours, such as 10=48:30 or 21.1=1:52:00+350 (metres climbed)',
).argParser((text: string) => {
  const result = parseResult(text)
  if (result === null) throw new InvalidArgumentError(NO_RESULT)
  return result
})

const effortOption = new Option('--effort <effort>', 'an ordinary day of yours, or a race')
  .choices(EFFORT_KINDS)
  .default('ordinary' satisfies EffortKind)

const partOption = new Option(
  '--part <number>',
  'of a file of several tracks or routes, which one alone (default: all of them, joined)',
).argParser((text: string) => {
  const part = Number(text)
  if (text.trim() === '' || !Number.isInteger(part) || part < 1)
    throw new InvalidArgumentError('Must be a whole number from 1.')
  return part
})

/** The flags of `RunnerOptions`, `--effort` and `--part`, for every command that asks about a course. */
export function withRunnerOptions(command: Command): Command {
  const runner = [massOption, loadOption, sexOption, ageOption, backgroundOption, resultOption]
  const options = [...runner, effortOption, partOption]
  for (const option of options) command.addOption(option)
  return command
}

export function saidWith({ background, sex, age, result, mass, load }: RunnerOptions): SaidOfSelf {
  return {
    ...NOTHING_SAID,
    background: background ?? null,
    sex: sex ?? null,
    age_y: age ?? null,
    result: result ?? null,
    mass_kg: mass ?? null,
    load_kg: load ?? null,
  }
}
