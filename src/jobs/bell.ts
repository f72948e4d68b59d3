/** Tells those in this process who wait for it that something about an athlete's jobs has changed. */
export class Bell {
  readonly #ears = new Set<Ear>()

  ring(athlete: string): void {
    for (const ear of this.#ears) ear.hear(athlete)
  }

  /** @param athlete whose changes to listen for; null for everybody's */
  listen(athlete: string | null): Ear {
    const ear = new Ear(athlete, () => this.#ears.delete(ear))
    this.#ears.add(ear)
    return ear
  }
}

/** Hears also what is rung while nobody waits: no change falls between a look and the waiting for the next. */
export class Ear {
  readonly close: () => void
  readonly #athlete: string | null
  #isRung = false
  #wake: (() => void) | null = null

  constructor(athlete: string | null, close: () => void) {
    this.#athlete = athlete
    this.close = close
  }

  hear(athlete: string): void {
    if (this.#athlete !== null && athlete !== this.#athlete) return
    this.#isRung = true
    this.#wake?.()
  }

  /** Resolves when it has been rung since the last time, after `ms`, or when the signal ends. */
  async rung(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#isRung && !signal.aborted) await this.#wait(ms, signal)
    this.#isRung = false
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        this.#wake = null
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal.addEventListener('abort', done, { once: true })
      this.#wake = done
    })
  }
}
