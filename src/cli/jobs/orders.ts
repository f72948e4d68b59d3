import type { Jobs, JobView } from '../../jobs/jobs.ts'
import { Complaint } from '../user-error.ts'
import { write } from '../output.ts'
import { withJobs } from './with-jobs.ts'

export interface OrderAsked {
  readonly json?: true
  readonly athlete: string
}

/** Jobs looked through for a name: far more than anybody keeps an eye on. */
const LOOKED_THROUGH = 1000

const ORDERS = {
  cancel: {
    of: ['waiting', 'running'],
    said: { waiting: 'It is called off.', running: 'It was asked to stop.' },
  },
  retry: {
    of: ['failed', 'cancelled'],
    said: { failed: 'It waits for its turn again.', cancelled: 'It waits for its turn again.' },
  },
} as const

/** Calls a job off, or has it done once more; `name` is its name or the beginning of it. */
export async function orderJob(
  order: keyof typeof ORDERS,
  name: string,
  { json, athlete }: OrderAsked,
): Promise<void> {
  await withJobs(async (jobs) => {
    const { job, state, kind } = await jobNamed(jobs, athlete, name)
    const said = new Map<string, string>(Object.entries(ORDERS[order].said)).get(state)
    if (said === undefined)
      throw new Complaint(
        `this ${kind} is ${state}; only one that is ${ORDERS[order].of.join(' or ')} can be meant.`,
      )
    await jobs[order](athlete, job)
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
  if (first === undefined) throw new Complaint(`there is no job ${name}; \`underfoot jobs\` lists them.`)
  if (found.length > 1) throw new Complaint(`${found.length} jobs begin with ${name}; name it in full.`)
  return first
}
