/**
 * The same values with every unknown piece bridged by a straight line (held level at the ends), so that
 * something dashed can be drawn there. All NaN stays all NaN.
 */
export function bridged(values: Float64Array): Float64Array {
  const filled = values.slice()
  let before = -1
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && Number.isNaN(values[i])) continue
    for (let gap = before + 1; gap < i; gap++) {
      const left = before < 0 ? values[i] : values[before]
      const right = i === values.length ? left : values[i]
      filled[gap] = before < 0 ? right : left + ((right - left) * (gap - before)) / (i - before)
    }
    before = i
  }
  return filled
}
