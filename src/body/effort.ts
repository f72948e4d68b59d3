import {
  EFFORT_SPREAD,
  HEART_AND_UPTAKE,
  HIGHEST_HEART_RATE,
  UPTAKE_OF_RUNNERS,
  USUAL_EFFORT,
} from '../evidence/effort.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { lastingShare, uptakeOfPower } from './ceiling.ts'
import type { FigureColumns, Ranged } from './figure.ts'

/** How hard an outing was, over the whole of it. */
export interface Effort {
  /** Of the highest oxygen uptake of who did it, 0..1. */
  readonly share: Ranged
  /** What spoke of the person besides their speed. */
  readonly by: 'result' | 'heart' | 'nothing'
}

/**
 * How hard an outing was for who did it. By the uptake a result of theirs speaks of, where there is one. Else by how
 * fast they went, half of which is taken for a strong body and half for a hard effort; and where a heart rate was
 * recorded, by the mean of that and what the heart rate says. Never above what lasts for so long.
 *
 * @param energy kJ/kg, standing rest included
 * @param highestUptake ml/kg/min; null where no result tells
 */
export function effortOf(stretches: Stretches, energy: FigureColumns, highestUptake: number | null): Effort {
  const { count, movingTime, heartRate } = stretches
  let [time, spent, beatTime, beats, highest] = [0, 0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(energy.value[i])) continue
    time += movingTime[i]
    spent += energy.value[i]
    if (!(heartRate[i] > 0 && heartRate[i] <= HEART_AND_UPTAKE.value.fastest)) continue
    beatTime += movingTime[i]
    beats += movingTime[i] * heartRate[i]
    highest = Math.max(highest, heartRate[i])
  }
  const lasting = lastingShare(time)
  const uptake = uptakeOfPower((1000 * spent) / time)
  if (highestUptake !== null) return told(uptake / highestUptake, 'result', lasting)
  const bySpeed = Math.sqrt((uptake * USUAL_EFFORT.value * lasting) / UPTAKE_OF_RUNNERS.value)
  const byHeart =
    beatTime >= KNOWN_ENOUGH.value * time ? uptakeByHeart(beats / beatTime, highest) : Number.NaN
  if (!(byHeart >= HEART_AND_UPTAKE.value.least)) return told(bySpeed, 'nothing', lasting)
  return told((bySpeed + byHeart) / 2, 'heart', lasting)
}

const SPREADS = {
  result: EFFORT_SPREAD.value.byResult,
  heart: EFFORT_SPREAD.value.byHeart,
  nothing: EFFORT_SPREAD.value.unknown,
} as const

function told(share: number, by: Effort['by'], most: number): Effort {
  const spread = SPREADS[by]
  const kept = (one: number) => Math.min(most, one)
  return {
    share: { value: kept(share), low: kept(share * (1 - spread)), high: kept(share * (1 + spread)) },
    by,
  }
}

/** Share of the highest uptake that a mean heart rate speaks of, where the recording never shows more than `highest`. */
function uptakeByHeart(mean: number, highest: number): number {
  const { at0, perUptake } = HEART_AND_UPTAKE.value
  return (mean / Math.max(HIGHEST_HEART_RATE.value.value, highest) - at0) / perUptake
}
