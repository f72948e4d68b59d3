import { Command, InvalidArgumentError, Option } from 'commander'
import type { ReadinessOptions } from '../course/run-readiness.ts'
import { withRunnerOptions } from '../course/runner-options.ts'
import { jsonOption, markdownOption, unitsOption } from '../options.ts'

export function readinessCommand(): Command {
  const command = new Command('readiness')
    .description('a course beside what you have done in the last 30 days')
    .argument('<course>', 'the line to follow (FIT, GPX, TCX, KML or GeoJSON, plain or .gz)')
    .option(
      '--history <folder>',
      'your recordings: a folder, or a .zip of them (default: what you have imported)',
    )
    .addOption(onOption)
    .addOption(jsonOption)
    .addOption(markdownOption)
    .addOption(unitsOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, asked: ReadinessOptions) => {
      const { runReadiness } = await import('../course/run-readiness.ts')
      await runReadiness(file, asked)
    })
  return withRunnerOptions(command)
}

const EXAMPLES = `
Examples:
  underfoot readiness saturday.gpx
  underfoot readiness saturday.gpx --history ~/runs
  underfoot readiness race.gpx --history ~/runs --on 2026-09-05   as it stood that evening`

const onOption = new Option(
  '--on <day>',
  'look back from the end of this day of yours instead of from now',
).argParser(dayNumber)

const DAY_S = 86_400

/** `2026-09-05` → days since 1 January 1970, whoever's days they are. A day that no calendar has is none. */
function dayNumber(text: string): number {
  const start = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('Must be a day, such as 2026-09-05.')
  return start.getTime() / 1000 / DAY_S
}
