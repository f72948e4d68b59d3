import { totalOf } from '../analysis/ranged.ts'
import type { FigureColumns } from '../body/figure.ts'
import type { Motion } from '../body/motion.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import { softnessCode, technicalityCode } from '../stretch/classes.ts'
import { sum, sumKnown } from '../stretch/columns.ts'
import { type Stretches, UNKNOWN } from '../stretch/stretches.ts'
import { allOrNothing, type DemandAmount, partlySeen, UNKNOWN_AMOUNT } from './amount.ts'

/** A way on foot as every dimension reads it: its stretches, and how a person moved over them. */
export interface MeasuredWay {
  readonly stretches: Stretches
  readonly motion: Motion
}

const ROUGH = technicalityCode('rough')
const SOFT = softnessCode('soft')

/** m. */
export function lengthAmountOf({ stretches }: MeasuredWay): DemandAmount {
  return allOrNothing(sum(stretches.length))
}

/** s. */
export function movingTimeOf({ stretches }: MeasuredWay): DemandAmount {
  return allOrNothing(sum(stretches.movingTime))
}

/** m climbed or descended; told, as an analysis tells it, where altitude is known over enough of the way. */
export function climbOf({ stretches }: MeasuredWay, column: 'ascent' | 'descent'): DemandAmount {
  const climbed = stretches[column]
  let known_m = 0
  for (let i = 0; i < stretches.count; i++) if (!Number.isNaN(climbed[i])) known_m += stretches.length[i]
  const isTold = known_m >= KNOWN_ENOUGH.value * sum(stretches.length)
  return isTold ? allOrNothing(sumKnown(climbed)) : UNKNOWN_AMOUNT
}

/** s on rough ground and worse. */
export function roughTimeOf({ stretches }: MeasuredWay): DemandAmount {
  const { count, movingTime, technicality } = stretches
  let [rough_s, seen_s] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (technicality[i] !== UNKNOWN) seen_s += movingTime[i]
    if (technicality[i] >= ROUGH) rough_s += movingTime[i]
  }
  return partlySeen(rough_s, seen_s, sum(movingTime))
}

/** m on soft and yielding ground. */
export function softLengthOf({ stretches }: MeasuredWay): DemandAmount {
  const { count, length, softness } = stretches
  let [soft_m, seen_m] = [0, 0]
  for (let i = 0; i < count; i++) {
    if (softness[i] !== UNKNOWN) seen_m += length[i]
    if (softness[i] >= SOFT) soft_m += length[i]
  }
  return partlySeen(soft_m, seen_m, sum(length))
}

/** In the figure's own unit; told, as an analysis tells it, where it is known over enough of the time. */
export function figureTotal({ stretches }: MeasuredWay, figure: FigureColumns): DemandAmount {
  const covered = totalOf(figure, stretches.movingTime)
  return covered !== null && covered.known >= KNOWN_ENOUGH.value
    ? allOrNothing(covered.total.value)
    : UNKNOWN_AMOUNT
}
