import { blankStretches } from '../../src/stretch/blank.ts'
import {
  PROVENANCES,
  softnessCode,
  surfaceCode,
  technicalityCode,
  type SoftnessName,
  type SurfaceName,
  type TechnicalityName,
} from '../../src/stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../../src/stretch/stretches.ts'

/** One made-up stretch; what is left out is unknown. Climb follows from grade unless said. */
export interface Made {
  readonly length: number
  readonly speed?: number
  readonly grade?: number
  readonly cadence?: number
  readonly surface?: SurfaceName
  readonly softness?: SoftnessName
  readonly technicality?: TechnicalityName
  /** How the classes are known, and how surely where they are inferred. */
  readonly from?: 'tagged' | 'inferred'
  readonly sure?: number
  readonly turn?: number
  readonly sideSlope?: number
  readonly sunHeight?: number
  readonly altitude?: number
  readonly temperature?: number
}

/** Stretches one after another, speeds in m/s over the map. */
export function madeStretches(made: readonly Made[]): Stretches {
  const stretches = blankStretches(made.length)
  let start = 0
  made.forEach((one, i) => {
    const { length, speed = Number.NaN, grade = Number.NaN, cadence = Number.NaN } = one
    stretches.start[i] = start
    stretches.length[i] = length
    stretches.movingTime[i] = length / speed
    stretches.elapsedTime[i] = length / speed
    stretches.grade[i] = grade
    stretches.ascent[i] = Math.max(0, grade * length)
    stretches.descent[i] = Math.max(0, -grade * length)
    stretches.cadence[i] = cadence
    const from = one.from ?? 'tagged'
    for (const [idea, code] of [
      ['surface', surfaceCode(one.surface ?? 'unknown')],
      ['softness', softnessCode(one.softness ?? 'unknown')],
      ['technicality', technicalityCode(one.technicality ?? 'unknown')],
    ] as const) {
      if (code === UNKNOWN) continue
      stretches[idea][i] = code
      stretches[`${idea}From`][i] = PROVENANCES.indexOf(from)
      stretches[`${idea}Probability`][i] = from === 'tagged' ? 1 : (one.sure ?? 0.5)
    }
    for (const name of ['turn', 'sideSlope', 'sunHeight', 'altitude', 'temperature'] as const)
      stretches[name][i] = one[name] ?? Number.NaN
    start += length
  })
  return stretches
}

/** One stretch of that many minutes. */
export function minutesOf(minutes: number, speed: number, grade: number, cadence = Number.NaN): Stretches {
  return madeStretches([{ length: minutes * 60 * speed, speed, grade, cadence }])
}
