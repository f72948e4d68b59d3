import { Command } from 'commander'
import { ageOption, jsonOption, loadOption, massOption, sexOption, unitsOption } from '../options.ts'
import { backgroundOption, resultOption } from '../predict/about-options.ts'
import type { CourseOptions } from '../predict/tell-course.ts'

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
    .action(async (file: string, asked: CourseOptions) => {
      const { tellCourse } = await import('../predict/tell-course.ts')
      await tellCourse(file, asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot course saturday.gpx --history ~/runs
  underfoot course saturday.gpx --result 10=52:30     before any run is recorded`
