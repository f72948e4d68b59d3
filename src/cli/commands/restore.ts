import { Command } from 'commander'
import { jsonOption } from '../options.ts'
import type { PutBackOptions } from '../store/restore.ts'

export function restoreCommand(): Command {
  return new Command('restore')
    .description('bring back what `backup` wrote, here or on another machine or database')
    .argument('<file>', 'a backup')
    .option('--replace', 'in the place of the history that is here, which is then gone')
    .addOption(jsonOption)
    .action(async (file: string, asked: PutBackOptions) => {
      const { putBack } = await import('../store/restore.ts')
      await putBack(file, asked)
    })
}
