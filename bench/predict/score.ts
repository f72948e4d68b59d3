/** One prediction beside what happened. */
export interface Scored {
  readonly who: string
  readonly hilly: boolean
  /** Hilly, and its climb no noise of the altitude. */
  readonly realHills: boolean
  readonly predicted_s: number
  readonly real_s: number
  readonly band_s: readonly [number, number]
  /** Mean absolute difference between predicted and real share of time. */
  readonly shape: number
}

export interface Row {
  readonly name: string
  readonly runs: number
  readonly median: number
  readonly mean: number
  /** Mean over people of each one's median. */
  readonly balanced: number
  readonly shape: number
  readonly coverage: number
  /** Width of the band as a share of the prediction: mean. */
  readonly width: number
}

export const errorOf = ({ predicted_s, real_s }: Pick<Scored, 'predicted_s' | 'real_s'>): number =>
  Math.abs(predicted_s / real_s - 1)

export function rowOf(name: string, scored: readonly Scored[]): Row {
  const errors = scored.map(errorOf)
  const people = [...new Set(scored.map(({ who }) => who))]
  return {
    name,
    runs: scored.length,
    median: quantileOf(errors, 0.5),
    mean: meanOf(errors),
    balanced: meanOf(
      people.map((name) => quantileOf(scored.filter(({ who }) => who === name).map(errorOf), 0.5)),
    ),
    shape: meanOf(scored.map(({ shape }) => shape)),
    coverage: coverageOf(scored),
    width: widthOf(scored),
  }
}

export function coverageOf(scored: readonly Pick<Scored, 'real_s' | 'band_s'>[]): number {
  return meanOf(scored.map(({ real_s, band_s: [low, high] }) => (real_s >= low && real_s <= high ? 1 : 0)))
}

export function widthOf(scored: readonly Scored[]): number {
  return meanOf(scored.map(({ predicted_s, band_s: [low, high] }) => (high - low) / predicted_s))
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low])
}

/** Variance of a normal distribution whose middle half is as wide: some histories are hikes for the most part. */
export function middleVariance(values: readonly number[]): number {
  return ((quantileOf(values, 0.75) - quantileOf(values, 0.25)) / (2 * NORMAL_50)) ** 2
}

const NORMAL_50 = 0.6745

/** Lines of a Markdown table; errors in percent. */
export function tableOf(rows: readonly Row[]): string[] {
  const percent = (value: number, decimals = 1) =>
    Number.isFinite(value) ? (100 * value).toFixed(decimals) : '–'
  return [
    '| | runs | median | mean | by person | shape | 80 % band holds | band width |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.runs} | ${percent(row.median)} | ${percent(row.mean)} | ${percent(row.balanced)} | ${percent(row.shape, 2)} | ${percent(row.coverage)} | ${percent(row.width, 0)} |`,
    ),
  ]
}
