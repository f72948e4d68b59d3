import { ALTITUDE_DOUBT } from '../evidence/altitude-doubt.ts'
import type { Spread } from '../evidence/table.ts'
import { BELIEVED_RISE, HEIGHT_ERROR } from '../evidence/work.ts'
import { climb } from '../line/ascent.ts'
import { distanceBetween } from '../geo/distance.ts'
import { sum, sumKnown } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { altitudeTrust } from './altitude-trust.ts'
import { passagesOf } from './passages.ts'

/** How far the climb of a line may be off, and the sentence that says why. */
export interface AltitudeDoubt {
  /** Share of the metres told. */
  readonly heightError: Spread
  readonly what: string
}

const { noise, loop } = ALTITUDE_DOUBT.value

/**
 * What speaks against the heights of a recording; null where nothing does. Heights that waver far more than their own
 * means over some hundred metres are noise where places passed again come out at other slopes (`altitudeTrust`, the
 * judgement predictions go by), or where the pace does not answer the slopes. A loop that ends far above or below its own
 * start is off by as much.
 */
export function doubtAltitude(stretches: Stretches): AltitudeDoubt | null {
  const way_m = sum(stretches.length)
  const climb_m = sumKnown(stretches.ascent)
  if (way_m < noise.way_m) return null
  return (climb_m > noise.climb * way_m ? asNoise(stretches, climb_m) : null) ?? asLoop(stretches)
}

function asNoise(stretches: Stretches, climb_m: number): AltitudeDoubt | null {
  const { share, seenAgain } = altitudeTrust(stretches, passagesOf(stretches))
  if (share >= noise.trust) return null
  const isOther = share < noise.trustAgain && seenAgain > noise.seenAgain
  if (!isOther && answerOf(stretches) > noise.answer) return null
  const calm_m = calmClimb(stretches)
  if (climb_m < noise.wavering * calm_m) return null
  const least_m = calm_m * share
  const why = isOther ? 'places passed again come out at other slopes' : 'the pace does not answer its slopes'
  return {
    heightError: { ...HEIGHT_ERROR.value, low: least_m / climb_m - 1 },
    what: `The altitude is doubted: it wavers more than ground does, and ${why}. Of the ${climb_m.toFixed(0)} m up that it tells, ${calm_m.toFixed(0)} m are left between means over ${noise.smooth_m} m, and as few as ${least_m.toFixed(0)} m may be there.`,
  }
}

/** m climbed between the mean heights of one piece of way and of the next. */
function calmClimb({ count, length, altitude }: Stretches): number {
  const means: number[] = []
  let [way, area] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(altitude[i])) continue
    way += length[i]
    area += length[i] * altitude[i]
    if (way < noise.smooth_m) continue
    means.push(area / way)
    way = area = 0
  }
  return climb(means, BELIEVED_RISE.value).ascent.at(-1) ?? 0
}

/**
 * Correlation of how pace and grade change from one hundred metres to the next, and twice its error: people slow down
 * uphill. 1 where there is too little to tell.
 */
function answerOf({ count, length, movingTime, grade }: Stretches): number {
  let [n, xx, xy, yy] = [0, 0, 0, 0]
  let [way, time, rise] = [0, 0, 0]
  let before: readonly [number, number] | null = null
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(grade[i])) {
      way = time = rise = 0
      before = null
      continue
    }
    way += length[i]
    time += movingTime[i]
    rise += length[i] * grade[i]
    if (way < noise.block_m) continue
    const block = [Math.log(time / way), rise / way] as const
    if (before !== null) {
      const [dy, dx] = [block[0] - before[0], block[1] - before[1]]
      // A stop or a sprint answers to something else.
      if (Math.abs(dy) < noise.sameEffort) {
        n += 1
        xx += dx * dx
        xy += dx * dy
        yy += dy * dy
      }
    }
    before = block
    way = time = rise = 0
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) + 2 / Math.sqrt(n) : 1
}

function asLoop(stretches: Stretches): AltitudeDoubt | null {
  const { count, latitude, longitude, altitude } = stretches
  const knows = (i: number) => !Number.isNaN(latitude[i]) && !Number.isNaN(altitude[i])
  let [first, last] = [0, count - 1]
  while (first < count && !knows(first)) first += 1
  while (last > first && !knows(last)) last -= 1
  if (last <= first) return null
  if (distanceBetween(latitude[first], longitude[first], latitude[last], longitude[last]) > loop.apart_m)
    return null
  const off_m = altitude[last] - altitude[first]
  const most_m = Math.max(sumKnown(stretches.ascent), sumKnown(stretches.descent))
  if (!(Math.abs(off_m) > Math.max(loop.least_m, loop.share * most_m))) return null
  const share = Math.min(1, Math.abs(off_m) / most_m)
  return {
    heightError: { value: 0, low: -share, high: Math.max(HEIGHT_ERROR.value.high, share) },
    what: `The altitude is doubted: the way ends where it began, and ${Math.abs(off_m).toFixed(0)} m ${off_m > 0 ? 'higher' : 'lower'}. Climb or descent is off by as much.`,
  }
}
