/**
 * Timings that can be trusted on a shared machine: the contestants run in turn (A B C A B C …), so that a slow
 * minute slows them all, and ratios are taken round by round.
 */
export interface Contestant {
  readonly name: string
  readonly run: () => unknown
}

export interface Timing {
  readonly name: string
  /** ms per run, sorted. */
  readonly times: Float64Array
}

export async function inTurn(
  contestants: readonly Contestant[],
  rounds: number,
  warmUps = 3,
): Promise<Timing[]> {
  const times = contestants.map(() => new Float64Array(rounds))
  for (let round = -warmUps; round < rounds; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const begin = performance.now()
      await contestant.run()
      const took = performance.now() - begin
      const row = times[i]
      if (round >= 0 && row) row[round] = took
    }
  }
  return contestants.map(({ name }, i) => ({ name, times: times[i] ?? new Float64Array() }))
}

/** Ratios a ÷ b of the same round, sorted. */
export function ratios(a: Timing, b: Timing): Float64Array {
  return a.times.map((time, round) => time / (b.times[round] ?? Number.NaN)).sort()
}

export function quantile(values: Float64Array, q: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.round((sorted.length - 1) * q)] ?? Number.NaN
}

/** `12.3 (11.8–14.0)`: median, and the range from the tenth to the ninetieth percentile. */
export function spread(values: Float64Array, digits = 1): string {
  const at = (q: number) => quantile(values, q).toFixed(digits)
  return `${at(0.5)} (${at(0.1)}–${at(0.9)})`
}
