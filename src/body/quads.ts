import { QUADS_PER_DESCENT, QUADS_UPHILL_FADE, QUADS_WALKING } from '../evidence/muscle.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { mixed, type Motion } from './motion.ts'

export const QUADS: FigureMeaning = {
  id: 'quads-eccentric',
  kind: 'body',
  label: 'Thighs, braking',
  unit: 'flat minutes',
  perKg: false,
  grade: 'C',
  evidence: ['quads-descent-per-flat-minute', 'quads-braking-fades-uphill', 'quads-braking-walking'],
  meaning:
    'Minutes of level running that would ask as much of the front of the thigh as it brakes: one for each minute run, more with every metre of descent, less going up. That descents brake on the thigh is measured; the size is inferred, so compare runs rather than read the number.',
}

/** Minutes of level running that brake as much; NaN without a clock or where altitude is unknown. */
export function quadsColumns(stretches: Stretches, motion: Motion): FigureColumns {
  const columns = emptyColumns('quads-eccentric', stretches.count)
  const perDescent = QUADS_PER_DESCENT.value
  const walk = QUADS_WALKING.value
  for (let i = 0; i < stretches.count; i++) {
    const walking = motion.walking[i]
    const descent = stretches.descent[i]
    const minutes = (stretches.movingTime[i] / 60) * brakingLeft(stretches.grade[i])
    if (Number.isNaN(minutes + descent + walking)) {
      setUnknown(columns, i)
      continue
    }
    columns.value[i] = minutes * mixed(walking, walk.value, 1) + descent / perDescent.value
    columns.low[i] = minutes * mixed(walking, walk.low, 1) + descent / perDescent.low
    columns.high[i] = minutes * mixed(walking, walk.high, 1) + descent / perDescent.high
  }
  return columns
}

/** Share of level braking that is left when running uphill; all of it on the level and going down. */
function brakingLeft(grade: number): number {
  return Math.min(1, Math.max(0, 1 - grade / QUADS_UPHILL_FADE.value))
}
