import { emptyColumns } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import type { MovingEnergy } from './moving-energy.ts'

export const ENERGY: FigureMeaning = {
  id: 'energy',
  kind: 'body',
  label: 'Energy',
  unit: 'kJ',
  perKg: true,
  grade: 'B',
  evidence: [
    'minetti-run-cost',
    'runner-economy',
    'standing-rest',
    'lcda-walk-power',
    'lcda-walk-error',
    'minetti-walk-cost',
    'walk-run-transition-speed',
    'cheapest-walking-speed',
    'preferred-transition',
    'transition-cadence',
    'downhill-skill',
    'economy-drift',
    'run-cost-by-surface',
    'run-cost-by-technicality',
    'walk-cost-by-surface',
    'walk-cost-by-technicality',
    'walking-load',
    'running-load',
    'unknown-ground-by-speed',
    'highest-uptake',
    'oxygen-energy',
    'daniels-gilbert',
  ],
  meaning:
    'What the body used while moving, standing rest included. Where no map tells the ground it is told as for a smooth path, and the range reaches to the roughest ground that is still run at that speed. Pauses are not counted.',
}

/** kJ per kg of body mass, gross: of running and walking by grade, speed, gait, ground and load. NaN without a clock. */
export function energyColumns({ rest, running, walking }: MovingEnergy): FigureColumns {
  const columns = emptyColumns('energy', rest.length)
  for (const end of ['value', 'low', 'high'] as const)
    for (let i = 0; i < rest.length; i++) columns[end][i] = rest[i] + running[end][i] + walking[end][i]
  return columns
}
