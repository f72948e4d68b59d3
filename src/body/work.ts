import type { Spread } from '../evidence/table.ts'
import { GRAVITY, HEIGHT_ERROR } from '../evidence/work.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { NOTHING_CARRIED, type Carried } from './carried.ts'

export const UPHILL_WORK: FigureMeaning = {
  id: 'uphill-work',
  kind: 'body',
  label: 'Lifting yourself',
  unit: 'kJ',
  perKg: true,
  grade: 'C',
  evidence: ['gravity', 'ascent-error'],
  meaning:
    'The work of raising your body, and what you carry, by the metres climbed: weight times height. Muscles use four to five times this in energy to do it.',
}

export const DOWNHILL_WORK: FigureMeaning = {
  id: 'downhill-work',
  kind: 'body',
  label: 'Braking yourself',
  unit: 'kJ',
  perKg: true,
  grade: 'C',
  evidence: ['gravity', 'ascent-error'],
  meaning:
    'The work of letting your body, and what you carry, down by the metres descended. Muscles take up most of it, bone, tendon, heel pad and shoe the rest.',
}

/**
 * kJ per kg of body mass, from the metres climbed; NaN where altitude is unknown.
 *
 * @param heightError how far they may be off, as a share
 */
export function uphillWorkColumns(
  stretches: Stretches,
  load: Carried = NOTHING_CARRIED,
  heightError: Spread = HEIGHT_ERROR.value,
): FigureColumns {
  return liftColumns('uphill-work', stretches.ascent, load, heightError)
}

/** kJ per kg of body mass, from the metres descended, positive; NaN where altitude is unknown. */
export function downhillWorkColumns(
  stretches: Stretches,
  load: Carried = NOTHING_CARRIED,
  heightError: Spread = HEIGHT_ERROR.value,
): FigureColumns {
  return liftColumns('downhill-work', stretches.descent, load, heightError)
}

function liftColumns(
  id: 'uphill-work' | 'downhill-work',
  metres: Float32Array,
  load: Carried,
  heightError: Spread,
): FigureColumns {
  const columns = emptyColumns(id, metres.length)
  const kilojoulesPerMetre = GRAVITY.value / 1000
  for (let i = 0; i < metres.length; i++) {
    if (Number.isNaN(metres[i])) {
      setUnknown(columns, i)
      continue
    }
    const work = kilojoulesPerMetre * metres[i]
    columns.value[i] = work * (1 + load.value) * (1 + heightError.value)
    columns.low[i] = work * (1 + load.low) * (1 + heightError.low)
    columns.high[i] = work * (1 + load.high) * (1 + heightError.high)
  }
  return columns
}
