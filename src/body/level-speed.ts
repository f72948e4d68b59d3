import { RUNNER_ECONOMY } from '../evidence/run-cost.ts'
import { REST_POWER, runPower, walkPower } from './cost.ts'
import { walkingBySpeed } from './gait.ts'
import { mixed } from './motion.ts'

/** m/s; nobody whose recording is looked at is faster on the level for long. */
const FASTEST = 10

/** Halvings: 10 m/s to a millimetre a second. */
const HALVINGS = 14

/** W/kg of going along the level at a speed in m/s, in the gait people choose for it. */
export function levelPower(speed: number): number {
  const walking = walkingBySpeed(speed, 0)
  return mixed(walking, walkPower(speed, 0), runPower(speed, 0, RUNNER_ECONOMY.value.value))
}

/** m/s on a smooth level road at which a body spends so many W/kg, standing rest included; 0 at rest and below. */
export function levelSpeedOf(power: number): number {
  if (!(power > REST_POWER)) return 0
  let [slow, fast] = [0, FASTEST]
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (slow + fast) / 2
    if (levelPower(middle) < power) slow = middle
    else fast = middle
  }
  return (slow + fast) / 2
}
