/**
 * A smooth curve through measured points that never overshoots them: cubic pieces whose slopes are the
 * weighted harmonic means of their neighbours' (Fritsch and Butland 1984). Between two points it stays between
 * their values, so a table cannot grow a dip nobody measured. Held at the first and last value outside.
 *
 * @param points at least two rows of [x, y], x rising
 */
export function monotoneCubic(points: readonly (readonly [x: number, y: number])[]): (x: number) => number {
  const last = points.length - 1
  if (last < 1) throw new Error('A curve needs at least two points.')
  const slopes = slopesAt(points)

  return (x) => {
    if (x <= points[0][0]) return points[0][1]
    if (x >= points[last][0]) return points[last][1]
    let k = 0
    while (x > points[k + 1][0]) k++
    const [x0, y0] = points[k]
    const [x1, y1] = points[k + 1]
    const width = x1 - x0
    const t = (x - x0) / width
    const rest = 1 - t
    return (
      (1 + 2 * t) * rest * rest * y0 +
      t * rest * rest * width * slopes[k] +
      t * t * (3 - 2 * t) * y1 -
      t * t * rest * width * slopes[k + 1]
    )
  }
}

function slopesAt(points: readonly (readonly [number, number])[]): number[] {
  const widths: number[] = []
  const secants: number[] = []
  for (let k = 0; k + 1 < points.length; k++) {
    widths.push(points[k + 1][0] - points[k][0])
    secants.push((points[k + 1][1] - points[k][1]) / widths[k])
  }
  const last = secants.length - 1
  // At the ends the secant itself: inside the limit that keeps a cubic piece monotone.
  const slopes = [secants[0]]
  for (let k = 1; k <= last; k++)
    slopes.push(betweenSlopes(widths[k - 1], widths[k], secants[k - 1], secants[k]))
  slopes.push(secants[last])
  return slopes
}

/** Zero where the data turn round, else the harmonic mean weighted towards the shorter side. */
function betweenSlopes(before: number, after: number, rising: number, next: number): number {
  if (rising * next <= 0) return 0
  const weightBefore = 2 * after + before
  const weightAfter = after + 2 * before
  return (weightBefore + weightAfter) / (weightBefore / rising + weightAfter / next)
}
