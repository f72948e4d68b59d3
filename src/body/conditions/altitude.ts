import { ALTITUDE_LOSS } from '../../evidence/conditions.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import { emptyColumns } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

export const ALTITUDE_TIME: FigureMeaning = {
  id: 'altitude-time',
  kind: 'conditions',
  label: 'Thin air',
  unit: 'min',
  perKg: false,
  grade: 'P',
  evidence: ['altitude-loss'],
  meaning:
    'Minutes that the height would have taken from people at large at the limit of their breath, and nothing at ease. The number is remembered from one study; it does not speak of you.',
}

/** Share of the highest oxygen uptake lost at an altitude in m; 0 up to 300 m, NaN for an unknown altitude. */
export function aerobicLoss(altitude: number, per1000m = ALTITUDE_LOSS.value.value): number {
  return Math.min(1, (per1000m * Math.max(0, altitude - ALTITUDE_LOSS.value.from)) / 1000)
}

/** Minutes of the moving time, as if speed fell as the highest uptake does; NaN where altitude is unknown. */
export function altitudeTimeColumns({ count, movingTime, altitude }: Stretches): FigureColumns {
  const columns = emptyColumns('altitude-time', count)
  for (let i = 0; i < count; i++) {
    const minutes = movingTime[i] / 60
    for (const end of ['value', 'low', 'high'] as const)
      columns[end][i] = minutes * aerobicLoss(altitude[i], ALTITUDE_LOSS.value[end])
  }
  return columns
}
