import { ABE_2015, VAN_OEVEREN_2017 } from '../evidence/citations.ts'
import {
  BAKER_2025,
  BURNS_2019,
  HANSEN_2017,
  LEACOX_2025,
  STEP_RATES_2024,
  TRANSITION_CADENCE_2021,
  TUDOR_LOCKE_2019,
  TUDOR_LOCKE_2020,
} from '../evidence/comparison-citations.ts'
import { walkPower } from '../body/cost.ts'
import { walkingBySpeed } from '../body/gait.ts'
import { transitionSpeed } from '../body/transition.ts'
import { assumedSteps, wattsOfUptake } from './going.ts'
import { echo, held, missed, withinOf, withinShare, type AcceptanceTable } from './table.ts'

const abe = { unit: 'km/h', source: ABE_2015, mark: 'read' } as const
const change = { unit: 'm/s', mark: 'secondary' } as const
const steps = { unit: 'steps/min' } as const

/** Between people, as the width of prediction of walking cadence was told: steps/min either way. */
const BETWEEN_WALKERS = 10

/** A share: what is assumed of a runner may be as far off. */
const BETWEEN_RUNNERS = 0.08

/** m/s; steps/min. */
const LEACOX: readonly (readonly [speed: number, cadence: number])[] = [
  [2.68, 169],
  [3.16, 172],
  [3.83, 178],
]

export const AT14: AcceptanceTable = {
  id: 'AT14',
  title: 'Walking or running, and steps',
  rows: [
    echo(abe, 'Running becomes cheaper, level', 7.49, withinShare(7.49, 0.1), () => 3.6 * transitionSpeed(0)),
    ...(
      [
        [-0.05, 7.78],
        [0.05, 7.55],
      ] as const
    ).map(([grade, speed]) =>
      held(
        abe,
        `Running becomes cheaper, ${grade < 0 ? 'down' : 'up'} 5 %`,
        speed,
        withinShare(speed, 0.1),
        () => 3.6 * transitionSpeed(grade),
      ),
    ),
    held(
      { ...change, source: TRANSITION_CADENCE_2021 },
      'People begin to run, level, about',
      2,
      withinShare(2, 0.1),
      speedHalfRun,
    ),
    missed(
      { ...change, source: HANSEN_2017 },
      'The same, as others quote it',
      2.11,
      withinShare(2.11, 0.1),
      speedHalfRun,
      'Half are taken to run somewhat below the speed at which running becomes cheaper; by how much people do was not seen.',
    ),
    missed(
      { unit: 'share walked', source: BAKER_2025, mark: 'read' },
      'People who had so much time as 1.9 m/s leaves walked most of the way: at least',
      0.5,
      { low: 0.5, high: 1 },
      () => walkingBySpeed(1.9, 0),
      'Told from speed alone it is a coin’s toss there: some walk briskly and some jog.',
    ),
    ...(
      [
        [TUDOR_LOCKE_2019, '21 to 40', 102, 129],
        [TUDOR_LOCKE_2020, '41 to 60', 101.7, 132.1],
      ] as const
    ).flatMap(([source, age, moderate, vigorous]) =>
      (
        [
          [3, moderate],
          [6, vigorous],
        ] as const
      ).map(([mets, cadence]) =>
        held(
          { ...steps, source, mark: 'read' },
          `Walking takes ${mets} times the uptake of rest, aged ${age}`,
          cadence,
          withinOf(cadence, BETWEEN_WALKERS),
          () => cadenceAt(wattsOfUptake(3.5 * mets)),
        ),
      ),
    ),
    ...(
      [
        [4.7, 117],
        [5.9, 129],
      ] as const
    ).map(([mets, cadence]) =>
      held(
        { ...steps, source: STEP_RATES_2024, mark: 'read' },
        `Walking takes ${mets} times the uptake of rest, twenty-three men out of doors`,
        cadence,
        withinOf(cadence, BETWEEN_WALKERS),
        () => cadenceAt(wattsOfUptake(3.5 * mets)),
      ),
    ),
    missed(
      { ...steps, source: STEP_RATES_2024, mark: 'read' },
      'The same men, 3 times the uptake of rest',
      88.2,
      withinOf(88.2, BETWEEN_WALKERS),
      () => cadenceAt(wattsOfUptake(3.5 * 3)),
      'It is drawn on beyond the slowest they walked; 156 people of another laboratory took 102 steps a minute for it.',
    ),
    ...LEACOX.map(([speed, cadence]) =>
      held(
        { ...steps, source: LEACOX_2025, mark: 'secondary' },
        `Thirty experienced runners at ${speed} m/s`,
        cadence,
        withinShare(cadence, BETWEEN_RUNNERS),
        () => assumedSteps('running', speed),
      ),
    ),
    held(
      { ...steps, source: VAN_OEVEREN_2017, mark: 'read' },
      'Inexperienced runners at 2.65 m/s',
      157,
      withinShare(157, BETWEEN_RUNNERS),
      () => assumedSteps('running', 2.65),
    ),
    missed(
      { unit: 'steps/min per m/s', source: BURNS_2019, mark: 'read' },
      'The best of a world championship over 100 km, one runner quicker and slower',
      5.6,
      withinShare(5.6, 0.2),
      () => assumedSteps('running', 4) - assumedSteps('running', 3),
      'Ours is drawn through runners of many speeds, of whom the faster step quicker; one runner’s own steps change less.',
    ),
  ],
}

/** m/s from which more is run than walked. */
function speedHalfRun(): number {
  let speed = 1
  while (walkingBySpeed(speed, 0) > 0.5) speed += 0.005
  return speed
}

/** steps/min of a walk of so many W/kg. */
function cadenceAt(power: number): number {
  let [slow, brisk] = [0.5, 2]
  for (let k = 0; k < 20; k++) {
    const middle = (slow + brisk) / 2
    if (walkPower(middle, 0) < power) slow = middle
    else brisk = middle
  }
  return walkingSteps(slow)
}

/** steps/min of walking: the line through two speeds at which nobody runs, for at the quickest walk some would run. */
function walkingSteps(speed: number): number {
  const [slow, brisk] = [assumedSteps('walking', 1), assumedSteps('walking', 1.5)]
  return slow + ((brisk - slow) * (speed - 1)) / 0.5
}
