import { useCallback, useEffect, useState } from 'react'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask } from '../data/api/ask.ts'
import type { History } from '../data/use-history.ts'

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
 * is asked and nothing is sent.
 *
 * @param query what is said of the runner (`historyQuery`): asked anew whenever it changes
 */
export function useCourseHistory(file: File | null, query: string, history: History): CourseHistory {
  const { standing, version, look, met } = history
  const [isWanted, setWanted] = useLocalStorage('course-beside-history', false, checkWanted)
  const [told, setTold] = useState<Told | null>(null)
  const isHere = standing.kind === 'here'

  useEffect(() => {
    if (isWanted && file !== null) look()
  }, [isWanted, file, look])

  useEffect(() => {
    if (!isHere || file === null) return undefined
    const stop = new AbortController()
    void askOf(file, query, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      if ('trouble' in answer) met(answer.trouble)
      setTold({
        file,
        version,
        readiness: 'value' in answer ? answer.value : null,
        sentence: 'trouble' in answer ? answer.trouble.sentence : null,
      })
    })
    return () => stop.abort()
  }, [isHere, file, query, version, met])

  const want = useCallback(() => {
    setWanted(true)
    look()
  }, [setWanted, look])
  const own = told?.file === file ? told : null
  const isRefused = standing.kind === 'absent' || standing.kind === 'sign-in' || standing.kind === 'refused'
  return {
    readiness: own?.readiness ?? null,
    canAsk: file !== null && standing.kind === 'unasked' && !isWanted,
    ask: want,
    sentence: isRefused && isWanted ? standing.sentence : (own?.sentence ?? null),
  }
}

function askOf(file: File, query: string, signal: AbortSignal) {
  const headers = { 'content-type': 'application/octet-stream' }
  return ask<ReadinessJson>(`readiness?${query}`, { method: 'POST', headers, body: file, signal })
}

function checkWanted(kept: unknown): boolean | null {
  return typeof kept === 'boolean' ? kept : null
}
