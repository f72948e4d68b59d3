import {
  BELIEVED_CADENCE,
  CADENCE_SPREAD,
  RUN_CADENCE,
  WALK_CADENCE,
  type CadenceLine,
} from '../evidence/gait.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { believedCadence, gaitOf, walkingBySpeed } from './gait.ts'
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

/** Of a person, by gait: how much quicker they step than people usually do at their speed. 1: as usual; null: unknown. */
export interface OwnCadence {
  readonly walking: number | null
  readonly running: number | null
}

/**
 * Over all of a gait, with the steps that figures take: where a sensor lost some, the flat road beside is stepped as the
 * outing is taken to have been.
 */
export function ownCadenceOf(stretches: Stretches, { speed, walking, steps }: Motion): OwnCadence {
  const counted = { walking: 0, running: 0 }
  const [taken, usual] = [{ ...counted }, { ...counted }]
  let time = 0
  for (let i = 0; i < stretches.count; i++) {
    const seconds = stretches.movingTime[i]
    if (!(seconds > 0) || Number.isNaN(steps[i])) continue
    time += seconds
    const gait = walking[i] < 0.5 ? 'running' : 'walking'
    taken[gait] += steps[i]
    usual[gait] += assumedCadence(speed[i], gait === 'walking' ? 1 : 0) * (seconds / 60)
    if (!Number.isNaN(believedCadence(stretches.cadence[i], speed[i]))) counted[gait] += seconds
  }
  const own = (gait: keyof OwnCadence) =>
    counted[gait] > 0 && counted[gait] >= BELIEVED_CADENCE.value.ownFrom * time
      ? taken[gait] / usual[gait]
      : null
  return { walking: own('walking'), running: own('running') }
}

/** How a person moves along the level who walks or runs by speed alone, with steps as quick as theirs are. */
export function levelMotionOf({ length, movingTime, count }: Stretches, own: OwnCadence): Motion {
  const speed = length.map((metres, i) => metres / movingTime[i])
  const walking = Float32Array.from(speed, (one) => walkingBySpeed(one, 0))
  const steps = new Float64Array(count)
  const stepDoubt = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const cadence = mixed(
      walking[i],
      assumedCadence(speed[i], 1) * (own.walking ?? 1),
      assumedCadence(speed[i], 0) * (own.running ?? 1),
    )
    steps[i] = (movingTime[i] / 60) * cadence
    const { walking: walked, running: run } = CADENCE_SPREAD.value
    stepDoubt[i] = mixed(walking[i], own.walking === null ? walked : 0, own.running === null ? run : 0)
  }
  return { speed, walking, steps, stepDoubt }
}

/** steps/min where the recording is silent, from speed (m/s) and the share walked. */
function assumedCadence(speed: number, walking: number): number {
  return mixed(walking, onLine(WALK_CADENCE.value, speed), onLine(RUN_CADENCE.value, speed))
}

const onLine = ({ at0, perSpeed }: CadenceLine, speed: number): number => at0 + perSpeed * speed

/** A quantity of a stretch that was partly walked and partly run. */
export function mixed(walking: number, walked: number, run: number): number {
  return walking * walked + (1 - walking) * run
}
