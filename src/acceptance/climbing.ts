import { GIOVANELLI_2016, MINETTI_2002, ORTIZ_2017 } from '../evidence/citations.ts'
import { MINETTI_1995 } from '../evidence/comparison-citations.ts'
import { mountainWalkPower, REST_POWER, runPower } from '../body/cost.ts'
import { MINETTI } from './minetti.ts'
import {
  atMost,
  echo,
  gradeOfDegrees,
  gradeText,
  held,
  withinOf,
  withinShare,
  type AcceptanceTable,
} from './table.ts'

const minetti = { unit: 'J/kg/m', source: MINETTI_2002, mark: 'secondary' } as const
const paths = { unit: 'J/kg per vertical m above rest', source: MINETTI_1995, mark: 'read' } as const

/** Sine of the slope that climbs one metre in four. */
const RISE = Math.sin(Math.atan(0.25))

export const AT2: AcceptanceTable = {
  id: 'AT2',
  title: 'Energy of walking by grade at the cheapest speed, of mountain runners',
  rows: [
    ...MINETTI.map(([grade, walk, sd]) =>
      echo(minetti, `Walking, ${gradeText(grade)}`, walk, withinOf(walk, sd), () => cheapestWalk(grade)),
    ),
    held(
      paths,
      'Walking up one in four at 0.65 m/s, as measured in 1938',
      41.8,
      withinShare(41.8, 0.1),
      () => (mountainWalkPower(0.65, 0.25) - REST_POWER) / (0.65 * RISE),
    ),
    held(
      paths,
      'Walking down one in four at 1.5 m/s, as measured in 1938',
      8.4,
      withinShare(8.4, 0.2),
      () => (mountainWalkPower(1.5, -0.25) - REST_POWER) / (1.5 * RISE),
    ),
  ],
}

const UPWARD = 0.35
const giovanelli = { unit: 'J/kg per vertical m', source: GIOVANELLI_2016, mark: 'read' } as const
const cheaperWalked = { unit: 'W/kg walked above run', source: GIOVANELLI_2016, mark: 'read' } as const
const ortiz = { unit: 'walked ÷ run', source: ORTIZ_2017, mark: 'read' } as const
const THIRTY = gradeOfDegrees(30)
const WALKED_CHEAPER = [15.8, 20.4, 24.8, 30, 35, 39.2]

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
    ...WALKED_CHEAPER.map((degrees) => {
      const { grade, speed } = climbing(degrees)
      return held(
        cheaperWalked,
        `Cheaper walked at ${degrees}°`,
        0,
        atMost(-1e-9),
        () => mountainWalkPower(speed, grade) - runPower(speed, grade, 1),
      )
    }),
    held(
      { unit: 'share of running’s', source: GIOVANELLI_2016, mark: 'read' },
      'What walking saves from 15.8° up, on average',
      0.0845,
      withinOf(0.0845, 0.021),
      () => mean(WALKED_CHEAPER.map(savedAt)),
    ),
    ...[0.3, 0.5, 0.7].map((speed) =>
      held(
        ortiz,
        `30° at ${speed} m/s: cheaper walked`,
        1,
        atMost(1 - 1e-9),
        () => mountainWalkPower(speed, THIRTY) / runPower(speed, THIRTY, 1),
      ),
    ),
    echo(
      ortiz,
      '30° at 0.8 m/s: a tie',
      1,
      withinOf(1, 0.05),
      () => mountainWalkPower(0.8, THIRTY) / runPower(0.8, THIRTY, 1),
    ),
  ],
}

function savedAt(degrees: number): number {
  const { grade, speed } = climbing(degrees)
  return 1 - mountainWalkPower(speed, grade) / runPower(speed, grade, 1)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
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
