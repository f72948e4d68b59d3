import type { FigureColumns, Ranged } from '../body/figure.ts'

/** A total and how much of the moving time it speaks for. */
export interface CoveredTotal {
  readonly total: Ranged
  /** 0..1: share of the weights whose stretches have a known value. */
  readonly known: number
}

/**
 * Sum of a figure over the stretches `from` (inclusive) to `to` (exclusive). Stretches where the figure is
 * unknown (NaN) are left out and lower `known`; nothing is filled in for them.
 *
 * @param weights per stretch, the quantity that `known` is a share of (moving time in s)
 */
export function totalOf(
  figure: FigureColumns,
  weights: Float64Array,
  from = 0,
  to = weights.length,
): CoveredTotal | null {
  let value = 0
  let low = 0
  let high = 0
  let known = 0
  let all = 0
  for (let i = from; i < to; i++) {
    const weight = weights[i] > 0 ? weights[i] : 0
    all += weight
    if (Number.isNaN(figure.value[i])) continue
    known += weight
    value += figure.value[i]
    low += figure.low[i]
    high += figure.high[i]
  }
  return all > 0 && known > 0 ? { total: { value, low, high }, known: known / all } : null
}

/** Product of two ranges of non-negative quantities. */
export function times(a: Ranged, b: Ranged): Ranged {
  return { value: a.value * b.value, low: a.low * b.low, high: a.high * b.high }
}

export function scaled(a: Ranged, factor: number): Ranged {
  return { value: a.value * factor, low: a.low * factor, high: a.high * factor }
}

/**
 * a ÷ b where both rest on the same uncertain coefficients: low goes with low and high with high, so what
 * they share cancels and only what differs stays. null where b is zero.
 */
export function pairedRatio(a: Ranged, b: Ranged): Ranged | null {
  if (!(b.value > 0) || !(b.low > 0) || !(b.high > 0)) return null
  const value = a.value / b.value
  const ends = [value, a.low / b.low, a.high / b.high]
  return { value, low: Math.min(...ends), high: Math.max(...ends) }
}
