import { Command } from 'commander'
import type { CourseOptions } from '../course/run-course.ts'
import { withRunnerOptions } from '../course/runner-options.ts'
import { jsonOption, markdownOption, unitsOption } from '../options.ts'

interface PredictOptions extends CourseOptions {
  readonly course: string
}

/** `course`, asked by naming a folder of runs and the course: it needs no database. */
export function predictCommand(): Command {
  const command = new Command('predict')
    .description('the same as course, from a folder of your runs')
    .requiredOption('--history <folder>', 'your recordings (FIT, GPX, TCX; plain, .gz or a .zip of them)')
    .requiredOption(
      '--course <file>',
      'the line to follow; of it only places, heights and their order are read',
    )
    .addOption(jsonOption)
    .addOption(markdownOption)
    .addOption(unitsOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (asked: PredictOptions) => {
      const { runCourse } = await import('../course/run-course.ts')
      await runCourse(asked.course, asked)
    })
  return withRunnerOptions(command)
}

const EXAMPLES = `
Examples:
  underfoot predict --history ~/runs --course saturday.gpx
  underfoot predict --history ~/runs --course race.gpx --json > race.json`
