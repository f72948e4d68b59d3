import { FATIGUE } from '../../evidence/conditions.ts'
import type { Stretches } from '../../stretch/stretches.ts'
import { emptyColumns, setUnknown } from '../columns.ts'
import type { FigureColumns, FigureMeaning } from '../figure.ts'

export const DURATION_TIME: FigureMeaning = {
  id: 'duration-time',
  kind: 'conditions',
  label: 'Long hours',
  unit: 'min',
  perKg: false,
  grade: 'P',
  evidence: ['slowing-by-duration'],
  meaning:
    'Minutes that people at large lose to tiredness after the first hour and a half. A guess about many, not about you; predictions learn yours from your own runs.',
}

/** Minutes lost to tiredness by the hour each stretch was run at; NaN without a clock. Unclocked time is left out. */
export function durationTimeColumns({ count, movingTime }: Stretches): FigureColumns {
  const columns = emptyColumns('duration-time', count)
  for (const end of ['value', 'low', 'high'] as const) {
    const perHour = FATIGUE.value.perHour[end]
    let hours = 0
    let lost = 0
    for (let i = 0; i < count; i++) {
      if (Number.isNaN(movingTime[i])) {
        setUnknown(columns, i)
        continue
      }
      hours += movingTime[i] / 3600
      const since = lostSince(hours, perHour)
      columns[end][i] = Math.max(0, 60 * (since - lost))
      lost = since
    }
  }
  return columns
}

/**
 * Hours lost by so many hours of moving, when pace slows by `perHour` of itself in each hour: the integral of
 * k·x / (1 + k·x), so that cutting a stretch changes no sum.
 */
function lostSince(hours: number, perHour: number): number {
  const { from_h, to_h } = FATIGUE.value
  if (perHour === 0 || hours <= from_h) return 0
  const rising = Math.min(hours, to_h) - from_h
  const held = Math.max(0, hours - to_h)
  const slowest = (perHour * rising) / (1 + perHour * rising)
  return rising - Math.log1p(perHour * rising) / perHour + held * slowest
}
