import { Command, InvalidArgumentError } from 'commander'
import type { WorkCommandOptions } from '../jobs/work.ts'
import { jsonOption } from '../options.ts'

/** More at once than this on one machine only wait for one another. */
const MAX_AT_ONCE = 256

export function workerCommand(): Command {
  return new Command('worker')
    .description('work jobs until Ctrl-C: imports, recomputing, regions')
    .option(
      '--at-once <n>',
      'how many jobs to work at a time (default: as many as there are cores)',
      wholeNumber,
    )
    .addOption(jsonOption)
    .addHelpText('after', NOTE)
    .action(async (asked: WorkCommandOptions) => {
      const { workUntilToldToStop } = await import('../jobs/work.ts')
      await workUntilToldToStop(asked)
    })
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < 1 || value > MAX_AT_ONCE)
    throw new InvalidArgumentError(`Must be a whole number from 1 to ${MAX_AT_ONCE}.`)
  return value
}

const NOTE = `
Any number of workers share the jobs: with DATABASE_URL set, on as many machines as reach that database and the same
UNDERFOOT_HOME; without it, beside one another on this machine. \`underfoot serve\` works jobs itself.`
