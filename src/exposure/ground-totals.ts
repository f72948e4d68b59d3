import { softnessCode, technicalityCode } from '../stretch/classes.ts'
import { type Stretches, UNKNOWN } from '../stretch/stretches.ts'

interface GroundTotals {
  /** s on rough ground and worse, and of how much of the moving time the ground is known; null: of none. */
  readonly technical_s: number | null
  readonly technical_known_s: number | null
  /** m on soft and yielding ground, and of how much of the way that is known; null: of none. */
  readonly yielding_m: number | null
  readonly yielding_known_m: number | null
}

const ROUGH = technicalityCode('rough')
const SOFT = softnessCode('soft')

const NOTHING_KNOWN: GroundTotals = {
  technical_s: null,
  technical_known_s: null,
  yielding_m: null,
  yielding_known_m: null,
}

/** How long it goes over rough ground and how far over soft, and of how much that is known. */
export function groundTotals({ count, movingTime, length, technicality, softness }: Stretches): GroundTotals {
  let [technical_s, technical_known_s, yielding_m, yielding_known_m] = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const seconds = movingTime[i] > 0 ? movingTime[i] : 0
    if (technicality[i] !== UNKNOWN) technical_known_s += seconds
    if (technicality[i] >= ROUGH) technical_s += seconds
    if (softness[i] !== UNKNOWN) yielding_known_m += length[i]
    if (softness[i] >= SOFT) yielding_m += length[i]
  }
  if (yielding_known_m === 0 && technical_known_s === 0) return NOTHING_KNOWN
  return { technical_s, technical_known_s, yielding_m, yielding_known_m }
}
