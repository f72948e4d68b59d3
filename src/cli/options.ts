import { SAYABLE_SPORTS } from '../analysis/on-foot.ts'
import { InvalidArgumentError, Option } from 'commander'
import { PROFILE_RANGES } from '../athlete/profile.ts'

export const jsonOption = new Option('--json', 'print JSON instead of text')

export const markdownOption = new Option(
  '--markdown',
  'the page of text as Markdown, for a diary or to be sent',
)

export const unitsOption = new Option('--units <units>', 'kilometres and metres, or miles and feet')
  .choices(['km', 'mi'])
  .default('km')

export const massOption = new Option(
  '--mass <kg>',
  'your body mass, to tell energy and water in whole figures',
).argParser((text: string) => numberWithin(text, PROFILE_RANGES.mass_kg, 'kg'))

export const loadOption = new Option(
  '--load <kg>',
  'what you carried, pack and water included; it costs energy',
).argParser((text: string) => numberWithin(text, PROFILE_RANGES.load_kg, 'kg'))

/** Only of what leaves it open. */
export const sportOption = new Option(
  '--sport <sport>',
  'what you did, where a recording does not say',
).choices(SAYABLE_SPORTS)

export const sexOption = new Option(
  '--sex <sex>',
  'yours; where no mass is known, it narrows the range of adults',
).choices(['female', 'male'])

export const ageOption = new Option(
  '--age <years>',
  'yours; it counts in predictions, and in no figure of the body yet',
).argParser((text: string) => numberWithin(text, PROFILE_RANGES.age_y, 'years'))

export function wholePort(text: string): number {
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('A port is a whole number up to 65535.')
  return port
}

function numberWithin(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  unit: string,
): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= min && value <= max))
    throw new InvalidArgumentError(`Must be ${min}–${max} ${unit}.`)
  return value
}
