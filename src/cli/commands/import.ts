import { Command, Option } from 'commander'
import { ME } from '../../store/store.ts'
import type { ImportCommandOptions } from '../import/import.ts'
import { jsonOption, sportOption } from '../options.ts'

/** It loads what it needs when it is called: the others start without the database. */
export function importCommand(): Command {
  return new Command('import')
    .description('take recordings into your history')
    .argument(
      '<path...>',
      'recordings (FIT, GPX, TCX, JSON of Polar, Suunto or Huawei), folders of them, or archives as a service exports them',
    )
    .option('--watch', 'go on, and take in what is put there later')
    .addOption(new Option('--athlete <name>', 'whose, where a database holds several').default(ME))
    .addOption(sportOption)
    .addOption(jsonOption)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], asked: ImportCommandOptions) => {
      const { importPaths } = await import('../import/import.ts')
      await importPaths(paths, asked)
    })
}

const EXAMPLES = `
Examples:
  underfoot import morning.fit                 this morning's run
  underfoot import ~/Downloads/export_123.zip  everything you ever gave to Strava
  underfoot import ~/runs --watch              a folder, and whatever is put into it from now on

Files are copied, byte for byte; yours are left as they are. Stopped half way, the same command goes on from there.`
