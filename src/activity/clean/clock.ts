import type { ReadWarning } from '../activity.ts'
import { Places, some } from './places.ts'

/** A clock made to run forwards. */
export interface Clock {
  /** s since the first timed sample; never decreasing. NaN only before the first and after the last timed sample. */
  readonly elapsed: Float64Array
  /** First and one past the last sample between which time is known. */
  readonly from: number
  readonly to: number
  /** s since 1970 UTC at elapsed 0; null when the device had no believable date. */
  readonly start_s: number | null
  /** s between samples, typically. */
  readonly interval_s: number
  /** How often it leapt ahead by more than a day. */
  readonly leaps: number
}

/** A clock that says it is before this had not been set: watches wake in 1901, 1970, 1980 or on 1989-12-31. */
const OLDEST_DATE_S = Date.UTC(2000, 0, 1) / 1000
const LATEST_DATE_S = Date.UTC(2100, 0, 1) / 1000

/** No single rest lasts this long; a longer leap is the clock being set, or a watch resumed on another day. */
const LONGEST_REST_S = 86_400

/**
 * So many samples may tell a wrong time before the clock is believed to have been set anew. Where more tell one that is
 * behind, and the clock then goes on as before, the step ahead counts as time that passed.
 */
const GLITCH_SAMPLES = 3

/**
 * Elapsed time that runs forwards. Single wrong times are filled from their neighbours; where the clock was set
 * while recording (a step back, or ahead by more than a day) one usual interval is put in its place. null when
 * fewer than two samples are timed.
 */
export function readClock(time: Float64Array, faults: ReadWarning[]): Clock | null {
  let from = 0
  let to = time.length
  while (from < to && !Number.isFinite(time[from])) from += 1
  while (to > from && !Number.isFinite(time[to - 1])) to -= 1
  if (to - from < 2) return null

  const interval_s = typicalInterval(time, from, to)
  const elapsed = new Float64Array(time.length).fill(NaN)
  const untimed = new Places()
  const glitches = new Places()
  const back = new Places()
  const leaps = new Places()

  let previous = time[from]
  let last = from
  let shift = -previous
  elapsed[from] = 0
  // The date is that of the longest run between two settings of the clock.
  let runStart = from
  let longestRun = 0
  let start_s = previous
  const endRun = (at: number): void => {
    if (at - runStart <= longestRun) return
    longestRun = at - runStart
    start_s = -shift
  }

  for (let i = from + 1; i < to; i++) {
    const t = time[i]
    if (!Number.isFinite(t)) {
      untimed.add(i)
      continue
    }
    if (t >= previous && t - previous <= LONGEST_REST_S) {
      elapsed[i] = Math.max(elapsed[last], t + shift)
      last = i
      previous = t
      continue
    }
    if (comesBack(time, i, to, previous)) {
      glitches.add(i)
      continue
    }
    if (t < previous) back.add(i)
    else leaps.add(i)
    endRun(i)
    runStart = i
    shift = previous + shift + interval_s - t
    elapsed[i] = Math.max(elapsed[last], t + shift)
    last = i
    previous = t
  }
  endRun(to)
  // Whatever trails the last believed time is a glitch too; time ends where it was last believed.
  while (!Number.isFinite(elapsed[to - 1])) to -= 1
  fillBetween(elapsed, from, to)

  const dated = start_s >= OLDEST_DATE_S && start_s < LATEST_DATE_S
  untimed.report(faults, (n) => `${some(n, 'sample')} had no time; it was filled in from the samples around.`)
  glitches.report(
    faults,
    (n) => `${some(n, 'sample')} told a time that did not fit those around; it was filled in from them.`,
  )
  back.report(
    faults,
    (n) => `The clock stepped back ${times(n)}; what follows was moved to run on without a break.`,
  )
  leaps.report(
    faults,
    (n) => `The clock leapt ahead by more than a day ${times(n)}; the leap was left out of the elapsed time.`,
  )
  const outside = time.length - (to - from)
  if (outside > 0)
    faults.push({
      where: from > 0 ? 'sample 1' : `sample ${to + 1}`,
      what: `${some(outside, 'sample')} before the first or after the last timed one had no time and were left out.`,
    })
  if (!dated)
    faults.push({
      where: 'file',
      what: 'The clock had not been set, so the date is unknown; durations are not affected.',
    })
  return { elapsed, from, to, start_s: dated ? start_s : null, interval_s, leaps: leaps.count }
}

/** Does one of the next few samples follow on from `previous` as if sample i had not been? */
function comesBack(time: Float64Array, i: number, to: number, previous: number): boolean {
  let seen = 0
  for (let j = i + 1; j < to && seen < GLITCH_SAMPLES; j++) {
    const t = time[j]
    if (!Number.isFinite(t)) continue
    if (t >= previous && t - previous <= LONGEST_REST_S) return true
    seen += 1
  }
  return false
}

/** Median of up to a thousand forward steps spread over the recording. */
function typicalInterval(time: Float64Array, from: number, to: number): number {
  const stride = Math.max(1, Math.floor((to - from) / 1000))
  const steps: number[] = []
  for (let i = from + 1; i < to; i += stride) {
    const step = time[i] - time[i - 1]
    if (step > 0 && step <= LONGEST_REST_S) steps.push(step)
  }
  steps.sort((a, b) => a - b)
  return steps.length > 0 ? steps[steps.length >> 1] : 1
}

/** Straight lines through the NaNs between known values. */
function fillBetween(values: Float64Array, from: number, to: number): void {
  let known = from
  for (let i = from + 1; i < to; i++) {
    if (Number.isNaN(values[i])) continue
    const step = (values[i] - values[known]) / (i - known)
    for (let j = known + 1; j < i; j++) values[j] = Math.min(values[i], values[known] + step * (j - known))
    known = i
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
