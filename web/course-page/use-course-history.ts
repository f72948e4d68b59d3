import { useCallback, useEffect, useState } from 'react'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask } from '../data/api/ask.ts'
import type { History } from '../data/use-history.ts'

/** A course beside one's own history. */
export interface CourseHistory {
  readonly readiness: ReadinessJson | null
  /** From the runs of the history; null while it is unknown, and where none of them speaks. */
  readonly prediction: PredictionJson | null
  /** Whether anybody may be asked to hold the course against the history. */
  readonly canAsk: boolean
  readonly ask: () => void
  /** Why there is none, where it was wanted. */
  readonly sentence: string | null
}

interface Told {
  readonly file: File
  readonly version: number
  readonly readiness: ReadinessJson | null
  readonly prediction: PredictionJson | null
  readonly sentence: string | null
}

/**
 * Sends the course to the history once that is there. Until somebody has wanted it, or looked at their runs, nothing
 * is asked and nothing is sent.
 */
export function useCourseHistory(file: File | null, history: History): CourseHistory {
  const { connection, version, connect, onError } = history
  const [isWanted, setWanted] = useLocalStorage('course-beside-history', false, checkWanted)
  const [told, setTold] = useState<Told | null>(null)
  const isConnected = connection.kind === 'connected'

  useEffect(() => {
    if (isWanted && file !== null) connect()
  }, [isWanted, file, connect])

  useEffect(() => {
    if (!isConnected || file === null) return undefined
    let isCurrent = true
    void askOf(file).then(([readiness, prediction]) => {
      if (!isCurrent) return
      if ('error' in readiness) onError(readiness.error)
      setTold({
        file,
        version,
        readiness: 'value' in readiness ? readiness.value : null,
        prediction: 'value' in prediction && prediction.value.runs > 0 ? prediction.value : null,
        sentence: 'error' in readiness ? readiness.error.sentence : null,
      })
    })
    return () => {
      isCurrent = false
    }
  }, [isConnected, file, version, onError])

  const want = useCallback(() => {
    setWanted(true)
    connect()
  }, [setWanted, connect])
  const own = told?.file === file ? told : null
  const isRefused =
    connection.kind === 'absent' || connection.kind === 'sign-in' || connection.kind === 'refused'
  return {
    readiness: own?.readiness ?? null,
    prediction: own?.prediction ?? null,
    canAsk: file !== null && connection.kind === 'idle' && !isWanted,
    ask: want,
    sentence: isRefused && isWanted ? connection.sentence : (own?.sentence ?? null),
  }
}

function askOf(file: File) {
  return Promise.all([ask('post', '/readiness', { file }), ask('post', '/predictions', { file })])
}

function checkWanted(kept: unknown): boolean | null {
  return typeof kept === 'boolean' ? kept : null
}
