import { Command } from 'commander'
import type { AnalyseCommandOptions } from '../analyse/analyse-all.ts'
import {
  ageOption,
  jsonOption,
  loadOption,
  markdownOption,
  massOption,
  sexOption,
  sportOption,
  unitsOption,
} from '../options.ts'

export function analyseCommand(): Command {
  return new Command('analyse')
    .description('what a recorded run did to your body')
    .argument('<path...>', 'recordings (FIT, GPX, TCX, plain or .gz), folders or zip archives of them')
    .addOption(jsonOption)
    .addOption(markdownOption)
    .addOption(unitsOption)
    .addOption(massOption)
    .addOption(loadOption)
    .addOption(sexOption)
    .addOption(ageOption)
    .addOption(sportOption)
    .option('--no-splits', 'leave out the figures per kilometre or mile')
    .option('--splits', 'tell figures per kilometre or mile (so it is anyway)')
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], asked: AnalyseCommandOptions) => {
      const { analyseAll } = await import('../analyse/analyse-all.ts')
      await analyseAll(paths, asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot analyse morning.fit              this morning's run
  underfoot analyse --mass 62 race.gpx       with your own mass, energy in whole figures
  underfoot analyse --load 6 hut-to-hut.gpx  with a pack of six kilograms
  underfoot analyse --units mi ~/runs        a folder of runs, a line for each, in miles
  underfoot analyse --json ~/runs > runs.jsonl`
