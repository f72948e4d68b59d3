import { readActivityFile } from '../../activity/read.ts'
import type { SetAside } from '../../athlete/prediction-json.ts'
import { recordedRun } from '../../athlete/recorded-run.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { UserError } from '../user-error.ts'
import { findRecordings } from '../files/find-recordings.ts'
import { readLimited } from '../files/read-limited.ts'
import { progressLine } from '../terminal.ts'

export interface History {
  readonly runs: readonly RunSummary[]
  readonly setAside: readonly SetAside[]
}

/** Every run in a folder, read one after the other; what is no run, or cannot be read, is set aside with why. */
export function readHistory(folder: string): History {
  const files = findRecordings([folder])
  const progress = progressLine('Recording')
  const runs: RunSummary[] = []
  const setAside: SetAside[] = []
  for (const [i, file] of files.entries()) {
    progress.show(i + 1, files.length)
    for (const found of runsOf(file)) {
      if ('reason' in found) setAside.push({ file, reason: found.reason })
      else runs.push(found)
    }
  }
  progress.end()
  return { runs, setAside }
}

function runsOf(file: string): (RunSummary | { readonly reason: string })[] {
  try {
    const { activities, faults } = readActivityFile(file, readLimited(file))
    if (activities.length > 0) return activities.map(recordedRun)
    return [{ reason: faults.map(({ what }) => what).join(' ') || 'It holds no activity.' }]
  } catch (error) {
    if (error instanceof UserError) return [{ reason: error.message }]
    const message = error instanceof Error ? error.message : String(error)
    return [{ reason: `Underfoot failed on it, which is a mistake of ours (${message}).` }]
  }
}
