import type { FigureResult } from '../../src/analysis/analysis.ts'
import { timesOf } from '../../src/words/beside-flat.ts'
import type { BodyPart } from '../../src/words/body-parts.ts'

/**
 * Times flat road from which each of the shades 1 to 5 begins; less is shade 0. Steps, not a gradient: an eye
 * tells five shades apart, and the figures carry no more than that.
 */
const SHADES_FROM = [0.85, 1.15, 1.4, 1.7, 2] as const

/** 0 lighter than flat road … 5 twice and more; `unknown` is hatched, `blank` is tissue nobody has measured. */
export type Shade = '0' | '1' | '2' | '3' | '4' | '5' | 'unknown' | 'blank'

const SHADES: readonly Shade[] = ['0', '1', '2', '3', '4', '5']

export function shadeOf(part: BodyPart, figure: FigureResult | null): Shade {
  if (part.figure === null) return 'blank'
  const times = figure === null ? null : timesOf(figure, 'time')
  if (times === null) return 'unknown'
  return SHADES[SHADES_FROM.filter((from) => times.value >= from).length]
}
