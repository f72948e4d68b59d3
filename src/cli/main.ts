/**
 * @module cli
 *
 * The command line: commands/ says what can be asked, the other folders print the answers. What is asked is worked out
 * below, in `service` and the rooms it stands on.
 *
 * @example
 * ```ts
 * import { run } from './main.ts'
 *
 * await run(['analyse', '--json', 'morning.fit']) // what the shell does; sets process.exitCode
 * ```
 */

import { Command, CommanderError } from 'commander'
import { version } from './about.ts'
import { accountCommand } from './commands/account.ts'
import { analyseCommand } from './commands/analyse.ts'
import { backupCommand } from './commands/backup.ts'
import { courseCommand } from './commands/course.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { exportCommand } from './commands/export.ts'
import { groundCommand } from './commands/ground.ts'
import { importCommand } from './commands/import.ts'
import { jobsCommand } from './commands/jobs.ts'
import { predictCommand } from './commands/predict.ts'
import { readinessCommand } from './commands/readiness.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { workerCommand } from './commands/worker.ts'
import { printError, endQuietlyWhenNobodyReads } from './output.ts'

/**
 * The command line: runs what `argv` asks for and sets the exit code. Every failure ends as one line
 * `underfoot: sentence` on stderr and exit code 1.
 */
export async function run(argv: readonly string[]): Promise<void> {
  endQuietlyWhenNobodyReads()
  try {
    await program().parseAsync(argv, { from: 'user' })
  } catch (error) {
    // Commander has already printed help, version or its sentence by the time it throws.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1
    else {
      printError(error instanceof Error ? error.message : String(error))
      process.exitCode = 1
    }
  }
}

function program(): Command {
  const underfoot = new Command('underfoot')
    .description('What a trail does to your body, metre by metre.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this, or help for one command')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
  const commands = [
    analyseCommand(),
    courseCommand(),
    predictCommand(),
    readinessCommand(),
    groundCommand(),
    importCommand(),
    evidenceCommand(),
    serveCommand(),
    accountCommand(),
    workerCommand(),
    jobsCommand(),
    exportCommand(),
    backupCommand(),
    restoreCommand(),
    doctorCommand(),
  ]
  for (const command of commands) underfoot.addCommand(command)
  for (const command of below(underfoot)) command.helpOption('--help', 'print this')
  for (const command of [underfoot, ...below(underfoot)])
    command.exitOverride().configureOutput({ outputError: (text) => printError(asSentence(text)) })
  return underfoot
}

/** Its commands, theirs, and so on. */
function below(command: Command): Command[] {
  return command.commands.flatMap((one) => [one, ...below(one)])
}

const EXAMPLES = `
Examples:
  underfoot analyse morning.fit        what this morning's run did
  underfoot analyse ~/runs             a whole folder, a line for each run
  underfoot course loop.gpx --history ~/runs   how long this course would take you
  underfoot readiness race.gpx --history ~/runs   that course beside your last 30 days
  underfoot import ~/Downloads/export_123.zip  your whole history, as Strava hands it out
  underfoot evidence energy            where the energy figure comes from
  underfoot ground add andorra         fetch the paths and heights of a region
  underfoot serve                      the same, with pictures, in your browser

Nothing leaves this machine; only “ground add” fetches something, and asks first.`

/** Commander says `error: unknown option '--x'`, and on a second line a guess; we say one sentence after another. */
function asSentence(text: string): string {
  const said = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\((.*)\)$/, '. $1')
  return /[.?)]$/.test(said) ? said : `${said}.`
}
