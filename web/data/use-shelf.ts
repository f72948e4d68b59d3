import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnalyseOptions } from '../../src/analysis/analyse.ts'
import type { Answer, Request } from './messages.ts'

/** One opened file and what became of it; `answer` is null while it is still being read. */
export interface Shelved {
  readonly file: number
  readonly name: string
  readonly answer: Answer | null
}

export interface Shelf {
  readonly files: readonly Shelved[]
  /** Reads more files and tells their numbers; one bad file never stops the others. */
  readonly add: (files: readonly File[]) => readonly number[]
}

/** The opened files, worked out in a worker with these options, and again whenever the options change. */
export function useShelf(options: AnalyseOptions): Shelf {
  const [files, setFiles] = useState<readonly Shelved[]>([])
  const worker = useRef<Worker | null>(null)
  const lastNumber = useRef(0)

  const take = useCallback((answer: Answer) => {
    setFiles((shelf) => shelf.map((one) => (one.file === answer.file ? { ...one, answer } : one)))
  }, [])

  useEffect(() => {
    const hand = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    hand.addEventListener('message', (event: MessageEvent<Answer>) => take(event.data))
    hand.addEventListener('error', () => {
      const why = 'The part of the page that reads files has stopped. Opening the page afresh usually helps.'
      setFiles((shelf) => shelf.map((one) => (one.answer ? one : { ...one, answer: refusal(one.file, why) })))
    })
    worker.current = hand
    return () => hand.terminate()
  }, [take])

  useEffect(() => {
    post(worker.current, { kind: 'options', options })
  }, [options])

  const add = useCallback(
    (added: readonly File[]) => {
      return added.map((one) => {
        const file = ++lastNumber.current
        setFiles((shelf) => [...shelf, { file, name: one.name, answer: null }])
        one.arrayBuffer().then(
          (bytes) => post(worker.current, { kind: 'read', file, name: one.name, bytes }),
          () => take(refusal(file, 'The browser could not open this; it may be a folder, or have moved.')),
        )
        return file
      })
    },
    [take],
  )

  return { files, add }
}

/** The bytes are handed over, not copied. */
function post(worker: Worker | null, request: Request): void {
  worker?.postMessage(request, request.kind === 'read' ? [request.bytes] : [])
}

function refusal(file: number, reason: string): Answer {
  return { file, outcomes: [{ status: 'setAside', reason, faults: [] }] }
}
