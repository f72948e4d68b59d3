import { KAY_2012, ROBB_2017 } from '../evidence/citations.ts'
import { TOWNSHEND_2010 } from '../evidence/comparison-citations.ts'
import { CAMPBELL_2019 } from '../evidence/trail-citations.ts'
import { paceFactor } from '../body/pace.ts'
import { powerOf } from './going.ts'
import { atLeast, echo, gradeOfDegrees, gradeText, held, withinShare, type AcceptanceTable } from './table.ts'

/** Grade in percent; factor of crowd heart rates; factor of elite hill-race records. Written out. */
const PUBLISHED: readonly (readonly [percent: number, strava: number, kay: number])[] = [
  [-20, 1.081, 1.066],
  [-15, 0.941, 0.921],
  [-10, 0.876, 0.857],
  [-8, 0.876, 0.856],
  [-6, 0.891, 0.869],
  [-4, 0.918, 0.898],
  [-2, 0.96, 0.941],
  [2, 1.055, 1.074],
  [4, 1.135, 1.163],
  [6, 1.228, 1.266],
  [8, 1.337, 1.384],
  [10, 1.459, 1.516],
  [15, 1.846, 1.902],
  [20, 2.297, 2.361],
]

/** Grade in percent beyond those; factor of crowd heart rates. */
const STEEP: readonly (readonly [percent: number, strava: number])[] = [
  [-45, 2.096],
  [-30, 1.495],
  [-25, 1.273],
  [25, 2.727],
  [30, 3.158],
  [45, 4.286],
]

const factor = { unit: 'times the flat', mark: 'secondary' } as const
const townshend = { unit: 'oxygen ÷ that of the level', source: TOWNSHEND_2010, mark: 'read' } as const

export const AT5: AcceptanceTable = {
  id: 'AT5',
  title: 'Pace by grade at equal effort, on ground one can run',
  rows: [
    ...PUBLISHED.flatMap(([percent, strava, kay]) => {
      const ours = () => paceFactor(percent / 100)
      const where = gradeText(percent / 100)
      return [
        held(
          { ...factor, source: ROBB_2017 },
          `Crowd heart rates, ${where}`,
          strava,
          withinShare(strava, 0.04),
          ours,
        ),
        echo(
          { ...factor, source: KAY_2012 },
          `Hill-race records, ${where}`,
          kay,
          withinShare(kay, 0.06),
          ours,
        ),
      ]
    }),
    ...STEEP.map(([percent, strava]) =>
      held(
        { ...factor, source: ROBB_2017 },
        `Crowd heart rates, ${gradeText(percent / 100)}`,
        strava,
        withinShare(strava, Math.abs(percent) > 30 ? 0.2 : 0.1),
        () => paceFactor(percent / 100),
      ),
    ),
    echo(
      { unit: 'rise over run', source: KAY_2012, mark: 'derived' },
      'Fastest grade',
      -0.088,
      { low: -0.1, high: -0.08 },
      fastestGrade,
    ),
    held(
      { ...factor, source: ROBB_2017 },
      '−20 % is no faster than the flat, where energy alone would say twice as fast',
      1,
      atLeast(1),
      () => paceFactor(-0.2),
    ),
    held(
      townshend,
      'Eight runners left to themselves uphill, where they went at 0.77 of their speed',
      1.004 / 0.893,
      withinShare(1.004 / 0.893, 0.08),
      () => oxygenWhereSpeedIs(0.77, [0, 0.2]),
    ),
    held(
      townshend,
      'The same downhill, where they went at 1.138 of their speed',
      0.789 / 0.893,
      withinShare(0.789 / 0.893, 0.08),
      () => oxygenWhereSpeedIs(1.138, [0, -0.08]),
    ),
  ],
}

/** m/s of experienced runners on the level. */
const LEVEL_SPEED = 3.9

/**
 * Oxygen beside the level’s on the grade of which the pace curve says that equal effort changes speed so much: pace and
 * energy are two models, and this is both together. The grade lies between two, from the level outwards.
 */
function oxygenWhereSpeedIs(times: number, [gentle, steep]: readonly [number, number]): number {
  let [from, to] = [gentle, steep]
  for (let k = 0; k < 30; k++) {
    const middle = (from + to) / 2
    const isSteeper = Math.abs(1 / paceFactor(middle) - 1) < Math.abs(times - 1)
    if (isSteeper) from = middle
    else to = middle
  }
  const uphill = powerOf({ gait: 'running', speed: times * LEVEL_SPEED, grade: from })
  return uphill / powerOf({ gait: 'running', speed: LEVEL_SPEED, grade: 0 })
}

/** m/s of people on foot, hiking to running: the slowest and the fastest percentile on a slope, and two between them. */
const CAMPBELL = {
  down: { degrees: -10, slowest: 0.68, median: 1.93, fast: 3.55, fastest: 4.45 },
  level: { median: 2.55, fast: 3.66 },
  up: { degrees: 10, slowest: 0.53, median: 1.4, fast: 2.64, fastest: 3.26 },
} as const

export const AT6: AcceptanceTable = {
  id: 'AT6',
  title: 'A slope at the same effort, among the speeds that people have there',
  rows: [CAMPBELL.down, CAMPBELL.up].flatMap(({ degrees, slowest, fastest, ...there }) =>
    (['median', 'fast'] as const).map((who) =>
      held(
        { unit: 'm/s', source: CAMPBELL_2019, mark: 'secondary' },
        `Who goes ${CAMPBELL.level[who]} m/s on the level, at ${gradeText(gradeOfDegrees(degrees))}: between the slowest and the fastest percentile`,
        there[who],
        { low: slowest, high: fastest },
        () => CAMPBELL.level[who] / paceFactor(gradeOfDegrees(degrees)),
      ),
    ),
  ),
}

function fastestGrade(): number {
  let fastest = 0
  for (let grade = -0.45; grade <= 0.45; grade += 0.001)
    if (paceFactor(grade) < paceFactor(fastest)) fastest = grade
  return fastest
}
