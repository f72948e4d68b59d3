/**
 * Running mean over `reach` points each side; towards the ends the window shrinks evenly, so that a straight
 * slope stays one. A reach of 0 copies.
 *
 * @param line values at even spacing, no NaN
 */
export function runningMean(line: Float64Array, reach: number): Float64Array {
  const n = line.length
  const out = new Float64Array(n)
  if (reach < 1) {
    out.set(line)
    return out
  }
  // Sums relative to the first value, so that far above the sea nothing is lost to rounding.
  const base = n > 0 ? line[0] : 0
  const sums = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i] + (line[i] - base)
  for (let i = 0; i < n; i++) {
    const half = Math.min(reach, i, n - 1 - i)
    out[i] = base + (sums[i + half + 1] - sums[i - half]) / (2 * half + 1)
  }
  return out
}
