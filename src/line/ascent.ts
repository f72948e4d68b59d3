/** m climbed and descended up to each point of a line; both start at 0 and never decrease. */
export interface Climb {
  readonly ascent: Float64Array
  readonly descent: Float64Array
}

/**
 * Ascent and descent from peak to valley. A climb ends only where the line has since fallen by `threshold`
 * metres, and then counts whole, from its valley to its peak: unlike a dead band, which starts to count only
 * after the threshold and so loses about half of it on every hill, nothing of a confirmed hill is lost, and
 * wiggles smaller than the threshold add nothing.
 *
 * Within a climb the cumulative ascent follows the highest point so far (the lowest, on a descent), so that it
 * can be cut anywhere and the parts add up. Where the line ends, a rise or fall below the threshold is not
 * counted.
 *
 * @param altitude m along the line, no NaN
 * @param threshold m, > 0: smallest rise or fall that is believed
 */
export function climb(altitude: ArrayLike<number>, threshold: number): Climb {
  const n = altitude.length
  const ascent = new Float64Array(n)
  const descent = new Float64Array(n)
  if (n === 0) return { ascent, descent }

  // Where the leg under way began, and its far end so far. Until the first leg is sure, both ends are kept.
  let low = 0
  let high = 0
  let rising = 0
  let done = 0
  const confirm = (valley: number, peak: number): void => {
    if (valley < peak) fillLeg(altitude, ascent, descent, done, valley, peak, 1)
    else fillLeg(altitude, descent, ascent, done, peak, valley, -1)
    done = Math.max(valley, peak)
  }

  for (let i = 1; i < n; i++) {
    const z = altitude[i]
    if (rising >= 0 && z > altitude[high]) high = i
    if (rising <= 0 && z < altitude[low]) low = i
    if (rising === 0) {
      if (altitude[high] - altitude[low] < threshold) continue
      rising = high > low ? 1 : -1
    } else if (rising === 1 && altitude[high] - z >= threshold) {
      confirm(low, high)
      rising = -1
      low = i
    } else if (rising === -1 && z - altitude[low] >= threshold) {
      confirm(low, high)
      rising = 1
      high = i
    }
  }
  if (rising !== 0) confirm(low, high)
  for (let i = done + 1; i < n; i++) {
    ascent[i] = ascent[done]
    descent[i] = descent[done]
  }
  return { ascent, descent }
}

/** One leg from `start` to `end`: `up` follows the farthest point so far, `other` stands still. */
function fillLeg(
  altitude: ArrayLike<number>,
  up: Float64Array,
  other: Float64Array,
  done: number,
  start: number,
  end: number,
  sign: 1 | -1,
): void {
  for (let i = done + 1; i <= start; i++) {
    up[i] = up[done]
    other[i] = other[done]
  }
  const base = up[start]
  let farthest = 0
  for (let i = start + 1; i <= end; i++) {
    farthest = Math.max(farthest, sign * (altitude[i] - altitude[start]))
    up[i] = base + farthest
    other[i] = other[start]
  }
}
