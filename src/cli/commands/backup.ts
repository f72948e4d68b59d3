import { Command } from 'commander'
import type { BackUpOptions } from '../store/backup.ts'
import { jsonOption } from '../options.ts'

export function backupCommand(): Command {
  return new Command('backup')
    .description('your whole history in one file, while it is in use')
    .argument('<file>', 'where to, such as underfoot.tar.gz')
    .option('--overwrite', 'in the place of a file that is there')
    .addOption(jsonOption)
    .action(async (file: string, asked: BackUpOptions) => {
      const { backUp } = await import('../store/backup.ts')
      await backUp(file, asked)
    })
}
