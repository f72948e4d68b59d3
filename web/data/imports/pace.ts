/** ms of watching before a rate is worth telling. */
const SOON = 1500

/** How fast something goes on, from being looked at now and then. */
export class Pace {
  readonly #from = new Map<string, { at: number; done: number }>()

  /**
   * @param now ms on any clock
   * @returns per s; null until it can be told
   */
  see(name: string, done: number, now: number): number | null {
    const from = this.#from.get(name)
    if (from === undefined || done < from.done) {
      this.#from.set(name, { at: now, done })
      return null
    }
    const ms = now - from.at
    return ms < SOON || done === from.done ? null : (1000 * (done - from.done)) / ms
  }
}
