import type { JobView } from '../../jobs/jobs.ts'
import { formatDuration } from '../../units/units.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { tableLines } from '../text/table.ts'
import { withJobs } from './with-jobs.ts'

export interface ListJobsOptions {
  readonly json?: true
  readonly athlete: string
  readonly colour: boolean
}

/** Jobs shown: the newest so many. */
const SHOWN = 50

/** Letters of a job's name that tell it from others; `cancel` and `retry` know it by them. */
const SHORT = 8

export async function listJobs({ json, athlete, colour }: ListJobsOptions): Promise<void> {
  const views = await withJobs((jobs) => jobs.list(athlete, SHOWN))
  await write(json === true ? `${JSON.stringify({ jobs: views })}\n` : listText(views, colour))
}

function listText(views: readonly JobView[], colour: boolean): string {
  if (views.length === 0) return 'There are no jobs.\n'
  const column = (header: string, yields: number, cell: (view: JobView) => string) =>
    ({ header, yields, align: 'left', cells: views.map(cell) }) as const
  const lines = tableLines(
    [
      column('job', 0, ({ job }) => job.slice(0, SHORT)),
      column('what', 0, ({ kind }) => kind),
      column('state', 0, ({ state }) => state),
      { ...column('done', 1, doneOf), align: 'right' },
      { ...column('took', 3, tookOf), align: 'right' },
      { ...column('', 2, ({ message }) => message ?? ''), breaksFrom: 20 },
    ],
    textWidth(),
    styleFor(colour).structure,
  )
  return `${lines.join('\n')}\n`
}

function doneOf({ done, total }: JobView): string {
  if (total === null) return done === 0 ? '' : String(done)
  return `${done} of ${total}`
}

function tookOf({ started_s, ended_s }: JobView): string {
  return started_s === null || ended_s === null ? '' : formatDuration(Math.max(0, ended_s - started_s))
}
