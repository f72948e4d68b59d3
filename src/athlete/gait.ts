import { TWO_GAITS, WALKING_LIKELY } from '../evidence/prediction.ts'
import type { RunFeatures } from './kernel.ts'

/** s per m of tired flat-equivalent way: what is quicker nobody walks, and what is slower nobody runs. */
const { quickestWalk: QUICKEST_WALK, slowestRun: SLOWEST_RUN } = TWO_GAITS.value
/** Two heaps of log paces are told apart when their middles lie this many of their deviations apart. */
const APART = TWO_GAITS.value.apart
/** Log deviation of a heap of which too few are known, and for how many outings that counts. */
const { usualDeviation: USUAL_DEVIATION, usualCount: USUAL_COUNT } = TWO_GAITS.value
/** s/m. Somebody whose outings are all of one kind walks, if this much is usual. */
const ONE_KIND = TWO_GAITS.value.oneKind

/**
 * Which outings were walked on the whole, whatever their files call them: those slower than a gap in the person's own paces.
 * Where there is none, and runs slow down into walks by degrees, all are of one kind, that of the middle one.
 *
 * @param logPaces s/m of tired flat-equivalent way
 */
export function walkedOnes(logPaces: Float64Array): boolean[] {
  const sorted = Float64Array.from(logPaces).sort()
  const n = sorted.length
  const sums = new Float64Array(n + 1)
  const squares = new Float64Array(n + 1)
  sorted.forEach((pace, i) => {
    sums[i + 1] = sums[i] + pace
    squares[i + 1] = squares[i] + pace * pace
  })
  const heap = (from: number, to: number) => {
    const count = to - from
    const mean = (sums[to] - sums[from]) / count
    const spread = squares[to] - squares[from] - count * mean * mean
    return { mean, variance: (spread + USUAL_COUNT * USUAL_DEVIATION ** 2) / (count + USUAL_COUNT) }
  }
  let best = { apart: APART, cut: NaN }
  for (let i = 1; i < n; i++) {
    const cut = (sorted[i - 1] + sorted[i]) / 2
    if (cut < Math.log(QUICKEST_WALK) || cut > Math.log(SLOWEST_RUN)) continue
    const [ran, walked] = [heap(0, i), heap(i, n)]
    const apart = (walked.mean - ran.mean) / Math.sqrt((ran.variance + walked.variance) / 2)
    if (apart > best.apart) best = { apart, cut }
  }
  if (!Number.isNaN(best.cut)) return Array.from(logPaces, (pace) => pace > best.cut)
  const walks = n > 0 && sorted[n >> 1] > Math.log(ONE_KIND)
  return Array.from(logPaces, () => walks)
}

/** Outings like this one that count as much as all outings of late together. */
const LEAN_OWN = WALKING_LIKELY.value.leanOwn
/** From so many outings on a person is thought to do now and then what people do … */
const KNOWN_FROM = WALKING_LIKELY.value.knownFrom
/** … of whose outings this share is walked, as if it had been seen of the person so many times. */
const { anybody: ANYBODY, leanAnybody: LEAN_ANYBODY } = WALKING_LIKELY.value
/** Days after which a habit counts e times less. */
const HABIT_DAYS = WALKING_LIKELY.value.habitDays
/** Having been over this very ground tells so many times more than a likeness. */
const SAME_GROUND = WALKING_LIKELY.value.sameGround

/**
 * How likely somebody walks a way rather than runs it, 0 … 1: by what they did on ways like it and over its ground, the latest
 * most; leaning on what they do on the whole, which leans on what people do. Of whom nothing is known is taken for a runner.
 *
 * @param day the day it is asked for
 * @param alike 0 … 1 for each outing, see `similarity`
 * @param shared 0 … 1 for each outing, see `sharedGround`
 */
export function chanceOfWalking(
  outings: readonly Pick<RunFeatures, 'day' | 'walks'>[],
  day: number,
  alike: Float64Array,
  shared: Float64Array,
): number {
  if (outings.length === 0) return 0
  let [walkedLike, like, walked, all] = [0, 0, 0, 0]
  outings.forEach((one, i) => {
    const recent = Math.exp(-Math.abs(day - one.day) / HABIT_DAYS)
    const weight = recent * (alike[i] + SAME_GROUND * shared[i])
    all += recent
    like += weight
    if (!one.walks) return
    walked += recent
    walkedLike += weight
  })
  const lean = outings.length < KNOWN_FROM ? 0 : LEAN_ANYBODY
  const own = (lean * ANYBODY + walked) / (lean + all)
  return (LEAN_OWN * own + walkedLike) / (LEAN_OWN + like)
}
