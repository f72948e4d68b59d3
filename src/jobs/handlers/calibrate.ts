import { type About, NOTHING_SAID } from '../../athlete/first-guess.ts'
import { fitAthlete } from '../../athlete/fit-athlete.ts'
import type { Background } from '../../athlete/priors-shape.ts'
import { PRIORS } from '../../athlete/priors.ts'
import { distinctRuns } from '../../athlete/recorded-run.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { athleteOf } from '../../store/athletes.ts'
import type { AthleteTable } from '../../store/schema.ts'
import { unpackRun } from '../../store/run-columns.ts'
import type { Store } from '../../store/store.ts'
import { putCalibration } from '../calibration.ts'
import type { Handler } from '../jobs.ts'
import type { Workshop } from './workshop.ts'

/** `fitAthlete` looks at the latest 600; some of these are one run, recorded twice. */
const LATEST = 700

/** Runs read at once: each is some kilobytes. */
const PAGE = 100

/** Fits an athlete to their stored runs and keeps what that says of them. */
export function calibrateHandler({ store, clock }: Pick<Workshop, 'store' | 'clock'>): Handler {
  return async ({ athlete, signal, progress }) => {
    const runs: RunSummary[] = []
    for await (const page of latestRuns(store, athlete)) {
      signal.throwIfAborted()
      runs.push(...page)
      progress(runs.length, null, 'Reading runs.')
    }
    const distinct = distinctRuns(runs)
    const asOf_s = distinct.at(-1)?.start_s ?? 0
    const about = aboutOf(await athleteOf(store.db, athlete), asOf_s)
    const { runs: spoke, walks, skills } = fitAthlete(distinct, PRIORS, asOf_s, about)
    if (spoke === 0) return progress(0, 0, 'There is no run yet to learn from.')
    await putCalibration(store.db, athlete, { runs: spoke, walks, asOf_s, skills }, clock())
    progress(spoke, spoke, null)
  }
}

async function* latestRuns({ db }: Store, athlete: string): AsyncGenerator<RunSummary[]> {
  for (let read = 0; read < LATEST; read += PAGE) {
    const rows = await db
      .selectFrom('activity')
      .innerJoin('analysis', (join) =>
        join
          .onRef('analysis.athlete', '=', 'activity.athlete')
          .onRef('analysis.activity', '=', 'activity.activity'),
      )
      .select('analysis.run')
      .where('activity.athlete', '=', athlete)
      .where('activity.start_s', 'is not', null)
      .where('analysis.run', 'is not', null)
      .orderBy('activity.start_s', 'desc')
      .orderBy('activity.activity')
      .offset(read)
      .limit(PAGE)
      .execute()
    yield rows.flatMap(({ run }) => (run === null ? [] : [unpackRun(run)]))
    if (rows.length < PAGE) return
  }
}

/** s in a year. */
const YEAR_S = 365.25 * 86_400

/** What an athlete said of themselves, as far as the model knows of it. */
function aboutOf(row: AthleteTable | null, now_s: number): About {
  if (row === null) return NOTHING_SAID
  const age_y = row.birth_year === null ? null : Math.floor(1970 + now_s / YEAR_S) - row.birth_year
  return { background: backgroundOf(row.background), sex: row.sex, age_y, result: null }
}

const BACKGROUNDS: readonly Background[] = ['trail', 'road', 'cycling', 'swimming', 'none']

function backgroundOf(said: string | null): Background | null {
  return BACKGROUNDS.find((background) => background === said) ?? null
}
