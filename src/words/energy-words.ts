import type { Ranged } from '../body/figure.ts'
import { formatRange, groupThousands, KJ_PER_KCAL } from '../units/units.ts'

/** kJ from which megajoules read better. */
const MEGA_FROM_KJ = 1000

export interface EnergyWords {
  readonly value: string
  readonly range: string
  readonly unit: 'MJ' | 'kJ'
}

/** `3.4`, `2.9–3.9`, `MJ`; kilojoules where that is too little to count in mega. */
export function energyWords(energy_kJ: Ranged): EnergyWords {
  const mega = energy_kJ.value >= MEGA_FROM_KJ
  const per = mega ? 1000 : 1
  return {
    value: formatRange(energy_kJ.value / per, energy_kJ.value / per),
    range: formatRange(energy_kJ.low / per, energy_kJ.high / per),
    unit: mega ? 'MJ' : 'kJ',
  }
}

/** `2.9–3.9 MJ`: as far as it is known, wherever a run's energy is told in a word. */
export function energyRange(energy_kJ: Ranged): string {
  const { range, unit } = energyWords(energy_kJ)
  return `${range} ${unit}`
}

/** The kitchen's unit, as finely as anyone can know it: `810 kcal`, `2 300 kcal`. */
export function kilocalories(energy_kJ: number): string {
  const kcal = energy_kJ / KJ_PER_KCAL
  const step = kcal >= 1000 ? 100 : 10
  return `${groupThousands(Math.round(kcal / step) * step)} kcal`
}
