import {
  BALDUCCI_2016,
  GIOVANELLI_2016,
  LEMIRE_2021,
  LOONEY_2019,
  MINETTI_2002,
  ORTIZ_2017,
  PADULO_2013,
  VARIABLE_GRADE_2024,
} from '../../evidence/citations.ts'
import { PANDOLF_1977 } from '../../evidence/trail-citations.ts'
import { loadFactors } from '../carried.ts'
import { mountainWalkPower, REST_POWER, runCost, runPower, walkPower } from '../cost.ts'
import {
  atMost,
  gradeOfDegrees,
  gradeText,
  held,
  withinOf,
  withinShare,
  type AcceptanceTable,
} from './table.ts'

/** Minetti 2002: grade, walking mean and SD, running mean; J/kg per m. Written out, not taken from src/evidence. */
const MINETTI: readonly (readonly [grade: number, walk: number, walkSd: number, run: number])[] = [
  [-0.45, 3.46, 0.95, 3.92],
  [-0.4, 3.23, 0.59, 3.49],
  [-0.35, 2.65, 0.68, 2.81],
  [-0.3, 2.18, 0.67, 2.43],
  [-0.2, 1.3, 0.48, 1.73],
  [-0.1, 0.81, 0.37, 1.93],
  [0, 1.64, 0.5, 3.4],
  [0.1, 4.68, 0.34, 5.77],
  [0.2, 8.07, 0.57, 8.92],
  [0.3, 11.29, 1.14, 12.52],
  [0.35, 12.72, 0.76, 14.43],
  [0.4, 14.75, 0.61, 16.83],
  [0.45, 17.33, 1.11, 18.93],
]

/** Balducci 2016: grade, J/kg per m with standing rest. */
const BALDUCCI = [
  [0.125, 7.3],
  [0.25, 10.8],
] as const

/** m/s of running uphill in a laboratory. */
const UPHILL_SPEED = 2.2

const minetti = { unit: 'J/kg/m', source: MINETTI_2002, mark: 'secondary' } as const

