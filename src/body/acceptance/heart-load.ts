import { TRIMP } from '../../evidence/fitness.ts'

/** Minutes weighed by heart rate. `reserve` is the share of the way from resting to highest heart rate, 0..1. */
export function heartLoad(minutes: number, reserve: number, sex: 'female' | 'male'): number {
  const { factor, rate } = TRIMP.value[sex]
  return minutes * reserve * factor * Math.exp(rate * reserve)
}
