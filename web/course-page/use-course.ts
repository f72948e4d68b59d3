import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import type { SourcedProfile } from '../../src/athlete/profile.ts'
import { READER_STOPPED } from '../../src/words/in-browser.ts'
import type { Compared, CourseAnswer, PredictedCourse, CourseRequest, Role } from './messages.ts'

export interface CourseDesk {
  readonly answer: CourseAnswer
  /** The latest prediction, shown until the next is there. */
  readonly course: PredictedCourse | null
  readonly read: (role: Role, files: readonly File[]) => void
  readonly say: (profile: SourcedProfile, effort: EffortKind) => void
  /** Lets go of every recording read so far. */
  readonly forget: () => void
  /** Recordings opened elsewhere: read when somebody comes here. */
  readonly offer: (files: readonly File[]) => void
  readonly takeOffered: () => void
  /** Takes files for courses that were opened elsewhere as if they were recordings. */
  readonly takeOver: (files: readonly File[]) => void
  /** What the history answered last, and how that is kept. */
  readonly compared: Compared | null
  readonly compare: (compared: Compared) => void
}

const NOTHING_YET: CourseAnswer = { waiting: 0, runs: 0, course: null, refused: null }

/**
 * A course and somebody's recordings, predicted in a worker and again whenever either changes. Kept by the whole
 * page, so that a look at the map loses nothing; the worker starts with the first question.
 */
export function useCourse(): CourseDesk {
  const [answer, setAnswer] = useState(NOTHING_YET)
  const [course, setCourse] = useState<PredictedCourse | null>(null)
  const [compared, compare] = useState<Compared | null>(null)
  const worker = useRef<Worker | null>(null)
  const offered = useRef<File[]>([])

  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
    },
    [],
  )

  const ask = useCallback((request: CourseRequest) => {
    worker.current ??= startWorker(
      (next) => {
        setAnswer(next)
        if (next.waiting === 0) setCourse((last) => sameFile(last, next.course))
      },
      () => setAnswer((last) => ({ ...last, waiting: 0, refused: READER_STOPPED })),
    )
    worker.current.postMessage(request, [])
  }, [])

  const read = useCallback(
    (role: Role, files: readonly File[]) => {
      setAnswer((last) => ({ ...last, waiting: files.length }))
      ask({ kind: 'read', role, files })
    },
    [ask],
  )
  const say = useCallback(
    (profile: SourcedProfile, effort: EffortKind) => ask({ kind: 'question', profile, effort }),
    [ask],
  )
  const forget = useCallback(() => ask({ kind: 'forget' }), [ask])
  const offer = useCallback((files: readonly File[]) => void offered.current.push(...files), [])
  const takeOffered = useCallback(() => {
    const files = offered.current.splice(0)
    if (files.length > 0) read('recording', files)
  }, [read])
  const takeOver = useCallback(
    (files: readonly File[]) => {
      offered.current = offered.current.filter((file) => !files.includes(file))
      read('course', files)
    },
    [read],
  )
  return useMemo(
    () => ({ answer, course, read, say, forget, offer, takeOffered, takeOver, compared, compare }),
    [answer, course, read, say, forget, offer, takeOffered, takeOver, compared],
  )
}

/** Keeps the one file of a course, so that whoever depends on it sees no other. */
function sameFile(last: PredictedCourse | null, next: PredictedCourse | null): PredictedCourse | null {
  if (last === null || next === null || last.number !== next.number) return next
  return { ...next, file: last.file }
}

function startWorker(onAnswer: (answer: CourseAnswer) => void, onStop: () => void): Worker {
  const worker = new Worker(new URL('./course-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<CourseAnswer>) => onAnswer(data))
  worker.addEventListener('error', onStop)
  return worker
}
