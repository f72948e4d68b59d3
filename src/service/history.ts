import { access, constants } from 'node:fs/promises'
import { utcOffsetOf } from '../analysis/local-start.ts'
import { MODEL_VERSION } from '../analysis/model-version.ts'
import { type GroundedRecording, readRecording } from '../analysis/read-recording.ts'
import type { SetAside } from '../athlete/prediction-json.ts'
import { cleanedRun, distinctRuns } from '../athlete/recorded-run.ts'
import type { RunSummary } from '../athlete/run-summary.ts'
import { demandOf, groundedIn } from '../exposure/demand.ts'
import type { ExposureRecord } from '../exposure/exposure-record.ts'
import { type Ground, NO_GROUND } from '../ground/graph/regions-for.ts'
import { reasonOf } from '../import/sources/folder.ts'
import { SourceError } from '../import/sources/found.ts'
import { recordingsIn } from '../import/sources/recordings-in.ts'
import { storedExposure } from '../store/activity-demand.ts'
import { recordedHashes } from '../store/recordings.ts'
import { storedRuns } from '../store/stored-runs.ts'
import type { Db } from '../store/store.ts'

/** What somebody has run, as predictions and readiness look at it. */
export interface RunHistory {
  readonly runs: readonly RunSummary[]
  /** What each of them asked of the body, where that was wanted. */
  readonly records: readonly ExposureRecord[]
  /** Recordings that told nothing, and why. */
  readonly setAside: readonly SetAside[]
  /** Recordings whose figures another version of the model made. */
  readonly outOfDate: number
}

export const NO_HISTORY: RunHistory = { runs: [], records: [], setAside: [], outOfDate: 0 }

/** Where somebody's runs are looked for. */
type HistorySource = KeptHistory | NamedRecordings

/** What is kept of an athlete. */
interface KeptHistory {
  readonly db: Db
  readonly athlete: string
}

/** A file, a folder or an archive of recordings. */
interface NamedRecordings {
  readonly path: string
  /** What each run asked of the body is worked out on it, where that is wanted. */
  readonly ground: Ground
  /** Told how many recordings have been read. */
  readonly progress: (read: number) => void
}

export interface WantedHistory {
  /** s since 1970 UTC: what began on later days is of no use. */
  readonly now_s: number
  /** Whether what each run asked of the body is wanted, too. */
  readonly hasRecords: boolean
}

/**
 * Somebody's runs, and what each asked of the body. Of recordings, what is no run or cannot be read is set aside with
 * why; an empty folder is a beginner's history, as an athlete without activities is.
 *
 * @throws SourceError when what is named is not there or may not be read
 * @throws StoreError when the store does not answer
 */
export function historyOf(source: HistorySource, wanted: WantedHistory): Promise<RunHistory> {
  return 'db' in source ? keptHistory(source, wanted) : recordedHistory(source, wanted)
}

async function keptHistory(
  { db, athlete }: KeptHistory,
  { now_s, hasRecords }: WantedHistory,
): Promise<RunHistory> {
  const [runs, records, outOfDate] = await Promise.all([
    storedRuns(db, athlete),
    hasRecords ? storedExposure(db, athlete, now_s) : [],
    hasRecords ? recordedHashes(db, athlete, MODEL_VERSION) : [],
  ])
  return { runs, records, setAside: [], outOfDate: outOfDate.length }
}

async function recordedHistory(
  { path, ground, progress }: NamedRecordings,
  { hasRecords }: WantedHistory,
): Promise<RunHistory> {
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw new SourceError(`${path}: ${reasonOf(error)}`, { cause: error })
  })
  const runs: RunWithRecord[] = []
  const setAside: SetAside[] = []
  let read = 0
  for await (const { path: file, reading } of recordingsIn([path])) {
    progress((read += 1))
    const summarised = (recording: GroundedRecording) => summarise(recording, hasRecords)
    for await (const { made } of readRecording(reading, hasRecords ? ground : NO_GROUND, summarised))
      if ('reason' in made) setAside.push({ file, reason: made.reason })
      else runs.push(made)
  }
  const distinct = distinctRuns(runs)
  const records = distinct.flatMap(({ record }) => record ?? [])
  return { runs: distinct, records, setAside, outOfDate: 0 }
}

interface RunWithRecord extends RunSummary {
  readonly record: ExposureRecord | null
}

function summarise({ activity, cleaned, regions }: GroundedRecording, hasRecord: boolean) {
  const run = cleanedRun(activity, cleaned)
  if ('reason' in run) return run
  const demand = hasRecord ? demandOf(groundedIn(cleaned.stretches, regions)) : null
  const utcOffset_s = utcOffsetOf(activity, cleaned)
  return { ...run, record: demand && { start_s: run.start_s, utcOffset_s, demand } }
}

/** With the runs that had begun by a moment (s since 1970 UTC); records are looked at by their own days. */
export function until(history: RunHistory, at_s: number): RunHistory {
  return { ...history, runs: history.runs.filter(({ start_s }) => start_s <= at_s) }
}
