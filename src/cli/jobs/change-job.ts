import type { Jobs, JobView } from '../../jobs/jobs.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { withJobs } from './with-jobs.ts'

export interface ChangeJobOptions {
  readonly json?: true
  readonly athlete: string
}

/** Jobs looked through for a name: far more than anybody keeps an eye on. */
const LOOKED_THROUGH = 1000

const CHANGES = {
  cancel: {
    of: ['waiting', 'running'],
    said: { waiting: 'It is cancelled.', running: 'It was asked to stop.' },
  },
  retry: {
    of: ['failed', 'cancelled'],
    said: { failed: 'It is queued again.', cancelled: 'It is queued again.' },
  },
} as const

/** Cancels or retries a job; `name` is its name or the beginning of it. */
export async function changeJob(
  change: keyof typeof CHANGES,
  name: string,
  { json, athlete }: ChangeJobOptions,
): Promise<void> {
  await withJobs(async (jobs) => {
    const { job, state, kind } = await jobNamed(jobs, athlete, name)
    const said = new Map<string, string>(Object.entries(CHANGES[change].said)).get(state)
    if (said === undefined)
      throw new UserError(
        `this ${kind} is ${state}; only one that is ${CHANGES[change].of.join(' or ')} can be meant.`,
      )
    await jobs[change](athlete, job)
    await write(json === true ? `${JSON.stringify(await jobs.get(athlete, job))}\n` : `${said}\n`)
  })
}

async function jobNamed(jobs: Jobs, athlete: string, name: string): Promise<JobView> {
  const whole = await jobs.get(athlete, name)
  if (whole !== null) return whole
  const found = (await jobs.list(athlete, LOOKED_THROUGH)).filter(
    ({ job }) => name !== '' && job.startsWith(name),
  )
  const [first] = found
  if (first === undefined) throw new UserError(`there is no job ${name}; \`underfoot jobs\` lists them.`)
  if (found.length > 1) throw new UserError(`${found.length} jobs begin with ${name}; name it in full.`)
  return first
}
