import { KHASSETARASH_2022 } from '../evidence/book-citations.ts'
import { LEMIRE_2020, MAEO_2017 } from '../evidence/citations.ts'
import { runPower } from '../body/cost.ts'
import { held, unclaimed, withinOf, type AcceptanceTable } from './table.ts'

const lemire = { source: LEMIRE_2020, mark: 'read' } as const
const NO_STRENGTH =
  'Underfoot tells how much a descent asks of the thigh beside level running, not how much strength it leaves behind.'
const NO_MEMORY = 'No figure knows yet what the runner has descended before.'

const kmh = (speed: number): number => speed / 3.6

/** Share of the highest oxygen uptake that climbing +15 % at 6 km/h took in the same runners. */
const CLIMBING_AT = 0.7

export const AT10: AcceptanceTable = {
  id: 'AT10',
  title: 'What running downhill costs, and what it leaves behind',
  rows: [
    held(
      { ...lemire, unit: 'down ÷ up' },
      'Oxygen, −15 % at 19 km/h beside +15 % at 6 km/h',
      1,
      withinOf(1, 0.25),
      () => runPower(kmh(19), -0.15, 1) / runPower(kmh(6), 0.15, 1),
    ),
    held(
      { ...lemire, unit: 'share of the highest uptake' },
      'Oxygen, −15 % at 6 km/h',
      0.19,
      withinOf(0.19, 0.06),
      () => (CLIMBING_AT * runPower(kmh(6), -0.15, 1)) / runPower(kmh(6), 0.15, 1),
    ),
    unclaimed(
      { unit: 'share', source: MAEO_2017, mark: 'read' },
      'Strength of the thigh a day or two after 45 min at −15 %',
      -0.155,
      { low: -0.17, high: -0.14 },
      NO_STRENGTH,
    ),
    unclaimed(
      { unit: 'share', source: MAEO_2017, mark: 'read' },
      'Strength of the calf a day or two after 45 min at −15 %',
      -0.07,
      { low: -0.08, high: -0.06 },
      NO_STRENGTH,
    ),
    unclaimed(
      { unit: 'second ÷ first', source: KHASSETARASH_2022, mark: 'read' },
      'Loss of strength after a second descent within three weeks',
      1,
      { low: 0, high: 1 },
      NO_MEMORY,
    ),
  ],
}
