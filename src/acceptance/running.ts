import { JENSEN_1994 } from '../evidence/book-citations.ts'
import {
  BALDUCCI_2016,
  BLACK_2018,
  LEMIRE_2021,
  MINETTI_1994,
  MINETTI_2002,
  PADULO_2013,
} from '../evidence/citations.ts'
import {
  BATLINER_2018,
  BUSHMAN_2020,
  DI_PRAMPERO_2005,
  KIPP_2018,
  LACOUR_2015,
  LEGER_1984,
  LOONEY_2023,
  ROBERGS_1997,
} from '../evidence/comparison-citations.ts'
import { REST_POWER, runCost, runPower } from '../body/cost.ts'
import { powerOf, wattsOfUptake } from './going.ts'
import { MINETTI } from './minetti.ts'
import { echo, gradeText, held, missed, withinOf, withinShare, type AcceptanceTable } from './table.ts'

const minetti = { unit: 'J/kg/m', source: MINETTI_2002, mark: 'secondary' } as const
const balducci = { unit: 'J/kg/m, gross', source: BALDUCCI_2016, mark: 'read' } as const
const black = { unit: 'kcal/kg/km', source: BLACK_2018, mark: 'secondary' } as const
const leger = { unit: 'W/kg', source: LEGER_1984, mark: 'derived' } as const
const college = { unit: 'W/kg', source: BUSHMAN_2020, mark: 'derived' } as const
const kipp = { unit: 'W/kg', source: KIPP_2018, mark: 'read' } as const

/** Black 2018, digitised by others: km/h; kcal/kg/km of 24 elite and 68 recreational runners. */
const ELITE: readonly (readonly [kmh: number, cost: number])[] = [
  [8, 1.045],
  [9, 1.012],
  [10, 0.949],
  [11, 0.922],
  [12, 0.908],
  [13, 0.9],
  [14, 0.902],
  [15, 0.91],
  [16, 0.914],
  [17, 0.929],
]
const RECREATIONAL: readonly (readonly [kmh: number, cost: number])[] = [
  [8, 1.149],
  [9, 1.088],
  [10, 1.039],
  [11, 1.02],
  [12, 1.003],
]

/** Robergs 1997: grade; oxygen saved beside the level, the middle one by their equation. */
const ROBERGS: readonly (readonly [grade: number, saved: number])[] = [
  [-0.018, 0.09],
  [-0.036, 0.152],
  [-0.054, 0.22],
]

/** SD between runners, as a share: the upper end of what was told. */
const BETWEEN_RUNNERS = 0.09

/** Of means over a hundred runners and more: what is left between laboratories. */
const BETWEEN_MEANS = 0.08

const KCAL = 4184

/** m/s of running uphill in a laboratory. */
const UPHILL_SPEED = 2.2

const mps = (kmh: number): number => kmh / 3.6

/** W/kg of a runner of whom nothing is known. */
const anybody = (speed: number, grade = 0): number => powerOf({ gait: 'running', speed, grade })

/** W/kg at an end of the range, at 3 m/s on the level. */
const ofAnybody = (end: 'value' | 'low' | 'high'): number =>
  powerOf({ gait: 'running', speed: 3, grade: 0 }, end)

/** W/kg of an elite runner on the level. */
const elite = (speed: number): number => runPower(speed, 0, 1)

const ONE_COST =
  'A metre of level running costs the same at every speed here, as it was measured at the speeds of most runners; above some 15 km/h the best were found to pay more.'

