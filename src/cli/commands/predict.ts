import { Command } from 'commander'
import { ageOption, jsonOption, sexOption, unitsOption } from '../options.ts'
import { backgroundOption, resultOption } from '../predict/about-options.ts'
import type { PredictOptions } from '../predict/predict-one.ts'

export function predictCommand(): Command {
  return new Command('predict')
    .description('how long a course would take you, from a folder of your runs')
    .requiredOption('--history <folder>', 'your recordings (FIT, GPX, TCX, plain or .gz)')
    .requiredOption(
      '--course <file>',
      'the line to follow; of it only places, heights and their order are read',
    )
    .addOption(jsonOption)
    .addOption(unitsOption)
    .addOption(sexOption)
    .addOption(ageOption)
    .addOption(backgroundOption)
    .addOption(resultOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (asked: PredictOptions) => {
      const { predictOne } = await import('../predict/predict-one.ts')
      await predictOne(asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot predict --history ~/runs --course saturday.gpx
  underfoot predict --history ~/runs --course race.gpx --json > race.json`
