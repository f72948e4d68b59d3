import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { BROWSER_CANNOT_OPEN, READER_STOPPED } from '../../src/words/in-browser.ts'
import type { AnalyseOptions } from '../../src/analysis/analyse.ts'
import { forgetFiles, keepFile, keptFile, fileKeyOf } from './kept-files.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

/** One opened file and what became of it; `answer` is null while it is still being read. */
export interface Shelved {
  /** By its bytes: the same file opened twice is one. */
  readonly key: string
  readonly name: string
  readonly source: File
  readonly answer: ReadAnswer | null
}

export interface Shelf {
  readonly files: readonly Shelved[]
  /** Keys of those opened together last. */
  readonly together: readonly string[]
  /** Reads files and tells the key of the first; one bad file never stops the others. */
  readonly open: (files: readonly File[]) => Promise<string | null>
  /** Reads a file that this browser kept; false where it did not. */
  readonly reopen: (key: string) => Promise<boolean>
  /** Lets go of files that belong elsewhere. */
  readonly putAway: (keys: readonly string[]) => void
  /** Lets go of every file, and of what this browser kept of them. */
  readonly forget: () => void
}

/** The opened files, worked out in a worker with these options, and again whenever the options change. */
export function useShelf(options: AnalyseOptions): Shelf {
  const [files, setFiles] = useState<readonly Shelved[]>([])
  const [together, setTogether] = useState<readonly string[]>([])
  const worker = useRef<Worker | null>(null)

  const take = useCallback((answer: ReadAnswer) => {
    setFiles((shelf) => shelf.map((one) => (one.key === answer.file ? { ...one, answer } : one)))
  }, [])

  useEffect(() => {
    const hand = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    hand.addEventListener('message', (event: MessageEvent<ReadAnswer>) => take(event.data))
    hand.addEventListener('error', () => {
      const why = READER_STOPPED
      setFiles((shelf) =>
        shelf.map((one) => (one.answer ? one : { ...one, answer: refusal(one.key, one.name, why) })),
      )
    })
    worker.current = hand
    return () => hand.terminate()
  }, [take])

  useEffect(() => {
    post(worker.current, { kind: 'options', options })
  }, [options])

  const put = useCallback(async (file: File): Promise<string> => {
    const bytes = await file.arrayBuffer().catch(() => null)
    const key = bytes === null ? `unreadable-${file.name}` : fileKeyOf(new Uint8Array(bytes))
    const answer = bytes === null ? refusal(key, file.name, BROWSER_CANNOT_OPEN) : null
    setFiles((shelf) => [
      ...shelf.filter((one) => one.key !== key),
      { key, name: file.name, source: file, answer },
    ])
    if (bytes !== null) {
      post(worker.current, { kind: 'read', file: key, name: file.name, bytes })
      void keepFile(key, file)
    }
    return key
  }, [])
  const open = useCallback(
    async (opened: readonly File[]) => {
      const keys: string[] = []
      for (const file of opened) keys.push(await put(file))
      setTogether(keys)
      return keys[0] ?? null
    },
    [put],
  )
  const reopen = useCallback(
    async (key: string) => {
      const file = await keptFile(key)
      if (file !== null) await put(file)
      return file !== null
    },
    [put],
  )
  const putAway = useCallback((keys: readonly string[]) => {
    setFiles((shelf) => shelf.filter(({ key }) => !keys.includes(key)))
    setTogether([])
  }, [])
  const forget = useCallback(() => {
    setFiles([])
    post(worker.current, { kind: 'forget' })
    void forgetFiles()
  }, [])
  return useMemo(
    () => ({ files, together, open, reopen, putAway, forget }),
    [files, together, open, reopen, putAway, forget],
  )
}

/** The bytes are handed over, not copied. */
function post(worker: Worker | null, request: ReadRequest): void {
  worker?.postMessage(request, request.kind === 'read' ? [request.bytes] : [])
}

function refusal(file: string, name: string, reason: string): ReadAnswer {
  return { file, outcomes: [{ name, outcome: { status: 'setAside', reason, faults: [] } }], isCourse: false }
}
