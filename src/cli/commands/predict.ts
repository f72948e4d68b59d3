import { Command } from 'commander'
import { Complaint } from '../complaint.ts'
import { ageOption, jsonOption, sexOption, unitsOption } from '../options.ts'
import { aboutOf, backgroundOption, resultOption, type SaidOfThemselves } from '../predict/about-options.ts'
import { readHistory } from '../predict/read-history.ts'
import { tellPrediction, type Manner } from '../predict/tell.ts'

interface Asked extends Manner, SaidOfThemselves {
  readonly history: string
  readonly course: string
}

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
    .action(predictOne)
}

const EXAMPLES = `
Examples:
  underfoot predict --history ~/runs --course saturday.gpx
  underfoot predict --history ~/runs --course race.gpx --json > race.json`

async function predictOne(asked: Asked): Promise<void> {
  const history = readHistory(asked.history)
  // A history that cannot even be looked at is a slip of the finger; an empty one is a beginner's.
  const unseen = history.setAside.find(({ file }) => file === asked.history)
  if (history.runs.length === 0 && unseen !== undefined)
    throw new Complaint(`${unseen.file}: ${unseen.reason}`)
  await tellPrediction(asked.course, history, aboutOf(asked), asked)
}
