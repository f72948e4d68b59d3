import { Command } from 'commander'
import { ageOption, jsonOption, loadOption, massOption, sexOption, unitsOption } from '../options.ts'
import { aboutOf, backgroundOption, resultOption, type SaidOfThemselves } from '../predict/about-options.ts'
import { whatItAsks } from '../predict/what-it-asks.ts'
import { readHistory } from '../predict/read-history.ts'
import { tellPrediction, type Manner } from '../predict/tell.ts'
import { keptRuns } from '../store/kept-history.ts'

interface Asked extends Manner, SaidOfThemselves {
  readonly history?: string
  readonly mass?: number
  readonly load?: number
}

export function courseCommand(): Command {
  return new Command('course')
    .description('what a course would ask of you, and when you would be where')
    .argument('<file>', 'the line to follow (FIT, GPX or TCX, plain or .gz)')
    .option(
      '--history <folder>',
      'your recordings (default: what you have imported; with none, runners in general)',
    )
    .addOption(jsonOption)
    .addOption(unitsOption)
    .addOption(massOption)
    .addOption(loadOption)
    .addOption(sexOption)
    .addOption(ageOption)
    .addOption(backgroundOption)
    .addOption(resultOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(tellCourse)
}

const EXAMPLES = `
Examples:
  underfoot course saturday.gpx --history ~/runs
  underfoot course saturday.gpx --result 10=52:30     before any run is recorded`

async function tellCourse(file: string, asked: Asked): Promise<void> {
  const history =
    asked.history === undefined ? { runs: await keptRuns(), setAside: [] } : readHistory(asked.history)
  await tellPrediction(file, history, aboutOf(asked), asked, whatItAsks(asked))
}
