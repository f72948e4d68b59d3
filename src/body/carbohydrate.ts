import { CARBOHYDRATE_ENERGY, CARBOHYDRATE_SHARE } from '../evidence/carbohydrate.ts'
import { timesEach } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'

export const CARBOHYDRATE: FigureMeaning = {
  id: 'carbohydrate',
  kind: 'body',
  label: 'Carbohydrate used',
  unit: 'g',
  perKg: true,
  grade: 'P',
  evidence: ['carbohydrate-share', 'carbohydrate-energy', 'minetti-run-cost', 'lcda-walk-power'],
  meaning:
    'Roughly how much of the energy came from sugar and glycogen, by a share that effort, training and food move widely. What the body used, not what to eat.',
}

/** g per kg of body mass, from the energy columns in kJ/kg. */
export function carbohydrateColumns(energy: FigureColumns): FigureColumns {
  const { value, low, high } = CARBOHYDRATE_SHARE.value
  return {
    id: 'carbohydrate',
    value: timesEach(energy.value, value / CARBOHYDRATE_ENERGY.value),
    low: timesEach(energy.low, low / CARBOHYDRATE_ENERGY.value),
    high: timesEach(energy.high, high / CARBOHYDRATE_ENERGY.value),
  }
}
