import { renew, type Held, type Told } from './attempts.ts'
import type { Around } from './around.ts'

/** Why a handler was told to stop. */
export type Why = 'cancelled' | 'stopping' | 'lost'

export class Stopped extends Error {
  readonly why: Why

  constructor(why: Why) {
    super(SENTENCES[why])
    this.name = 'Stopped'
    this.why = why
  }
}

const SENTENCES: Readonly<Record<Why, string>> = {
  cancelled: 'It was called off.',
  stopping: 'The worker is to stop.',
  lost: 'Another worker has taken it over.',
}

/** A job kept in hand: its row is renewed, its progress written now and then, and its handler told when to stop. */
export class Hold {
  readonly #around: Around
  readonly #held: Held
  readonly #stop = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly #unfollow: () => void
  #told: Told | null = null
  #renewing: Promise<void> | null = null
  #renewed = performance.now()

  constructor(around: Around, held: Held, stopping: AbortSignal) {
    this.#around = around
    this.#held = held
    const stop = () => this.#stop.abort(new Stopped('stopping'))
    stopping.addEventListener('abort', stop, { once: true })
    this.#unfollow = () => stopping.removeEventListener('abort', stop)
    this.#timer = setInterval(() => this.#tick(), around.timing.progress)
    if (stopping.aborted) stop()
  }

  /** Ends when the job is to stop; its reason is a `Stopped`. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  tell(told: Told): void {
    this.#told = told
  }

  /** Stops renewing; gives what has been told and not been written. */
  async release(): Promise<Told | null> {
    clearInterval(this.#timer)
    this.#unfollow()
    await this.#renewing
    return this.#told
  }

  #tick(): void {
    const isDue = performance.now() - this.#renewed >= this.#around.timing.beat
    if (this.#renewing !== null || (this.#told === null && !isDue)) return
    this.#renewing = this.#renew().finally(() => (this.#renewing = null))
  }

  async #renew(): Promise<void> {
    const told = this.#told
    this.#told = null
    try {
      const state = await renew(this.#around, this.#held, told)
      this.#renewed = performance.now()
      if (state !== 'held') this.#stop.abort(new Stopped(state))
    } catch {
      this.#told ??= told
      // The database may be back in a moment; after so long, others will have taken us for dead.
      const silent = performance.now() - this.#renewed
      if (silent > this.#around.timing.silence) this.#stop.abort(new Stopped('lost'))
    }
  }
}
