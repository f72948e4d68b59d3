import { CARBOHYDRATE_BY_HOURS, CARBOHYDRATE_ENERGY, CARBOHYDRATE_SHARE } from '../evidence/carbohydrate.ts'
import type { Stretches } from '../stretch/stretches.ts'
import { alongTable } from './along-table.ts'
import { emptyColumns, setUnknown } from './columns.ts'
import type { Effort } from './effort.ts'
import type { FigureColumns, FigureMeaning } from './figure.ts'
import { meanHours } from './hours.ts'

export const CARBOHYDRATE: FigureMeaning = {
  id: 'carbohydrate',
  kind: 'body',
  label: 'Carbohydrate used',
  unit: 'g',
  perKg: true,
  grade: 'C',
  evidence: [
    'carbohydrate-share',
    'carbohydrate-share-by-hours',
    'carbohydrate-energy',
    'usual-effort',
    'uptake-of-runners',
    'heart-rate-and-uptake',
    'highest-heart-rate',
    'effort-spread',
    'daniels-gilbert',
    'minetti-run-cost',
    'lcda-walk-power',
  ],
  meaning:
    'Roughly how much of the energy came from sugar and glycogen: more of it the harder the whole outing was for you, as far as a result or your heart tells, and less as hours go by. Training and food move it widely. What the body used, not what to eat.',
}

const { byEffort: BY_EFFORT, spread: SPREAD } = CARBOHYDRATE_SHARE.value
const { perHour: PER_HOUR, to_h: HELD_AFTER_H } = CARBOHYDRATE_BY_HOURS.value

/** Share of the share that an outing of so many hours loses, on average. */
export function carbohydrateLost(hours: number): number {
  return PER_HOUR.value * meanHours(0, hours, HELD_AFTER_H)
}

/** Share of the energy that comes from carbohydrate at first, at a share of the highest uptake. */
function carbohydrateShare(effort: number): number {
  return alongTable(BY_EFFORT, effort)
}

/**
 * g per kg of body mass. One effort for the whole outing, since breath follows a slope with a minute's delay and fuel
 * later still; the hours weigh on each stretch. Doubts of energy, effort, hours and of the share itself add in
 * quadrature, and nobody burns more than all.
 *
 * @param energy kJ/kg
 */
export function carbohydrateColumns(
  { count, movingTime }: Stretches,
  energy: FigureColumns,
  { share }: Effort,
): FigureColumns {
  const columns = emptyColumns('carbohydrate', count)
  const usual = carbohydrateShare(share.value)
  const ofShare = SPREAD / usual
  const easier = 1 - carbohydrateShare(share.low) / usual
  const harder = carbohydrateShare(share.high) / usual - 1
  let hours = 0
  for (let i = 0; i < count; i++) {
    const before = hours
    if (movingTime[i] > 0) hours += movingTime[i] / 3600
    const spent = energy.value[i]
    if (Number.isNaN(spent)) {
      setUnknown(columns, i)
      continue
    }
    const gone_h = meanHours(before, hours, HELD_AFTER_H)
    const left = 1 - PER_HOUR.value * gone_h
    const soonerGone = ((PER_HOUR.low - PER_HOUR.value) * gone_h) / left
    const laterGone = ((PER_HOUR.value - PER_HOUR.high) * gone_h) / left
    const value = (spent * usual * left) / CARBOHYDRATE_ENERGY.value
    const below = Math.hypot(1 - energy.low[i] / spent, ofShare, easier, soonerGone)
    const above = Math.hypot(energy.high[i] / spent - 1, ofShare, harder, laterGone)
    columns.value[i] = value
    columns.low[i] = value * Math.max(0, 1 - below)
    columns.high[i] = Math.min(value * (1 + above), energy.high[i] / CARBOHYDRATE_ENERGY.value)
  }
  return columns
}
