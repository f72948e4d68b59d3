import { useCallback, useEffect, useState } from 'react'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask } from '../data/api/ask.ts'
import type { History } from '../data/use-history.ts'
import type { HistoryQuery } from './kept-about.ts'

/** A course beside one's own history. */
export interface CourseHistory {
  /** With the prediction it stands on; null where no history has answered. */
  readonly readiness: ReadinessJson | null
  /** Whether anybody may be asked to hold the course against the history. */
  readonly canAsk: boolean
  readonly ask: () => void
  /** Why there is none, where it was wanted. */
  readonly sentence: string | null
}

interface Told {
  readonly file: File
  /** Of the history that answered. */
  readonly version: number
  readonly readiness: ReadinessJson | null
  readonly sentence: string | null
}

/**
 * Sends the course to the history once that is there. Until somebody has wanted it, or looked at their runs, nothing
 * is asked and nothing is sent; from then on a course is held against it, after a reload too.
 *
 * @param query what is said of the runner (`historyQuery`): asked anew whenever it changes
 */
export function useCourseHistory(file: File | null, query: HistoryQuery, history: History): CourseHistory {
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
    void ask('post', '/readiness', { file, query }).then((answer) => {
      if (!isCurrent) return
      if ('error' in answer) onError(answer.error)
      // A reload is to show the same figures, so it asks again.
      else setWanted(true)
      setTold({
        file,
        version,
        readiness: 'value' in answer ? answer.value : null,
        sentence: 'error' in answer ? answer.error.sentence : null,
      })
    })
    return () => {
      isCurrent = false
    }
  }, [isConnected, file, query, version, onError, setWanted])

  const want = useCallback(() => {
    setWanted(true)
    connect()
  }, [setWanted, connect])
  const own = told?.file === file ? told : null
  const isRefused =
    connection.kind === 'absent' || connection.kind === 'sign-in' || connection.kind === 'refused'
  return {
    readiness: own?.readiness ?? null,
    canAsk: file !== null && connection.kind === 'idle' && !isWanted,
    ask: want,
    sentence: isRefused && isWanted ? connection.sentence : (own?.sentence ?? null),
  }
}

function checkWanted(kept: unknown): boolean | null {
  return typeof kept === 'boolean' ? kept : null
}
