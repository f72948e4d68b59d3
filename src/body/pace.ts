import { KAY_PACE, PACE_SPREAD } from '../evidence/pace-by-grade.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Ranged } from './figure.ts'
import { STEEPEST } from './grade-table.ts'

const [k0, k1, k2, k3, k4] = KAY_PACE.value

/** At least this share of the length must have a known grade and time before a flat pace is told. */
const MIN_KNOWN = 0.5

/**
 * Time per metre on a grade beside time per metre on the flat, for the same effort on ground one can run.
 * 1 on the level, least near −0.09, held beyond ±0.45; NaN for an unknown grade. A curve of time, not of energy.
 */
export function paceFactor(grade: number): number {
  const i = Math.min(STEEPEST, Math.max(-STEEPEST, grade))
  return (k0 + i * (k1 + i * (k2 + i * (k3 + i * k4)))) / k0
}

/**
 * s per km on flat road at the same effort, by the time curve integrated stretch by stretch. Stretches without
 * a clock or a known grade are left out; NaN when they make up more than half of the length.
 */
export function equivalentFlatPace(stretches: Stretches): Ranged {
  let time = 0
  let flat = 0
  let doubt = 0
  let known = 0
  let length = 0
  for (let i = 0; i < stretches.count; i++) {
    length += stretches.length[i]
    const grade = stretches.grade[i]
    if (Number.isNaN(grade) || !(stretches.movingTime[i] > 0)) continue
    const flatLength = stretches.length[i] * paceFactor(grade)
    known += stretches.length[i]
    time += stretches.movingTime[i]
    flat += flatLength
    doubt += flatLength * paceDoubt(grade)
  }
  if (!(known >= MIN_KNOWN * length) || !(flat > 0)) {
    return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  }
  return {
    value: (1000 * time) / flat,
    low: (1000 * time) / (flat + doubt),
    high: (1000 * time) / (flat - doubt),
  }
}

/** Half-width of the range of the factor, as a share of it. */
function paceDoubt(grade: number): number {
  const { hills, firmTo, perGradeBeyond } = PACE_SPREAD.value
  const steep = Math.abs(grade)
  return hills * Math.min(1, (2 * steep) / firmTo) + perGradeBeyond * Math.max(0, steep - firmTo)
}