export const AT1: AcceptanceTable = {
  id: 'AT1',
  title: 'Energy of running by grade, of mountain runners',
  rows: [
    ...MINETTI.map(([grade, , , run]) =>
      held(minetti, `Running, ${gradeText(grade)}`, run, withinOf(run, Math.max(0.25, 0.08 * run)), () =>
        runCost(grade),
      ),
    ),
    held(
      { ...minetti, unit: 'rise over run' },
      'Cheapest grade',
      -0.2,
      { low: -0.2005, high: -0.1 },
      cheapestGrade,
    ),
    ...BALDUCCI.map(([grade, gross]) =>
      held(
        { unit: 'J/kg/m, gross', source: BALDUCCI_2016, mark: 'read' },
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
    held(
      { unit: 'rise over run', source: LEMIRE_2021, mark: 'read' },
      'Cheapest grade, of twenty-nine others',
      -0.17,
      { low: -0.2005, high: -0.14 },
      cheapestGrade,
    ),
    held(minetti, 'Held beyond +45 %', 18.93, withinOf(18.93, 0.01), () => runCost(0.6)),
    held(minetti, 'Held beyond −45 %', 3.92, withinOf(3.92, 0.01), () => runCost(-0.6)),
  ],
}

export const AT2: AcceptanceTable = {
  id: 'AT2',
  title: 'Energy of walking by grade at the cheapest speed, of mountain runners',
  rows: MINETTI.map(([grade, walk, sd]) =>
    held(minetti, `Walking, ${gradeText(grade)}`, walk, withinOf(walk, sd), () => cheapestWalk(grade)),
  ),
}

const UPWARD = 0.35
const giovanelli = { unit: 'J/kg per vertical m', source: GIOVANELLI_2016, mark: 'read' } as const
const cheaperWalked = { unit: 'W/kg walked above run', source: GIOVANELLI_2016, mark: 'read' } as const
const ortiz = { unit: 'walked ÷ run', source: ORTIZ_2017, mark: 'read' } as const
const THIRTY = gradeOfDegrees(30)

export const AT3: AcceptanceTable = {
  id: 'AT3',
  title: 'Steep climbing at 0.35 m/s upward',
  rows: [
    ...[20.4, 24.2, 28, 30, 32.5, 35].flatMap((degrees) => {
      const { grade, speed } = climbing(degrees)
      return [
        held(
          giovanelli,
          `Walking up ${degrees}°`,
          44.2,
          withinShare(44.2, 0.06),
          () => mountainWalkPower(speed, grade) / UPWARD,
        ),
        held(
          giovanelli,
          `Running up ${degrees}°`,
          48.5,
          withinShare(48.5, 0.06),
          () => runPower(speed, grade, 1) / UPWARD,
        ),
      ]
    }),
    ...[15.8, 20.4, 24.8, 30, 35, 39.2].map((degrees) => {
      const { grade, speed } = climbing(degrees)
      return held(
        cheaperWalked,
        `Cheaper walked at ${degrees}°`,
        0,
        atMost(-1e-9),
        () => mountainWalkPower(speed, grade) - runPower(speed, grade, 1),
      )
    }),
    ...[0.3, 0.5, 0.7].map((speed) =>
      held(
        ortiz,
        `30° at ${speed} m/s: cheaper walked`,
        1,
        atMost(1 - 1e-9),
        () => mountainWalkPower(speed, THIRTY) / runPower(speed, THIRTY, 1),
      ),
    ),
    held(
      ortiz,
      '30° at 0.8 m/s: a tie',
      1,
      withinOf(1, 0.05),
      () => mountainWalkPower(0.8, THIRTY) / runPower(0.8, THIRTY, 1),
    ),
  ],
}

const LOONEY: readonly (readonly [speed: number, grade: number, power: number])[] = [
  [1, -0.4, 3.98],
  [1, -0.2, 2.95],
  [1, -0.1, 2.62],
  [1, 0, 3.62],
  [1, 0.1, 6.77],
  [1, 0.2, 10.41],
  [1, 0.45, 18.92],
  [1.3, -0.2, 3.42],
  [1.3, -0.1, 3],
  [1.3, 0, 4.3],
  [1.3, 0.1, 8.4],
  [1.3, 0.2, 13.13],
  [1.6, 0, 5.39],
  [1.6, 0.1, 10.43],
]

/** The load equation of Pandolf 1977 for a walker of 70 kg, worked out by hand: share carried, m/s, grade, % more gross. */
const PANDOLF: readonly (readonly [share: number, speed: number, grade: number, percent: number])[] = [
  [0.1, 1.25, 0, 6.7],
  [0.1, 0.9, 0.1, 7.8],
  [0.1, 0.8, 0.2, 8.4],
  [0.2, 1.25, 0, 14.7],
  [0.2, 0.9, 0.1, 16.5],
  [0.2, 0.8, 0.2, 17.5],
]

export const AT4: AcceptanceTable = {
  id: 'AT4',
  title: 'Walking at any speed and grade, of ordinary people, and with a load',
  rows: [
    held(
      { unit: 'share more', source: VARIABLE_GRADE_2024, mark: 'read' },
      'Walking 0 to ±21 % beside an even ±10.5 %: dearer (ours by less than measured)',
      0.083,
      { low: 0.02, high: 0.127 },
      variableWalk,
    ),
    ...LOONEY.map(([speed, grade, power]) =>
      held(
        { unit: 'W/kg', source: LOONEY_2019, mark: 'derived' },
        `Walking at ${speed} m/s, ${gradeText(grade)}`,
        power,
        withinOf(power, 0.42),
        () => walkPower(speed, grade),
      ),
    ),
    ...PANDOLF.map(([share, speed, grade, percent]) =>
      held(
        { unit: '% more than without', source: PANDOLF_1977, mark: 'derived' },
        `${100 * share} % of body mass at ${speed} m/s, ${gradeText(grade)}`,
        percent,
        withinOf(percent, 4),
        () => loadedWalk(share, speed, grade),
      ),
    ),
  ],
}

/** Share by which grades spread evenly from 0 to ±21 % cost more than ±10.5 %, at an easy walk. */
function variableWalk(): number {
  const speed = 1
  let [varied, steps] = [0, 0]
  for (let grade = 0.0025; grade < 0.21; grade += 0.005, steps++)
    varied += walkPower(speed, grade) + walkPower(speed, -grade)
  return varied / steps / (walkPower(speed, 0.105) + walkPower(speed, -0.105)) - 1
}

/** % by which walking with a share of body mass on the back costs more than without, standing rest included. */
function loadedWalk(share: number, speed: number, grade: number): number {
  const { walking } = loadFactors({ value: share, low: share, high: share })
  const alone = walkPower(speed, grade)
  return (100 * (walking.value - 1) * (alone - REST_POWER)) / alone
}

function cheapestGrade(): number {
  let cheapest = -0.45
  for (let grade = -0.45; grade <= 0.45; grade += 0.001)
    if (runCost(grade) < runCost(cheapest)) cheapest = grade
  return cheapest
}

/** J/kg per m above rest, at the cheapest speed a walker could choose. */
function cheapestWalk(grade: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let speed = 0.3; speed <= 2; speed += 0.01)
    least = Math.min(least, (mountainWalkPower(speed, grade) - REST_POWER) / speed)
  return least
}

function climbing(degrees: number): { grade: number; speed: number } {
  return { grade: gradeOfDegrees(degrees), speed: UPWARD / Math.sin((degrees * Math.PI) / 180) }
}
