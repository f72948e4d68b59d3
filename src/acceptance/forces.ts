import { BAGGALEY_2024, GOTTSCHALL_2005, HOOGKAMER_2014, RICE_2024 } from '../evidence/citations.ts'
import { blankStretches } from '../stretch/blank.ts'
import { slopeLength } from '../body/grade-table.ts'
import { brakingPeak, impactPeak, propulsionPeak } from '../body/ground-forces.ts'
import { motionOf } from '../body/motion.ts'
import { tibiaColumns } from '../body/tibia.ts'
import {
  atLeast,
  atMost,
  echo,
  gradeOfDegrees,
  gradeText,
  held,
  withinOf,
  type AcceptanceTable,
} from './table.ts'

const gottschall = { unit: 'times the level', source: GOTTSCHALL_2005, mark: 'read' } as const
const hoogkamer = { unit: 'times the level', source: HOOGKAMER_2014, mark: 'read' } as const
const rice = { unit: 'times the level', source: RICE_2024, mark: 'read' } as const
const baggaley = { unit: 'share per m/s', source: BAGGALEY_2024, mark: 'read' } as const

/** Grades are kept in single precision. */
const ROUNDING = 1e-6

export const AT9: AcceptanceTable = {
  id: 'AT9',
  title: 'Slope: knocks from outside, and load within',
  rows: [
    echo(gottschall, 'Impact peak at −9°', 1.54, withinOf(1.54, 0.01), () => impactPeak(gradeOfDegrees(-9))),
    echo(gottschall, 'Impact peak at +9°', 0, withinOf(0, 0.01), () => impactPeak(gradeOfDegrees(9))),
    echo(gottschall, 'Braking at −9°', 1.73, withinOf(1.73, 0.01), () => brakingPeak(gradeOfDegrees(-9))),
    echo(hoogkamer, 'Braking at +9° approaches nothing', 0, { low: 0, high: 0.1 }, () =>
      brakingPeak(gradeOfDegrees(9)),
    ),
    echo(gottschall, 'Pushing off at +9°', 1.75, withinOf(1.75, 0.01), () =>
      propulsionPeak(gradeOfDegrees(9)),
    ),
    ...[-0.15, -0.1, -0.05].map((grade) =>
      held(
        rice,
        `Shin bone, ${gradeText(grade)}: no more than level`,
        1,
        atMost(1 + ROUNDING),
        () => tibiaStep(3, grade) / tibiaStep(3, 0),
      ),
    ),
    ...[0.1, 0.15].map((grade) =>
      held(
        rice,
        `Shin bone, ${gradeText(grade)}: no less than level`,
        1,
        atLeast(1 - ROUNDING),
        () => tibiaStep(3, grade) / tibiaStep(3, 0),
      ),
    ),
    ...[2.5, 3, 3.33].map((speed) =>
      echo(
        baggaley,
        `Shin bone, from ${speed} m/s to one m/s faster`,
        0.09,
        withinOf(0.09, 0.04),
        () => tibiaStep(speed + 1, 0) / tibiaStep(speed, 0) - 1,
      ),
    ),
  ],
}

/** Load of one running step at a speed along the slope, beside one at the reference speed on the level. */
function tibiaStep(speed: number, grade: number): number {
  const stretch = blankStretches(1)
  stretch.length[0] = 1000 / slopeLength(grade)
  stretch.movingTime[0] = 1000 / speed
  stretch.grade[0] = grade
  stretch.cadence[0] = 200
  const motion = motionOf(stretch)
  return tibiaColumns(stretch, motion).value[0] / motion.steps[0]
}
