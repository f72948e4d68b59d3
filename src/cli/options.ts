import { InvalidArgumentError, Option } from 'commander'
import { MAX_CARRIED_KG } from '../body/most-carried.ts'

/** What people are; a number outside is a slip of the finger, or another unit. */
const MASS_KG = { from: 25, to: 250 }
const LOAD_KG = { from: 0, to: MAX_CARRIED_KG }
const AGE_Y = { from: 5, to: 110 }

export const jsonOption = new Option('--json', 'print JSON instead of text')

export const unitsOption = new Option('--units <units>', 'kilometres and metres, or miles and feet')
  .choices(['km', 'mi'])
  .default('km')

export const massOption = new Option(
  '--mass <kg>',
  'your body mass, to tell energy and water in whole figures',
).argParser((text: string) => numberWithin(text, MASS_KG, 'kilograms'))

export const loadOption = new Option(
  '--load <kg>',
  'what you carried, pack and water included; it costs energy',
).argParser((text: string) => numberWithin(text, LOAD_KG, 'kilograms'))

export const sexOption = new Option(
  '--sex <sex>',
  'yours; where no mass is known, it narrows the range of adults',
).choices(['female', 'male'])

export const ageOption = new Option(
  '--age <years>',
  'yours, kept for figures that change with it; none does yet',
).argParser((text: string) => numberWithin(text, AGE_Y, 'years'))

export function wholePort(text: string): number {
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('A port is a whole number up to 65535.')
  return port
}

function numberWithin(text: string, { from, to }: { from: number; to: number }, unit: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= from && value <= to))
    throw new InvalidArgumentError(`It wants a number of ${unit} between ${from} and ${to}.`)
  return value
}
