import { toFigures } from '../../units/round.ts'
/** Figures that a published number and ours can both be told in without hiding how they differ. */
const FIGURES = 4

/** Below this a number is the rounding of binary fractions, or the open end of “less than nothing”. */
const NOTHING = 1e-6

export function figureWords(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'no end'
  return withMinus(rounded(value))
}

/** Ours less published, as far as both are told, always with its direction. */
export function differenceWords(ours: number, published: number): string {
  const [a, b] = [rounded(ours), rounded(published)]
  const difference = Number((a - b).toFixed(Math.max(decimalsOf(a), decimalsOf(b))))
  return difference > 0 ? `+${difference}` : withMinus(difference)
}

/** `3.67 to 4.17`, `at least 0.8`, `at most 1.3`. */
export function toleranceWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high === Number.POSITIVE_INFINITY) return `at least ${figureWords(low)}`
  if (low === Number.NEGATIVE_INFINITY) return `at most ${figureWords(high)}`
  return low === high ? `exactly ${figureWords(low)}` : `${figureWords(low)} to ${figureWords(high)}`
}

function rounded(value: number): number {
  return Math.abs(value) < NOTHING ? 0 : toFigures(value, FIGURES)
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

function withMinus(value: number): string {
  return String(value).replace('-', '−')
}
