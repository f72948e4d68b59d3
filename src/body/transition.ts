import {
  CHEAPEST_WALKING_SPEED,
  PREFERRED_TRANSITION,
  WALK_RUN_TRANSITION,
  type SpeedBySlope,
} from '../evidence/gait.ts'

const DEGREES = 180 / Math.PI

/** m/s along the slope from which running costs less than walking; `grade` may be steeper than 0.45. */
export function transitionSpeed(grade: number): number {
  return speedOnSlope(WALK_RUN_TRANSITION.value, grade)
}

/** m/s along the slope from which people begin to run: below the cheaper speed on the level, nearly at it on steep climbs. */
export function preferredTransitionSpeed(grade: number): number {
  const { level, steep, steepDegrees } = PREFERRED_TRANSITION.value
  const steepness = Math.min(1, Math.max(0, Math.atan(grade) * DEGREES) / steepDegrees)
  return transitionSpeed(grade) * (level + (steep - level) * steepness)
}

/** m/s along the slope at which a mountain runner walks most cheaply. */
export function cheapestWalkingSpeed(grade: number): number {
  return speedOnSlope(CHEAPEST_WALKING_SPEED.value, grade)
}

/** Falls with the angle up to the steep end, beyond that keeps its climb rate; downhill as on the level. */
function speedOnSlope({ level, steep, steepDegrees }: SpeedBySlope, grade: number): number {
  const angle = Math.atan(grade) * DEGREES
  if (angle <= 0) return level
  if (angle <= steepDegrees) return level + ((steep - level) * angle) / steepDegrees
  return (steep * Math.sin(steepDegrees / DEGREES)) / Math.sin(angle / DEGREES)
}
