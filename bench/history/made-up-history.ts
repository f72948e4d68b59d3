import { createHash } from 'node:crypto'
import { readActivityFile } from '../../src/activity/read.ts'
import { allOrNothing } from '../../src/exposure/amount.ts'
import { type Demand, demandBy } from '../../src/exposure/demand.ts'
import { DIMENSIONS } from '../../src/exposure/dimensions.ts'
import { recordedRun } from '../../src/athlete/recorded-run.ts'
import type { RunSummary } from '../../src/athlete/run-summary.ts'
import { packColumns } from '../../src/stretch/packed-columns.ts'
import { packRun } from '../../src/store/run-columns.ts'
import type { ActivityTable, AnalysisTable, RecordingTable } from '../../src/store/schema.ts'
import { ME, type Store } from '../../src/store/store.ts'
import { insertRows } from '../../src/store/backup/copy-table.ts'
import { madeUpRun, toFit } from '../made-up-run.ts'
import { seededRandom } from '../random.ts'

/** One activity a day, with a morning or evening of its own, back from here. */
export const NEWEST_S = 1_790_000_000
const DAY_S = 86_400

/** Of what an hour's run keeps: analysis as JSON, stretches, and what calibration keeps of it. */
const ANALYSIS_LETTERS = 8_000
const STRETCHES = 250
const TRACE_BYTES = 1_500

/** Different runs, each of which comes back on other days: half an hour to two and a half. */
const RUNS = Array.from({ length: 24 }, (_, i) => madeUpSummary(1_800 + i * 300, i))

/** Rows written at once. */
const BATCH = 500

interface MadeUp {
  readonly activity: ActivityTable
  readonly analysis: AnalysisTable
  readonly demand: Demand
  readonly recording: RecordingTable
}

/** The `n`th activity of a made-up person, always the same. */
export function madeUpActivity(n: number, athlete = ME): MadeUp {
  const random = seededRandom(n)
  const sha256 = createHash('sha256').update(`made up ${n}`).digest('hex')
  const activity = sha256.slice(0, 32)
  const start_s = NEWEST_S - Math.round((n + random() * 0.8) * DAY_S)
  const distance_m = 3_000 + random() ** 3 * 50_000
  const moving_s = distance_m / (2 + random() * 1.5)
  const column = () => Float32Array.from({ length: STRETCHES }, random)
  const bytes = packColumns({
    about: { count: STRETCHES },
    columns: { a: column(), b: column(), c: column() },
  })
  const common = {
    athlete,
    sport: 'running',
    name: `Run ${n}`,
    start_s,
    distance_m,
    model_version: 'made-up',
  }
  return {
    activity: {
      ...common,
      activity,
      primary_sha256: sha256,
      primary_ordinal: 1,
      on_foot: 'run',
      moving_s,
      elapsed_s: moving_s * 1.1,
      ascent_m: random() * 2000,
      descent_m: random() * 2000,
      energy_kj: distance_m / 3,
      utc_offset_s: 7200,
      latitude: 45 + random(),
      longitude: 7 + random(),
      ground: '',
    },
    // Of the amounts only that they are there and all of them matters.
    demand: demandBy(() => allOrNothing(moving_s * random())),
    analysis: {
      athlete,
      activity,
      model_version: 'made-up',
      analysis: JSON.stringify({ n, said: 'x'.repeat(ANALYSIS_LETTERS) }),
      columns: bytes,
      run: packRun({ ...RUNS[n % RUNS.length], start_s }),
    },
    recording: {
      ...common,
      sha256,
      ordinal: 1,
      activity,
      reason: null,
      format: 'fit',
      device: 'made up',
      end_s: start_s + moving_s * 1.1,
      utc_offset_s: 7200,
      samples: Math.round(moving_s),
      trace: new Uint8Array(TRACE_BYTES).fill(n),
    },
  }
}

/** What calibration keeps of a made-up recording. */
function madeUpSummary(samples: number, seed: number): RunSummary {
  const [activity] = readActivityFile('made-up.fit', toFit(madeUpRun(samples, seed))).activities
  if (activity === undefined) throw new Error('The made-up recording holds no activity.')
  const run = recordedRun(activity)
  if ('reason' in run) throw new Error(run.reason)
  return run
}

/** Adds activities `from` … `to` − 1, without their original files. */
export async function fillHistory(store: Store, from: number, to: number, athlete = ME): Promise<void> {
  for (let at = from; at < to; at += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, to - at) }, (_, i) => madeUpActivity(at + i, athlete))
    await store.transact(async (db) => {
      const originals = made.map(({ recording: { sha256 } }) => ({
        athlete,
        sha256,
        size_bytes: 100_000,
        added_s: NEWEST_S,
      }))
      await insertRows(db, 'original', originals)
      await insertRows(
        db,
        'activity',
        made.map(({ activity }) => ({ ...activity })),
      )
      await insertRows(
        db,
        'activity_demand',
        made.flatMap(({ activity: { activity }, demand }) =>
          DIMENSIONS.map(({ id }) => ({ athlete, activity, dimension: id, ...demand[id] })),
        ),
      )
      await insertRows(
        db,
        'recording',
        made.map(({ recording }) => ({ ...recording })),
      )
      await insertRows(
        db,
        'analysis',
        made.map(({ analysis }) => ({ ...analysis })),
      )
    })
  }
}
