import { useEffect, useMemo, useState } from 'react'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { isStoredAnalysis, withSplits } from '../../src/analysis/stored-analysis.ts'
import { unpackStretches } from '../../src/stretch/packed-stretches.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { NOT_SHOWN } from '../../src/words/out-of-date.ts'
import { ask, askForBytes, type ApiError } from '../data/api/ask.ts'
import type { RecordingView } from '../data/api/types.ts'

/** A run of the history as it was stored: nothing of it is worked out again. */
export interface StoredRun {
  readonly name: string | null
  readonly recordings: readonly RecordingView[]
  readonly analysis: Analysis
  readonly stretches: Stretches
}

interface Told {
  readonly activity: string
  readonly version: number
  readonly run: StoredRun | ApiError
}

/**
 * The stored run of an activity, asked for anew with every version of the history; null before the first answer.
 *
 * @param splitLength_m of its splits: 1000, or a mile
 * @param onError told when it cannot be had, but never why it is being left
 */
export function useStoredRun(
  activity: string,
  version: number,
  splitLength_m: number,
  onError: (error: ApiError) => void,
): StoredRun | ApiError | null {
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    let isWanted = true
    void fetchRun(activity).then((run) => {
      if (!isWanted) return
      setTold({ activity, version, run })
      if ('kind' in run) onError(run)
    })
    return () => {
      isWanted = false
    }
  }, [activity, version, onError])
  return useMemo(() => {
    if (told === null || told.activity !== activity) return null
    const { run } = told
    if ('kind' in run) return run
    return { ...run, analysis: withSplits(run.analysis, run.stretches, splitLength_m) }
  }, [told, activity, splitLength_m])
}

const UNREADABLE: ApiError = {
  kind: 'refused',
  sentence: NOT_SHOWN,
}

/** Both at once: what is known of it, and the columns it is drawn from. */
async function fetchRun(activity: string): Promise<StoredRun | ApiError> {
  const path = { activity }
  const [whole, columns] = await Promise.all([
    ask('get', '/activities/{activity}', { path }),
    askForBytes('/activities/{activity}/columns', { path }),
  ])
  if ('error' in whole) return whole.error
  if ('error' in columns) return columns.error
  const { name, recordings, analysis, utcOffset_s } = whole.value
  if (!isStoredAnalysis(analysis)) return UNREADABLE
  try {
    // The name may be one the person gave it since; analyses of older models tell no offset.
    return {
      name,
      recordings,
      analysis: { ...analysis, name, utcOffset_s },
      stretches: unpackStretches(columns.value),
    }
  } catch {
    return UNREADABLE
  }
}
