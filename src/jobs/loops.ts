import { StoreError } from '../store/store-error.ts'

/** ms before a database that did not answer is asked again. */
export const RETRY_PAUSE = 1000

/** Whether the same query may succeed in a moment: the database is full, busy or down. */
export function isTransient(error: unknown): boolean {
  return error instanceof StoreError && ['full', 'readOnly', 'unreachable', 'busy'].includes(error.trouble)
}

/**
 * Resolves after `ms` or when the signal aborts; never rejects.
 *
 * @param onStart is given a function that ends the pause early
 */
export function pauseUntil(
  ms: number,
  signal: AbortSignal,
  onStart?: (wake: () => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    signal.addEventListener('abort', wake, { once: true })
    onStart?.(wake)
  })
}

/** Calls `step` every `ms` until the signal aborts. A transient error of the database waits for the next call. */
export async function repeatUntil(
  signal: AbortSignal,
  ms: number,
  step: () => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await step()
    } catch (error) {
      if (!isTransient(error)) throw error
    }
    await pauseUntil(ms, signal)
  }
}

/**
 * Runs loops side by side until the signal aborts. Where one throws the others are stopped; the error is rethrown
 * when all have ended.
 */
export async function runTogether(
  signal: AbortSignal,
  loops: readonly ((stop: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const ended = new AbortController()
  const stop = AbortSignal.any([signal, ended.signal])
  const results = await Promise.allSettled(loops.map((loop) => loop(stop).finally(() => ended.abort())))
  for (const result of results) if (result.status === 'rejected') throw result.reason
}
