/**
 * Room for so many pieces of work at once, holding so many bytes together; whoever comes when it is full waits. The
 * first failure is thrown to whoever comes next.
 */
export class WorkLimiter {
  readonly #most: number
  readonly #mostBytes: number
  readonly #working = new Set<Promise<void>>()
  #bytes = 0
  #failure: { readonly error: unknown } | null = null

  constructor(most: number, mostBytes: number) {
    this.#most = most
    this.#mostBytes = mostBytes
  }

  /** Waits until another piece may come. */
  async ready(): Promise<void> {
    while (this.#working.size >= this.#most || this.#bytes >= this.#mostBytes) await this.#oneLess()
    this.#throwFailure()
  }

  /** Begins a piece of work that holds so many bytes, and does not wait for its end. */
  async run(bytes: number, work: () => Promise<void>): Promise<void> {
    while (this.#working.size > 0 && this.#bytes + bytes > this.#mostBytes) await this.#oneLess()
    this.#throwFailure()
    this.#bytes += bytes
    const working = work()
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => {
        this.#bytes -= bytes
        this.#working.delete(working)
      })
    this.#working.add(working)
  }

  /** Waits for all that is under way, and throws what failed. */
  async drain(): Promise<void> {
    await this.idle()
    this.#throwFailure()
  }

  /** Waits for all that is under way. */
  async idle(): Promise<void> {
    while (this.#working.size > 0) await this.#oneLess()
  }

  async #oneLess(): Promise<void> {
    await Promise.race(this.#working)
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error
  }
}
