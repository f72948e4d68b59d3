import { Command, Option } from 'commander'
import { ME } from '../../store/store.ts'
import type { ListJobsOptions } from '../jobs/list.ts'
import type { ChangeJobOptions } from '../jobs/change-job.ts'
import { jsonOption } from '../options.ts'

/** Each command loads what it needs when it is called: the others start without the database. */
export function jobsCommand(): Command {
  return new Command('jobs')
    .description('background jobs: what waits, runs, is done or has failed')
    .helpCommand(false)
    .addOption(athleteOption())
    .addOption(jsonOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addCommand(changeCommand('cancel', 'cancel a job; what it has done stays'))
    .addCommand(changeCommand('retry', 'run a failed or cancelled job again, or what is left of it'))
    .action(async (asked: ListJobsOptions) => {
      const { listJobs } = await import('../jobs/list.ts')
      await listJobs(asked)
    })
}

function changeCommand(change: 'cancel' | 'retry', description: string): Command {
  return new Command(change)
    .description(description)
    .argument('<job>', 'its name, or the beginning of it, as `underfoot jobs` shows it')
    .addOption(athleteOption())
    .addOption(jsonOption)
    .action(async (name: string, _asked: ChangeJobOptions, command: Command) => {
      const { changeJob } = await import('../jobs/change-job.ts')
      // Options that `jobs` has too are its own wherever they stand.
      await changeJob(change, name, command.optsWithGlobals())
    })
}

function athleteOption(): Option {
  return new Option('--athlete <name>', 'whose, where a database holds several').default(ME)
}
