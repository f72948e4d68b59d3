import { niceStep } from '../lib/nice-step.ts'

/** A straight way from values to CSS pixels; `high` lies at the top. */
export interface ChartScale {
  readonly low: number
  readonly high: number
  readonly at: (value: number) => number
}

export function scaleOf(low: number, high: number, top: number, bottom: number): ChartScale {
  const at = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top)
  return { low, high, at }
}

/** Least and greatest known value; null when nothing is known. */
export function extent(values: Float64Array): readonly [number, number] | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : null
}

/** The values between which nearly all lie (2nd to 98th percentile); null when nothing is known. */
export function usualExtent(values: Float64Array): readonly [number, number] | null {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  if (known.length === 0) return null
  const at = (share: number) => known[Math.round(share * (known.length - 1))]
  return [at(0.02), at(0.98)]
}

/** Round values within [low, high], about `wanted` of them. */
export function ticks(low: number, high: number, wanted: number): number[] {
  const step = niceStep((high - low) / Math.max(1, wanted))
  const found: number[] = []
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n++) found.push(n * step)
  return found
}
