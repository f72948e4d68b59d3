import { HIPS_PER_ASCENT, HIPS_WALKING } from '../evidence/muscle.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { flatMinutesColumns } from './flat-minutes.ts'
import type { Motion } from './motion.ts'

export const HIPS: FigureMeaning = {
  id: 'hips',
  kind: 'body',
  label: 'Hips, pushing',
  unit: 'flat minutes',
  perKg: false,
  grade: 'C',
  evidence: ['hips-ascent-per-flat-minute', 'hips-walking'],
  meaning:
    'Minutes of level running that would ask as much of the muscles that straighten the hip, buttocks and hamstrings together: one for each minute run, more with every metre of climb. Where the extra work of climbing is done is measured in few people; the size is inferred.',
}

/** Minutes of level running that ask as much; NaN without a clock or where altitude is unknown. */
export function hipsColumns(stretches: Stretches, motion: Motion): FigureColumns {
  return flatMinutesColumns('hips', motion, {
    minutes: (i) => stretches.movingTime[i] / 60,
    climb: stretches.ascent,
    perClimb: HIPS_PER_ASCENT.value,
    walk: HIPS_WALKING.value,
  })
}
