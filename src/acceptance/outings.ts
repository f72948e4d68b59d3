import { BAKER_2016, ZANINI_2024, ZANINI_2025 } from '../evidence/citations.ts'
import { OBRIEN_1993 } from '../evidence/comparison-citations.ts'
import { NOTHING_CARRIED } from '../body/carried.ts'
import { figuresOf } from '../body/figures.ts'
import { powerOf, stretchesOf, type Going } from './going.ts'
import { atMost, held, missed, withinOf, type AcceptanceTable } from './table.ts'

const zanini = { unit: 'share above the beginning', mark: 'read' } as const

/** By the exchange of gases, 0.90 and 0.99, as others reckoned it. */
const carbohydrate = { unit: 'share of the energy', source: OBRIEN_1993, mark: 'secondary' } as const

/** kJ/g, as food tables have it for glycogen and glucose mixed. */
const CARBOHYDRATE_KJ = 17

/** kJ that a gram of sweat takes along when it dries, of any table of steam. */
const DRYING = 2.426

/** J/kg per m. */
const LIFTING = 9.81

const run: Going = { gait: 'running', speed: 3, grade: 0, minutes: 60 }

export const AT13: AcceptanceTable = {
  id: 'AT13',
  title: 'Whole outings: hours, carbohydrate and water',
  rows: [
    held(
      { ...zanini, source: ZANINI_2024 },
      'A metre of running after 90 min, forty-four runners, fast and slow',
      0.033,
      withinOf(0.033, 0.01),
      () => dearerAfter(90),
    ),
    missed(
      { ...zanini, source: ZANINI_2025 },
      'A metre of running after 120 min, fourteen marathon runners near race effort',
      0.058,
      withinOf(0.058, 0.01),
      () => dearerAfter(120),
      'Ours lies between this and a study that found none at easier efforts; its range holds both.',
    ),
    held(carbohydrate, 'A marathon in 3:45, fasted, in a laboratory', 0.68, withinOf(0.68, 0.1), () =>
      carbohydrateShare('value'),
    ),
    missed(
      carbohydrate,
      'A marathon in 2:45, fasted, in a laboratory: our upper end',
      0.97,
      withinOf(0.97, 0.05),
      () => carbohydrateShare('high'),
      'One share stands for every effort here, so that near race effort it comes out low.',
    ),
    held(
      { unit: 'mL/kg/h', source: BAKER_2016, mark: 'read' },
      'Sweat of 506 athletes in training and races, beside an hour of running at 3 m/s in air nobody measured',
      15.3,
      withinOf(15.3, 6.8),
      () => waterOf(run),
    ),
    ...(
      [
        ['running', 3, 0],
        ['running', 2.2, 0.1],
        ['walking', 1.3, 0.1],
      ] as const
    ).map(([gait, speed, grade]) =>
      held(
        { unit: 'drying ÷ heat', source: null, mark: 'derived' },
        `Sweat in the heat dries no more than the heat there is: ${gait}, ${100 * grade} %`,
        1,
        atMost(1),
        () => dryingOfHeat({ gait, speed, grade, minutes: 60, temperature: 35 }),
      ),
    ),
  ],
}

/** Share by which a minute of running has become dearer, standing rest taken off. */
function dearerAfter(minutes: number): number {
  const rest = powerOf({ ...run, speed: 0.001 })
  return (powerOf({ ...run, minutes }) - rest) / (powerOf({ ...run, minutes: 1 }) - rest) - 1
}

function carbohydrateShare(end: 'value' | 'high'): number {
  return (totalOf(run, 'carbohydrate', end) * CARBOHYDRATE_KJ) / totalOf(run, 'energy', end)
}

/** mL/kg in all. */
function waterOf(going: Going): number {
  return totalOf(going, 'water')
}

function dryingOfHeat(going: Going): number {
  const lifted = (LIFTING * stretchesOf(going).ascent.reduce((sum, metres) => sum + metres, 0)) / 1000
  return (waterOf(going) * DRYING) / (totalOf(going, 'energy') - lifted)
}

/** The figure’s sum over the going, per kg. */
function totalOf(
  going: Going,
  id: 'carbohydrate' | 'energy' | 'water',
  end: 'value' | 'high' = 'value',
): number {
  const figure = figuresOf(stretchesOf(going), NOTHING_CARRIED).find((one) => one.id === id)
  return figure === undefined ? Number.NaN : figure[end].reduce((sum, value) => sum + value, 0)
}
