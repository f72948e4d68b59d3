import { TURNING_FROM } from '../../evidence/planes.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import { emptyColumns, setUnknown } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

export const TURNING: FigureMeaning = {
  id: 'turning',
  kind: 'transverse',
  label: 'Bends',
  unit: 'quarter turns',
  perKg: false,
  grade: 'P',
  evidence: ['turning-from'],
  meaning:
    'Bends of the way, added up in quarter turns: a hairpin is two. Steps aside are finer than a recording shows. What was met with, not what came of it.',
}

const QUARTER = 90

/** Quarter turns, from stretches that turn fast enough to be told from the error of positions; NaN where unknown. */
export function turningColumns({ count, length, turn }: Stretches): FigureColumns {
  const columns = emptyColumns('turning', count)
  const { value, low, high } = TURNING_FROM.value
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(turn[i])) {
      setUnknown(columns, i)
      continue
    }
    // By the metre, so that cutting a stretch leaves each part as bent as the whole.
    const perMetre = turn[i] / length[i]
    const quarters = turn[i] / QUARTER
    columns.value[i] = perMetre >= value ? quarters : 0
    columns.low[i] = perMetre >= low ? quarters : 0
    columns.high[i] = perMetre >= high ? quarters : 0
  }
  return columns
}
