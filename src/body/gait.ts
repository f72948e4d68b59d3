import { BELIEVED_CADENCE, TRANSITION_CADENCE } from '../evidence/gait.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { atGrade, gradeTable, slopeLength } from './grade-table.ts'
import { preferredTransitionSpeed, transitionSpeed } from './transition.ts'

const TRANSITION = gradeTable(transitionSpeed)
const PREFERRED = gradeTable(preferredTransitionSpeed)

/**
 * Share of each stretch that was walked rather than run, 0..1: from cadence where it was recorded, else from
 * speed and grade. NaN where neither is known; an unknown grade is taken as level, for gait alone.
 */
export function gaitOf(stretches: Stretches): Float32Array {
  const walking = new Float32Array(stretches.count)
  for (let i = 0; i < stretches.count; i++) {
    const grade = Number.isNaN(stretches.grade[i]) ? 0 : stretches.grade[i]
    const speed = (stretches.length[i] * slopeLength(grade)) / stretches.movingTime[i]
    const cadence = believedCadence(stretches.cadence[i], speed)
    walking[i] = Number.isNaN(cadence) ? walkingBySpeed(speed, grade) : walkingByCadence(cadence)
  }
  return walking
}

/** steps/min, or NaN where none was recorded or the sensor cannot have been right. */
export function believedCadence(cadence: number, speed: number): number {
  const { slowest, longestStep } = BELIEVED_CADENCE.value
  if (!(cadence >= slowest)) return Number.NaN
  const { at0, perSpeed, most } = longestStep
  return speed * 60 > cadence * Math.min(most, at0 + perSpeed * speed) ? Number.NaN : cadence
}

/** The same by steps per minute. */
function walkingByCadence(cadence: number): number {
  const { walking, running } = TRANSITION_CADENCE.value
  return unit((running - cadence) / (running - walking))
}

/** Share walked, 0..1: all below the speed from which people begin to run, none above the one from which running is cheaper. */
export function walkingBySpeed(speed: number, grade: number): number {
  if (!Number.isFinite(speed)) return Number.NaN
  const cheaper = atGrade(TRANSITION, grade)
  return unit((cheaper - speed) / (cheaper - atGrade(PREFERRED, grade)))
}

const unit = (share: number): number => Math.min(1, Math.max(0, share))
