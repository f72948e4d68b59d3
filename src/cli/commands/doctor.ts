import { Command } from 'commander'
import type { DoctorOptions } from '../doctor/examine.ts'
import { jsonOption } from '../options.ts'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is installed, found and missing, and what to do about it')
    .addOption(jsonOption)
    .action(async (asked: DoctorOptions) => {
      const { examine } = await import('../doctor/examine.ts')
      await examine(asked)
    })
}
