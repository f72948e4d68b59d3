import type { Store } from '../store/store.ts'
import { pauseUntil } from './loops.ts'

/** What every function of the queue works with. */
export interface JobContext {
  readonly store: Store
  readonly events: ChangeNotifier
  readonly timing: Timing
  /** s since 1970 UTC; shown to people, and may jump: leases and delays do not rely on it. */
  readonly clock: () => number
}

/** Intervals of the queue; tests shorten them. */
export interface Timing {
  /** ms between two writes of progress, at least. */
  readonly progressInterval: number
  /** ms between two renewals of a lease, at most. */
  readonly heartbeat: number
  /** ms without a renewal after which a worker is considered dead. */
  readonly leaseTtl: number
  /** ms between two polls for due jobs or for changes made by other processes. */
  readonly pollInterval: number
  /** s until a failed job is retried; doubled after each attempt. */
  readonly backoff_s: number
}

export const DEFAULT_TIMING: Timing = {
  progressInterval: 250,
  heartbeat: 1000,
  // Reading a very large recording blocks its worker for seconds; a machine that swaps, for longer.
  leaseTtl: 20_000,
  pollInterval: 500,
  backoff_s: 2,
}

/** s; a job that waits for a retry longer than this was queued by a clock that has gone back since, and is due. */
export const MAX_BACKOFF_S = 600

/** Wakes subscribers of this process when an athlete's jobs have changed. */
export class ChangeNotifier {
  readonly #subscriptions = new Set<Subscription>()

  notify(athlete: string): void {
    for (const subscription of this.#subscriptions) subscription.receive(athlete)
  }

  /** @param athlete whose changes to receive; null: everybody's */
  subscribe(athlete: string | null): Subscription {
    const subscription = new Subscription(athlete, () => this.#subscriptions.delete(subscription))
    this.#subscriptions.add(subscription)
    return subscription
  }
}

/** Buffers one notification, so that a change between two waits is not lost. */
export class Subscription {
  readonly close: () => void
  readonly #athlete: string | null
  #isPending = false
  #wake: () => void = () => undefined

  constructor(athlete: string | null, close: () => void) {
    this.#athlete = athlete
    this.close = close
  }

  receive(athlete: string): void {
    if (this.#athlete !== null && athlete !== this.#athlete) return
    this.#isPending = true
    this.#wake()
  }

  /** Resolves on the first notification since the last call, after `ms`, or when the signal aborts. */
  async nextChange(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#isPending) await pauseUntil(ms, signal, (wake) => (this.#wake = wake))
    this.#isPending = false
  }
}
