import { CADENCE_SPREAD, RUN_CADENCE, WALK_CADENCE, type CadenceLine } from '../evidence/gait.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { believedCadence, gaitOf } from './gait.ts'
import { slopeLength } from './grade-table.ts'

/** What every figure needs to know of how a person moved, worked out once per analysis; columns `count` long. */
export interface Motion {
  /** m/s along the slope; NaN without a clock. */
  readonly speed: Float64Array
  /** Share walked rather than run, 0..1; NaN unknown. */
  readonly walking: Float32Array
  /** Steps taken, both feet; NaN without a clock. */
  readonly steps: Float64Array
  /** How far the steps may be off, as a share of them: 0 where cadence was recorded. */
  readonly stepDoubt: Float64Array
}

export function motionOf(stretches: Stretches): Motion {
  const { count } = stretches
  const speed = new Float64Array(count)
  const walking = gaitOf(stretches)
  const steps = new Float64Array(count)
  const stepDoubt = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const seconds = stretches.movingTime[i]
    const slope = Number.isNaN(stretches.grade[i]) ? 1 : slopeLength(stretches.grade[i])
    speed[i] = seconds > 0 ? (stretches.length[i] * slope) / seconds : Number.NaN
    const cadence = believedCadence(stretches.cadence[i], speed[i])
    const isRecorded = !Number.isNaN(cadence)
    steps[i] = (seconds / 60) * (isRecorded ? cadence : assumedCadence(speed[i], walking[i]))
    stepDoubt[i] = isRecorded
      ? 0
      : mixed(walking[i], CADENCE_SPREAD.value.walking, CADENCE_SPREAD.value.running)
  }
  return { speed, walking, steps, stepDoubt }
}

/** steps/min where the recording is silent, from speed and gait. */
function assumedCadence(speed: number, walking: number): number {
  return mixed(walking, onLine(WALK_CADENCE.value, speed), onLine(RUN_CADENCE.value, speed))
}

const onLine = ({ at0, perSpeed }: CadenceLine, speed: number): number => at0 + perSpeed * speed

/** A quantity of a stretch that was partly walked and partly run. */
export function mixed(walking: number, walked: number, run: number): number {
  return walking * walked + (1 - walking) * run
}