export const AT1: AcceptanceTable = {
  id: 'AT1',
  title: 'Energy of running',
  rows: [
    ...MINETTI.map(([grade, , , run]) =>
      echo(minetti, `Running, ${gradeText(grade)}`, run, withinOf(run, Math.max(0.25, 0.08 * run)), () =>
        runCost(grade),
      ),
    ),
    echo(minetti, 'Held beyond +45 %', 18.93, withinOf(18.93, 0.01), () => runCost(0.6)),
    echo(minetti, 'Held beyond −45 %', 3.92, withinOf(3.92, 0.01), () => runCost(-0.6)),
    held(
      { unit: 'rise over run', source: LEMIRE_2021, mark: 'read' },
      'Cheapest grade, of twenty-nine others',
      -0.17,
      { low: -0.2005, high: -0.14 },
      cheapestGrade,
    ),
    missed(
      { unit: 'rise over run', source: MINETTI_1994, mark: 'read' },
      'Cheapest grade, of five others',
      -0.106,
      withinOf(-0.106, 0.01),
      cheapestGrade,
      'Our table has its lowest row at −20 %, as twenty-nine later runners had between −14 and −20 %.',
    ),
    held(
      balducci,
      'Elite mountain runners of another laboratory, level, taken at 12 km/h',
      4.01,
      withinShare(4.01, 0.12),
      () => elite(mps(12)) / mps(12),
    ),
    ...(
      [
        [0.125, 7.3],
        [0.25, 10.8],
      ] as const
    ).map(([grade, gross]) =>
      held(
        balducci,
        `Elite mountain runners of another laboratory, ${100 * grade} %`,
        gross,
        withinShare(gross, 0.12),
        () => runPower(UPHILL_SPEED, grade, 1) / UPHILL_SPEED,
      ),
    ),
    held(
      { unit: 'above the level', source: PADULO_2013, mark: 'read' },
      'Up 7 %, another laboratory',
      0.53,
      withinOf(0.53, 0.1),
      () => runCost(0.07) / runCost(0) - 1,
    ),
    ...ROBERGS.map(([grade, saved]) =>
      held(
        { unit: 'share below the level', source: ROBERGS_1997, mark: 'read' },
        `Thirteen recreational runners at 10.3 km/h, down ${(-100 * grade).toFixed(1)} %`,
        saved,
        withinOf(saved, 0.04),
        () => 1 - anybody(mps(10.3), grade) / anybody(mps(10.3)),
      ),
    ),
    ...[8, 10].flatMap((kmh) =>
      [0.05, 0.1].map((grade) => {
        const speed = mps(kmh)
        const uptake = 3.5 + 60 * speed * (0.2 + 0.9 * grade)
        return held(
          college,
          `The equation that trainers use, ${kmh} km/h, ${gradeText(grade)}`,
          wattsOfUptake(uptake),
          withinShare(wattsOfUptake(uptake), 0.1),
          () => anybody(speed, grade),
        )
      }),
    ),
    ...[8, 10, 12, 14, 16].map((kmh) => {
      const published = wattsOfUptake(2.209 + 3.163 * kmh)
      return held(
        leger,
        `130 people of ten studies, at ${kmh} km/h`,
        published,
        withinShare(published, BETWEEN_MEANS),
        () => anybody(mps(kmh)),
      )
    }),
    held(
      { unit: 'W/kg', source: LOONEY_2023, mark: 'read' },
      '1085 people of fifty-odd studies, at their mean speed of 3.50 m/s',
      14.54,
      withinShare(14.54, BETWEEN_MEANS),
      () => anybody(3.5),
    ),
    held(
      { unit: 'J/kg/m above rest', source: DI_PRAMPERO_2005, mark: 'secondary' },
      'Level running, as the literature has it',
      3.8,
      withinShare(3.8, 0.1),
      () => (anybody(3) - REST_POWER) / 3,
    ),
    held(
      { unit: 'share of the cost', source: LACOUR_2015, mark: 'read' },
      'From the most economical runner to the least, about',
      0.2,
      withinOf(0.2, 0.05),
      () => (ofAnybody('high') - ofAnybody('low')) / (ofAnybody('value') - REST_POWER),
    ),
    held(
      { unit: 'mL/kg/km, gross', source: JENSEN_1994, mark: 'read' },
      'Orienteers on a treadmill, taken at 12 km/h',
      211,
      withinOf(211, 20),
      () => (1000 * anybody(mps(12))) / mps(12) / 20.9,
    ),
    ...ELITE.map(([kmh, cost]) =>
      held(
        black,
        `Elite runners, ${kmh} km/h`,
        cost,
        withinShare(cost, BETWEEN_RUNNERS),
        () => (1000 * elite(mps(kmh))) / mps(kmh) / KCAL,
      ),
    ),
    ...RECREATIONAL.map(([kmh, cost]) =>
      held(
        black,
        `Recreational runners, ${kmh} km/h`,
        cost,
        withinShare(cost, BETWEEN_RUNNERS),
        () => (1000 * anybody(mps(kmh))) / mps(kmh) / KCAL,
      ),
    ),
    held(kipp, 'Ten runners of high calibre, 8 km/h', 9.28, withinShare(9.28, BETWEEN_RUNNERS), () =>
      elite(mps(8)),
    ),
    missed(
      kipp,
      'The same, 18 km/h',
      21.44,
      withinShare(21.44, BETWEEN_RUNNERS),
      () => elite(mps(18)),
      ONE_COST,
    ),
    missed(
      { unit: 'times the cost of a metre at 3.58 m/s', source: BATLINER_2018, mark: 'read' },
      'Ten sub-elite runners, a metre at 5.14 m/s',
      1.096,
      withinOf(1.096, 0.05),
      () => elite(5.14) / 5.14 / (elite(3.58) / 3.58),
      ONE_COST,
    ),
  ],
}

function cheapestGrade(): number {
  let cheapest = -0.45
  for (let grade = -0.45; grade <= 0.45; grade += 0.001)
    if (runCost(grade) < runCost(cheapest)) cheapest = grade
  return cheapest
}
