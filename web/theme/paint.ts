import type { Stretches } from '../../src/stretch/stretches.ts'
import { PROVENANCES } from '../../src/stretch/classes.ts'
import { smoothedGrade } from '../lib/smoothed-grade.ts'
import { type ColourBy, GROUND_LEGEND } from './ground-legend.ts'
import { GRADE_CLASSES, gradeClassOf } from './legend.ts'

/** A stretch whose class nobody knows: hatched or dotted, never in a class's colour. */
export const UNPAINTED = -1

/** In what colour each stretch is drawn, and whether solid or dashed: one answer for map and profile. */
export interface Paint {
  /** Names of the colours in tokens.css. */
  readonly colours: readonly `--${string}`[]
  /** By stretch: index of `colours`, or `UNPAINTED`. */
  readonly colourOf: Int8Array
  /** By stretch: 1 where the class is inferred and not mapped. */
  readonly isInferred: Uint8Array
}

const INFERRED = PROVENANCES.indexOf('inferred')

/** `window_m`: m over which grade is evened out before it is coloured; ground is not, for it changes at once. */
export function paintOf(stretches: Stretches, by: ColourBy, window_m: number): Paint {
  if (by === 'grade') {
    return {
      colours: GRADE_CLASSES.map(({ colour }) => colour),
      colourOf: Int8Array.from(smoothedGrade(stretches, window_m), gradeClassOf),
      isInferred: new Uint8Array(stretches.count),
    }
  }
  const legend = GROUND_LEGEND[by]
  return {
    colours: legend.map(({ colour }) => colour),
    colourOf: Int8Array.from(stretches[by], (code) =>
      legend.findIndex(({ values }) => values.includes(code)),
    ),
    isInferred: stretches[`${by}From`].map((from) => (from === INFERRED ? 1 : 0)),
  }
}
