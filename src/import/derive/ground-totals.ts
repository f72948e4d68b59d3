import { softnessCode, technicalityCode } from '../../ground/classes.ts'
import type { ActivityTable } from '../../store/schema.ts'
import { type Stretches, UNKNOWN } from '../../stretch/stretches.ts'

type GroundTotals = Pick<
  ActivityTable,
  'technical_s' | 'technical_known_s' | 'yielding_m' | 'yielding_known_m'
>

const ROUGH = technicalityCode('rough')
const SOFT = softnessCode('soft')

/**
 * How long it went over rough ground and how far over soft, and over how much of it that is known.
 *
 * @param stretches null where no region knows the ground: then nothing is known, which is not the same as none
 */
export function groundTotals(stretches: Stretches | null): GroundTotals {
  if (stretches === null)
    return { technical_s: null, technical_known_s: null, yielding_m: null, yielding_known_m: null }
  const totals = { technical_s: 0, technical_known_s: 0, yielding_m: 0, yielding_known_m: 0 }
  for (let i = 0; i < stretches.count; i++) {
    const seconds = stretches.movingTime[i] > 0 ? stretches.movingTime[i] : 0
    const metres = stretches.length[i]
    if (stretches.technicality[i] !== UNKNOWN) totals.technical_known_s += seconds
    if (stretches.technicality[i] >= ROUGH) totals.technical_s += seconds
    if (stretches.softness[i] !== UNKNOWN) totals.yielding_known_m += metres
    if (stretches.softness[i] >= SOFT) totals.yielding_m += metres
  }
  return totals
}
