import { HIPS_PER_ASCENT, HIPS_WALKING } from '../evidence/muscle.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { mixed, type Motion } from './motion.ts'

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
  const columns = emptyColumns('hips', stretches.count)
  const perAscent = HIPS_PER_ASCENT.value
  const walk = HIPS_WALKING.value
  for (let i = 0; i < stretches.count; i++) {
    const walking = motion.walking[i]
    const ascent = stretches.ascent[i]
    const minutes = stretches.movingTime[i] / 60
    if (Number.isNaN(minutes + ascent + walking)) {
      setUnknown(columns, i)
      continue
    }
    columns.value[i] = minutes * mixed(walking, walk.value, 1) + ascent / perAscent.value
    columns.low[i] = minutes * mixed(walking, walk.low, 1) + ascent / perAscent.low
    columns.high[i] = minutes * mixed(walking, walk.high, 1) + ascent / perAscent.high
  }
  return columns
}
