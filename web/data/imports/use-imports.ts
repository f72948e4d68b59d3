import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { BROWSER_CANNOT_OPEN } from '../../../src/words/in-browser.ts'
import { apiUrl, ask } from '../api/ask.ts'
import type { ImportedFile, Job } from '../api/types.ts'
import type { History } from '../use-history.ts'
import { type Bundle, bundlesOf } from './bundle.ts'
import { type ImportView, newImport } from './import-view.ts'
import { Pace } from './pace.ts'
import { upload } from './upload.ts'

export interface Imports {
  /** The latest first. */
  readonly imports: readonly ImportView[]
  readonly add: (files: readonly File[]) => void
  readonly cancel: (key: string) => void
  /** Takes an ended one off the list. */
  readonly dismiss: (key: string) => void
}

/** Set-aside files told by name; the rest by number. */
const MAX_TOLD = 50

/**
 * What is being brought to the history, kept by the whole page: looking at something else stops nothing. Files are
 * sent one bundle after the other, and their jobs watched as they are worked.
 */
export function useImports({ connection, onError, changed }: History): Imports {
  const [imports, setImports] = useState<readonly ImportView[]>([])
  const [pace] = useState(() => new Pace())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const stops = useRef(new Map<string, () => void>())
  const names = useRef(0)

  const change = useCallback((key: string, part: Partial<ImportView>) => {
    setImports((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }, [])

  const end = useCallback(
    async (job: string) => {
      const path = { import: job }
      const [told, aside] = await Promise.all([
        ask('get', '/imports/{import}', { path }),
        ask('get', '/imports/{import}/files', { path, query: { outcome: 'setAside', limit: MAX_TOLD } }),
      ])
      if ('error' in told) return
      const { imported, alreadyHere, setAside, passedOver, merged } = told.value
      setImports((all) =>
        all.map((one) =>
          one.job !== job
            ? one
            : {
                ...one,
                counts: { imported, alreadyHere, setAside, passedOver },
                setAside: 'value' in aside ? aside.value.files.map((file) => within(one, file)) : [],
                merged,
              },
        ),
      )
      changed()
    },
    [changed],
  )

  const hear = useCallback(
    (view: Job) => {
      const isOver = view.state !== 'waiting' && view.state !== 'running'
      // Figures made anew, by another mass say: what is shown of them is asked for again.
      if (view.kind === 'recompute' && isOver) changed()
      if (view.kind !== 'import') return
      const { job, state, done, total, message } = view
      const rate = pace.see(job, done, performance.now())
      const sentence = state === 'failed' ? message : null
      const part = { phase: state, done, total, rate, sentence }
      setImports((all) => {
        const known = all.some((one) => one.job === job)
        const isOpen = state === 'waiting' || state === 'running'
        if (!known && isOpen)
          return [{ ...newImport(job, 'An import begun elsewhere'), job, ...part }, ...all]
        return all.map((one) => (one.job === job ? { ...one, ...part } : one))
      })
      if (isOver) void end(job)
    },
    [end, pace, changed],
  )

  const bring = useCallback(
    async (key: string, bundle: Bundle) => {
      if (stops.current.get(key) === undefined) return
      const body = await bundle.fetchBody()
      if (stops.current.get(key) === undefined) return
      change(key, { phase: 'sending', size: body.size })
      const sending = upload(bundle.files === 1 ? bundle.name : `${bundle.name}.zip`, body, (sent) =>
        change(key, { sent }),
      )
      stops.current.set(key, sending.stop)
      const answer = await sending.answer
      if (stops.current.get(key) === undefined) return
      if ('error' in answer) {
        change(key, { phase: 'refused', sentence: answer.error.sentence })
        onError(answer.error)
        return
      }
      const { import: job, job: view } = answer.value
      setImports((all) => all.filter((one) => one.job !== job || one.key === key))
      change(key, { phase: view?.state ?? 'waiting', job })
      await ended(job, hear)
    },
    [change, hear, onError],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      for (const bundle of bundlesOf(files)) {
        const key = `mine-${++names.current}`
        setImports((all) => [{ ...newImport(key, bundle.name), isPacked: bundle.files > 1 }, ...all])
        stops.current.set(key, () => undefined)
        queue.current = queue.current
          .then(() => bring(key, bundle))
          .catch(() =>
            change(key, {
              phase: 'refused',
              sentence: BROWSER_CANNOT_OPEN,
            }),
          )
      }
    },
    [bring, change],
  )

  const cancel = useCallback(
    (key: string) => {
      const job = imports.find((one) => one.key === key)?.job ?? null
      if (job !== null) void ask('post', '/jobs/{job}/cancel', { path: { job } })
      else {
        stops.current.get(key)?.()
        stops.current.delete(key)
        change(key, { phase: 'cancelled' })
      }
    },
    [imports, change],
  )
  const dismiss = useCallback((key: string) => setImports((all) => all.filter((one) => one.key !== key)), [])

  const isConnected = connection.kind === 'connected'
  useEffect(() => {
    if (!isConnected) return undefined
    const events = new EventSource(apiUrl('/jobs/events'))
    events.addEventListener('job', ({ data }: MessageEvent<string>) => {
      // Our own server's event, of the type its document promises.
      hear(JSON.parse(data) as Job)
    })
    return () => events.close()
  }, [isConnected, hear])

  useWarningOfLoss(imports.some(({ phase }) => phase === 'packing' || phase === 'sending'))
  return useMemo(() => ({ imports, add, cancel, dismiss }), [imports, add, cancel, dismiss])
}

/** The path as the person has it: without the archive that it was only sent in. */
function within({ isPacked }: ImportView, { path, reason }: ImportedFile): ImportedFile {
  return { path: isPacked ? path.slice(path.indexOf('/') + 1) : path, reason }
}

/** ms between two looks at a job, beside what the events tell: a line that broke unseen leaves nobody waiting. */
const POLL_MS = 3000

/** Waits for the end of a job, so that bundles come one after the other. */
async function ended(job: string, hear: (view: Job) => void): Promise<void> {
  for (;;) {
    const answer = await ask('get', '/jobs/{job}', { path: { job } })
    if ('error' in answer) return
    const { state } = answer.value
    if (state !== 'waiting' && state !== 'running') return hear(answer.value)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

/** What has arrived is safe when the page is left; what is still being sent is not. */
function useWarningOfLoss(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isSending])
}
