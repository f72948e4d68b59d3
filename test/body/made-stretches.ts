import { blankStretches } from '../../src/stretch/blank.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'

/** One made-up stretch; what is left out is unknown. Climb follows from grade unless said. */
export interface Made {
  readonly length: number
  readonly speed?: number
  readonly grade?: number
  readonly cadence?: number
}

/** Stretches one after another, speeds in m/s over the map. */
export function madeStretches(made: readonly Made[]): Stretches {
  const stretches = blankStretches(made.length)
  let start = 0
  made.forEach(({ length, speed = Number.NaN, grade = Number.NaN, cadence = Number.NaN }, i) => {
    stretches.start[i] = start
    stretches.length[i] = length
    stretches.movingTime[i] = length / speed
    stretches.elapsedTime[i] = length / speed
    stretches.grade[i] = grade
    stretches.ascent[i] = Math.max(0, grade * length)
    stretches.descent[i] = Math.max(0, -grade * length)
    stretches.cadence[i] = cadence
    start += length
  })
  return stretches
}

/** One stretch of that many minutes. */
export function minutesOf(minutes: number, speed: number, grade: number, cadence = Number.NaN): Stretches {
  return madeStretches([{ length: minutes * 60 * speed, speed, grade, cadence }])
}
