import type { Stretches } from '../../src/stretch/stretches.ts'

/**
 * Grade (rise over run) evened over so many metres around each stretch, for colouring: at ten metres per
 * stretch every root and kerb would be a stripe of its own. Totals never use it. Unknown stays unknown.
 */
export function smoothedGrade(stretches: Stretches, window_m: number): Float64Array {
  const { count, grade, start, length } = stretches
  const calm = new Float64Array(count).fill(Number.NaN)
  let [from, to, rise, run] = [0, 0, 0, 0]
  const weigh = (i: number, sign: number) => {
    if (Number.isNaN(grade[i])) return
    rise += sign * grade[i] * length[i]
    run += sign * length[i]
  }
  for (let i = 0; i < count; i++) {
    const middle = start[i] + length[i] / 2
    while (to < count && (to <= i || start[to] + length[to] / 2 <= middle + window_m / 2)) weigh(to++, 1)
    while (from < i && start[from] + length[from] / 2 < middle - window_m / 2) weigh(from++, -1)
    if (!Number.isNaN(grade[i])) calm[i] = run > 0 ? rise / run : grade[i]
  }
  return calm
}
