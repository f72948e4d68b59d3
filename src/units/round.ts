/** To so many decimals: a digit of a degree or a metre that nothing knows is not told. */
export function toDecimals(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** To so many figures, wherever the point stands. */
export function toFigures(value: number, figures: number): number {
  return Number(value.toPrecision(figures))
}

/**
 * A replacer for `JSON.stringify`: two decimals from a hundred on, five figures below; finer than any of it is known,
 * coarse enough to read. NaN and infinities, which JSON lacks, are told as null.
 */
export function roundForJson(_key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value
  if (!Number.isFinite(value)) return null
  return Math.abs(value) >= 100 ? Math.round(value * 100) / 100 : toFigures(value, 5)
}
