/**
 * Bounds what a process has under way: so many pieces of work at once, holding so many bytes together. Whoever comes
 * when it is full waits. Several groups of work share it.
 */
export class WorkLimiter {
  readonly #most: number
  readonly #mostBytes: number
  readonly #working = new Set<Promise<void>>()
  #bytes = 0

  constructor(most: number, mostBytes: number) {
    this.#most = most
    this.#mostBytes = mostBytes
  }

  /** Resolves when another piece of work may be prepared. */
  async ready(): Promise<void> {
    while (this.#working.size >= this.#most || this.#bytes >= this.#mostBytes) await this.#oneLess()
  }

  /**
   * Starts a piece of work that holds so many bytes, however many where it is the only one. Resolves when it has
   * started.
   */
  async start(bytes: number, work: () => Promise<void>): Promise<{ readonly ended: Promise<void> }> {
    while (this.#isFullFor(bytes)) await this.#oneLess()
    this.#bytes += bytes
    const ended = work().finally(() => {
      this.#bytes -= bytes
      this.#working.delete(settled)
    })
    const settled = ended.catch(() => undefined)
    this.#working.add(settled)
    return { ended }
  }

  #isFullFor(bytes: number): boolean {
    if (this.#working.size >= this.#most) return true
    return this.#working.size > 0 && this.#bytes + bytes > this.#mostBytes
  }

  async #oneLess(): Promise<void> {
    await Promise.race(this.#working)
  }
}

/** Work of one job within a limiter. The first failure is thrown to whoever comes next. */
export class WorkGroup {
  readonly #limiter: WorkLimiter
  readonly #working = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | null = null

  constructor(limiter: WorkLimiter) {
    this.#limiter = limiter
  }

  /** Resolves when another piece of work may be prepared. */
  async ready(): Promise<void> {
    await this.#limiter.ready()
    this.#throwFailure()
  }

  /** Starts a piece of work that holds so many bytes, and does not wait for its end. */
  async run(bytes: number, work: () => Promise<void>): Promise<void> {
    const { ended } = await this.#limiter.start(bytes, work)
    const working = ended
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#working.delete(working))
    this.#working.add(working)
    this.#throwFailure()
  }

  /** Waits for all that is under way, and throws what failed. */
  async drain(): Promise<void> {
    await this.idle()
    this.#throwFailure()
  }

  /** Waits for all that is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#working)
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error
  }
}
