import { QUADS_PER_DESCENT, QUADS_UPHILL_FADE, QUADS_WALKING } from '../evidence/muscle.ts'
import type { Spread } from '../evidence/table.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { flatMinutesColumns } from './flat-minutes.ts'
import type { Motion } from './motion.ts'

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
  return flatMinutesColumns('quads-eccentric', motion, {
    minutes: (i, end) => (stretches.movingTime[i] / 60) * brakingLeft(stretches.grade[i], end),
    climb: stretches.descent,
    perClimb: QUADS_PER_DESCENT.value,
    walk: QUADS_WALKING.value,
  })
}

/** Share of level braking that is left when running uphill; all of it on the level and going down. */
function brakingLeft(grade: number, end: keyof Spread): number {
  return Math.min(1, Math.max(0, 1 - grade / QUADS_UPHILL_FADE.value[end]))
}
