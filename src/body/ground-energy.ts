import { softnessCode } from '../stretch/classes.ts'
import { UNKNOWN, type Stretches } from '../stretch/stretches.ts'
import { shareHigh, shareLow, shareValue, sureOf } from './class-share.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import type { MovingEnergy } from './moving-energy.ts'

const GROUND_COSTS = [
  'run-cost-by-surface',
  'run-cost-by-technicality',
  'walk-cost-by-surface',
  'walk-cost-by-technicality',
]

export const GROUND_ENERGY: FigureMeaning = {
  id: 'ground-energy',
  kind: 'ground',
  label: 'Energy that the ground took',
  unit: 'kJ',
  perKg: true,
  grade: 'C',
  evidence: GROUND_COSTS,
  meaning:
    'The part of the energy that a smooth path would have spared at the same speed, for roughness and for giving way. Paths measured next to nothing, off the paths it was a quarter and more.',
}

export const YIELDING_ENERGY: FigureMeaning = {
  id: 'yielding-energy',
  kind: 'ground',
  label: 'Of it, on ground that gives way',
  unit: 'kJ',
  perKg: true,
  grade: 'C',
  evidence: GROUND_COSTS,
  meaning:
    'The part of that energy which went into soft or yielding ground: sand, mud, snow, woodchips. Two studies of dry sand stand behind it; mud and snow are guessed.',
}

export const SOFT_MINUTES: FigureMeaning = {
  id: 'soft-minutes',
  kind: 'ground',
  label: 'On soft or yielding ground',
  unit: 'min',
  perKg: false,
  grade: 'C',
  evidence: ['impact-by-softness'],
  meaning:
    'Time on ground that the map calls soft or yielding. It does not tell how softly the foot landed: legs adapt to the ground within a step.',
}

const SOFT = softnessCode('soft')

/** kJ per kg that a smooth path would have spared; NaN where neither surface nor technicality is known. */
export function groundEnergyColumns(stretches: Stretches, moving: MovingEnergy): FigureColumns {
  const columns = emptyColumns('ground-energy', stretches.count)
  for (let i = 0; i < stretches.count; i++) {
    if (stretches.surface[i] === UNKNOWN && stretches.technicality[i] === UNKNOWN) {
      setUnknown(columns, i)
      continue
    }
    for (const end of ['value', 'low', 'high'] as const)
      columns[end][i] =
        moving.running[end][i] * (1 - 1 / moving.ground.running[end][i]) +
        moving.walking[end][i] * (1 - 1 / moving.ground.walking[end][i])
  }
  return columns
}

/** The part of `ground` on soft and yielding stretches; NaN where softness is not known. */
export function yieldingEnergyColumns(stretches: Stretches, ground: FigureColumns): FigureColumns {
  return onSoft('yielding-energy', stretches, ground)
}

/** Minutes on soft and yielding ground; NaN without a clock or where softness is not known. */
export function softMinutesColumns(stretches: Stretches): FigureColumns {
  const minutes = stretches.movingTime.map((seconds) => seconds / 60)
  return onSoft('soft-minutes', stretches, { value: minutes, low: minutes, high: minutes })
}

function onSoft(
  id: 'yielding-energy' | 'soft-minutes',
  stretches: Stretches,
  amount: Pick<FigureColumns, 'value' | 'low' | 'high'>,
): FigureColumns {
  const columns = emptyColumns(id, stretches.count)
  for (let i = 0; i < stretches.count; i++) {
    const softness = stretches.softness[i]
    if (softness === UNKNOWN) {
      setUnknown(columns, i)
      continue
    }
    const isSoft = softness >= SOFT
    const sure = sureOf(softness, stretches.softnessFrom[i], stretches.softnessProbability[i])
    columns.value[i] = amount.value[i] * shareValue(isSoft, sure)
    columns.low[i] = amount.low[i] * shareLow(isSoft, sure)
    columns.high[i] = amount.high[i] * shareHigh(isSoft, sure)
  }
  return columns
}
