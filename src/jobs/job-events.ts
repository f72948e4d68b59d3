import { pauseUntil } from './loops.ts'

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
