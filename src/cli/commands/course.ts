import { Command } from 'commander'
import type { CourseOptions } from '../course/run-course.ts'
import { withRunnerOptions } from '../course/runner-options.ts'
import { jsonOption, markdownOption, unitsOption } from '../options.ts'

export function courseCommand(): Command {
  const command = new Command('course')
    .description('what a course would ask of you, and when you would be where')
    .argument('<file>', 'the line to follow (FIT, GPX, TCX, KML or GeoJSON, plain or .gz)')
    .option(
      '--history <folder>',
      'your recordings: a folder, or a .zip of them (default: what you have imported; with none, runners in general)',
    )
    .addOption(jsonOption)
    .addOption(markdownOption)
    .addOption(unitsOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, asked: CourseOptions) => {
      const { runCourse } = await import('../course/run-course.ts')
      await runCourse(file, asked)
    })
  return withRunnerOptions(command)
}

const EXAMPLES = `
Examples:
  underfoot course saturday.gpx --history ~/runs
  underfoot course saturday.gpx --result 10=52:30     before any run is recorded
  underfoot course race.gpx --result 10=45:00 --effort race`
