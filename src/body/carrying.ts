import { emptyColumns } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import type { MovingEnergy } from './moving-energy.ts'

export const CARRYING: FigureMeaning = {
  id: 'carrying',
  kind: 'body',
  label: 'Of it, carrying',
  unit: 'kJ',
  perKg: true,
  grade: 'B',
  evidence: ['walking-load', 'running-load'],
  meaning:
    'The part of the energy that the pack took; nothing where no load was told. Measured on the level and, for walkers, uphill; downhill it is inferred.',
}

/** kJ per kg of body mass that the load took; NaN without a clock. */
export function carryingColumns({ running, walking, load }: MovingEnergy): FigureColumns {
  const columns = emptyColumns('carrying', running.value.length)
  for (const end of ['value', 'low', 'high'] as const) {
    const run = 1 - 1 / load.running[end]
    const walk = 1 - 1 / load.walking[end]
    for (let i = 0; i < columns[end].length; i++)
      columns[end][i] = running[end][i] * run + walking[end][i] * walk
  }
  return columns
}
