import { AIR_FROM_DEVICE, SWEAT_COOLING, SWEAT_SHARE } from '../evidence/water.ts'
import { GRAVITY } from '../evidence/work.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Carried } from './carried.ts'
import { emptyColumns } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { alongTable } from './along-table.ts'

export const WATER: FigureMeaning = {
  id: 'water',
  kind: 'body',
  label: 'Water lost',
  unit: 'mL',
  perKg: true,
  grade: 'C',
  evidence: [
    'sweat-share-of-heat',
    'sweat-cooling',
    'air-from-device',
    'minetti-run-cost',
    'lcda-walk-power',
  ],
  meaning:
    'Sweat that carries away the heat of moving: more the harder you went and the warmer the air, as far as a device felt it. Your own sweat may be quite another, so the range is wide. What was lost, not what to drink.',
}

/**
 * mL per kg of body mass: what carries away the share of heat that sweat has in such air. Heat is the energy that did
 * not lift the body and its load, so that no more is told than the heat could dry.
 *
 * @param energy kJ/kg
 */
export function waterColumns(stretches: Stretches, energy: FigureColumns, load: Carried): FigureColumns {
  const columns = emptyColumns('water', stretches.count)
  for (const end of ['value', 'low', 'high'] as const) {
    const [water, spent] = [columns[end], energy[end]]
    const liftingPerMetre = (GRAVITY.value / 1000) * (1 + load[end])
    for (let i = 0; i < stretches.count; i++) {
      const ascent = stretches.ascent[i] > 0 ? stretches.ascent[i] : 0
      const heat = Math.max(0, spent[i] - liftingPerMetre * ascent)
      water[i] = (sweatShare(stretches.temperature[i], end) * heat) / SWEAT_COOLING.value
    }
  }
  return columns
}

function sweatShare(deviceTemperature: number, end: 'value' | 'low' | 'high'): number {
  const { byAir, anyAir, spread } = SWEAT_SHARE.value
  if (Number.isNaN(deviceTemperature)) return anyAir[end]
  const share = alongTable(byAir, deviceTemperature + AIR_FROM_DEVICE.value[end])
  if (end === 'value') return share
  return end === 'low' ? share - spread : Math.min(1, share + spread)
}
