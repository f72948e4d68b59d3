import { Command } from 'commander'
import { ME } from '../../store/store.ts'
import { jsonOption } from '../options.ts'
import type { HandOverOptions } from '../store/export.ts'

export function exportCommand(): Command {
  return new Command('export')
    .description('everything that is kept of you, in formats other programs read')
    .argument('<place>', 'a new folder, or a file ending in .zip')
    .option('--athlete <name>', 'whose, where a database holds several', ME)
    .addOption(jsonOption)
    .action(async (place: string, asked: HandOverOptions) => {
      const { handOver } = await import('../store/export.ts')
      await handOver(place, asked)
    })
}
