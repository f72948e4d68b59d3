import { useCallback, useEffect } from 'react'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { ask } from '../data/api/ask.ts'
import type { History } from '../data/use-history.ts'
import type { HistoryQuery } from './kept-about.ts'
import type { CourseDesk } from './use-course.ts'

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

/**
 * Sends the course to the history once that is there. Until somebody has wanted it, or looked at their runs, nothing
 * is asked and nothing is sent; from then on a course is held against it, after a reload too. What was answered once
 * is not asked again until something has changed.
 *
 * @param query what is asked, and said of the runner (`historyQuery`)
 */
export function useCourseHistory(
  file: File | null,
  query: HistoryQuery,
  history: History,
  { compared, compare }: Pick<CourseDesk, 'compared' | 'compare'>,
): CourseHistory {
  const { connection, version, connect, onError } = history
  const [isWanted, setWanted] = useLocalStorage('course-beside-history', false, checkWanted)
  const said = JSON.stringify(query)
  const isAnswered =
    compared?.readiness != null &&
    compared.file === file &&
    compared.said === said &&
    compared.version === version
  const isConnected = connection.kind === 'connected'

  useEffect(() => {
    if (isWanted && file !== null) connect()
  }, [isWanted, file, connect])

  useEffect(() => {
    if (!isConnected || file === null || isAnswered) return undefined
    let isCurrent = true
    // Our own words, as they were just written.
    const query = JSON.parse(said) as HistoryQuery
    void ask('post', '/readiness', { file, query }).then((answer) => {
      if (!isCurrent) return
      if ('error' in answer) onError(answer.error)
      // A reload is to show the same figures, so it asks again.
      else setWanted(true)
      compare({
        file,
        said,
        version,
        readiness: 'value' in answer ? answer.value : null,
        sentence: 'error' in answer ? answer.error.sentence : null,
      })
    })
    return () => {
      isCurrent = false
    }
  }, [isConnected, file, said, version, isAnswered, onError, setWanted, compare])

  const want = useCallback(() => {
    setWanted(true)
    connect()
  }, [setWanted, connect])
  const own = compared?.file === file ? compared : null
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
