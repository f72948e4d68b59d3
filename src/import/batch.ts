/** Pieces in one go, at most, and ms that the first of them waits for others. */
const MOST = 24
const LONGEST_WAIT = 20

interface Waiting<T> {
  readonly piece: T
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** Gathers what comes one by one and hands it on in batches, one batch at a time. */
export class Batch<T> {
  readonly #handOn: (pieces: readonly T[]) => Promise<void>
  #waiting: Waiting<T>[] = []
  #handing: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(handOn: (pieces: readonly T[]) => Promise<void>) {
    this.#handOn = handOn
  }

  /** Ends when the piece was handed on, with the others of its batch. */
  add(piece: T): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ piece, done, failed })
      if (this.#waiting.length >= MOST) void this.flush()
      else this.#timer ??= setTimeout(() => void this.flush(), LONGEST_WAIT)
    })
  }

  /** Hands on what waits. Never rejects: whoever added a piece is told. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#handing !== null) await this.#handing
    if (this.#waiting.length === 0) return
    this.#handing = this.#hand(this.#waiting.splice(0, MOST)).finally(() => {
      this.#handing = null
    })
    await this.#handing
    if (this.#waiting.length >= MOST) await this.flush()
  }

  async #hand(batch: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.#handOn(batch.map(({ piece }) => piece))
      for (const { done } of batch) done()
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
}
