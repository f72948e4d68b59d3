import { BAKER_2016, ZANINI_2024, ZANINI_2025 } from '../evidence/citations.ts'
import { O_BRIEN_1993 } from '../evidence/fuel-citations.ts'
import { NOTHING_CARRIED } from '../body/carried.ts'
import type { FigureColumns, FigureId } from '../body/figure.ts'
import { figuresOf } from '../body/figures.ts'
import { motionOf } from '../body/motion.ts'
import { powerOf, stretchesOf, type Going } from './going.ts'
import { atMost, echo, held, missed, withinOf, type AcceptanceTable } from './table.ts'

const zanini = { unit: 'share above the beginning', mark: 'read' } as const

/** By the exchange of gases, 0.90 and 0.99, as others reckoned it. */
const carbohydrate = { unit: 'share of the energy', source: O_BRIEN_1993, mark: 'secondary' } as const

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
    echo(
      carbohydrate,
      'A marathon in 3:45 at 0.645 of the highest uptake, fasted, in a laboratory',
      0.68,
      withinOf(0.68, 0.1),
      () => carbohydrateShare(225, 0.645),
    ),
    missed(
      carbohydrate,
      'A marathon in 2:45 at 0.733 of the highest uptake, fasted, in a laboratory',
      0.97,
      withinOf(0.97, 0.05),
      () => carbohydrateShare(165, 0.733),
      'Ours is drawn between this and other studies at such efforts, and falls by the hour.',
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

/** Share of the energy over so many minutes at a share of the highest uptake. */
function carbohydrateShare(minutes: number, uptake: number): number {
  const stretches = stretchesOf({ ...run, minutes })
  const effort = { share: { value: uptake, low: uptake, high: uptake }, by: 'result' } as const
  const figures = figuresOf(stretches, NOTHING_CARRIED, motionOf(stretches), effort)
  return (sumOf(figures, 'carbohydrate') * CARBOHYDRATE_KJ) / sumOf(figures, 'energy')
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
function totalOf(going: Going, id: FigureId): number {
  return sumOf(figuresOf(stretchesOf(going)), id)
}

function sumOf(figures: readonly FigureColumns[], id: FigureId): number {
  const figure = figures.find((one) => one.id === id)
  return figure === undefined ? Number.NaN : figure.value.reduce((sum, value) => sum + value, 0)
}
