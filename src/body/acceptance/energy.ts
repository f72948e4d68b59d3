import { GIOVANELLI_2016, LOONEY_2019, MINETTI_2002, ORTIZ_2017 } from '../../evidence/citations.ts'
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

export const AT4: AcceptanceTable = {
  id: 'AT4',
  title: 'Walking at any speed and grade, of ordinary people',
  rows: LOONEY.map(([speed, grade, power]) =>
    held(
      { unit: 'W/kg', source: LOONEY_2019, mark: 'derived' },
      `Walking at ${speed} m/s, ${gradeText(grade)}`,
      power,
      withinOf(power, 0.42),
      () => walkPower(speed, grade),
    ),
  ),
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
