/** m climbed and descended between the ends of a line; `ascent − descent` is the difference of its ends. */
export interface ClimbBetween {
  readonly ascent: number
  readonly descent: number
}

/**
 * Ascent and descent of a piece of a longer line, from turning point to turning point. A turning point inside
 * counts only where the line rises or falls by `threshold` m on both its sides; the ends always count, because
 * the line goes on beyond them: pieces of one long rise add up to the whole rise, however short they are. The
 * same line walked backwards has ascent and descent exchanged.
 *
 * @param altitude m along the line, no NaN
 * @param threshold m, > 0: smallest rise or fall inside that is believed
 */
export function climbBetween(altitude: ArrayLike<number>, threshold: number): ClimbBetween {
  let ascent = 0
  let descent = 0
  const leg = (from: number, to: number): void => {
    if (to > from) ascent += to - from
    else descent += from - to
  }

  const n = altitude.length
  if (n === 0) return { ascent, descent }
  let turned = altitude[0]
  let low = turned
  let high = turned
  let rising = 0
  for (let i = 1; i < n; i++) {
    const z = altitude[i]
    low = Math.min(low, z)
    high = Math.max(high, z)
    if (rising >= 0 && high - z >= threshold) {
      // A peak is sure; on the first fall there was none before it, and the leg goes on from the start.
      if (rising > 0) {
        leg(turned, high)
        turned = high
      }
      rising = -1
      low = z
    } else if (rising <= 0 && z - low >= threshold) {
      if (rising < 0) {
        leg(turned, low)
        turned = low
      }
      rising = 1
      high = z
    }
  }
  leg(turned, altitude[n - 1])
  return { ascent, descent }
}
