/** How much may be asked: so much at once, and so much more each second. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** Buckets kept at most: beyond, those that have been full longest are forgotten. */
const MAX_BUCKETS = 20_000

interface Bucket {
  left: number
  /** s, when `left` was true. */
  at_s: number
}

/** One allowance for each of many who ask; who has used theirs up waits until it has grown again. */
export class TokenBuckets {
  readonly #allowance: Allowance
  readonly #clock: () => number
  readonly #buckets = new Map<string, Bucket>()

  /** @param clock s */
  constructor(allowance: Allowance, clock: () => number) {
    this.#allowance = allowance
    this.#clock = clock
  }

  /** Takes one; tells how many s to wait where there is none, 0 where there was. */
  take(who: string): number {
    const bucket = this.#filled(who)
    if (bucket.left >= 1) {
      bucket.left -= 1
      return 0
    }
    return (1 - bucket.left) / this.#allowance.perSecond
  }

  #filled(who: string): Bucket {
    const { burst, perSecond } = this.#allowance
    const now_s = this.#clock()
    const bucket = this.#buckets.get(who) ?? { left: burst, at_s: now_s }
    bucket.left = Math.min(burst, bucket.left + Math.max(0, now_s - bucket.at_s) * perSecond)
    bucket.at_s = now_s
    // A Map remembers the order of insertion: whoever asked last stands at its end.
    this.#buckets.delete(who)
    this.#buckets.set(who, bucket)
    if (this.#buckets.size > MAX_BUCKETS) {
      const [longest] = this.#buckets.keys()
      this.#buckets.delete(longest)
    }
    return bucket
  }
}
