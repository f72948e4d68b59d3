import { StoreFault } from '../store/store-error.ts'

/** How often things are looked at; tests are in more of a hurry than people. */
export interface Timing {
  /** ms between two writes of progress, at least. */
  readonly progress: number
  /** ms between two signs of life of whoever works a job, at most. */
  readonly beat: number
  /** ms without one after which a worker is taken for dead. */
  readonly silence: number
  /** ms between two looks for work, or for changes, of which nobody tells. */
  readonly look: number
  /** s until a job that failed is tried again; doubled each time. */
  readonly backoff_s: number
}

export const USUAL_TIMING: Timing = {
  progress: 250,
  beat: 1000,
  // Reading a very large recording holds up its worker for seconds; a machine short of memory, for longer.
  silence: 20_000,
  look: 500,
  backoff_s: 2,
}

/** s: no job waits longer than this for its next try; whoever seems to was put off by a clock that since went back. */
export const LONGEST_BACKOFF_S = 600

/** ms to let pass before asking a database again that did not answer. */
export const TROUBLE_PAUSE = 1000

/** A database that is full, busy or away may be better in a moment. */
export function mayPass(error: unknown): boolean {
  return error instanceof StoreFault && ['full', 'readOnly', 'unreachable', 'busy'].includes(error.trouble)
}

/** ms, resolved sooner when the signal ends; never rejects. */
export function pauseUntil(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
