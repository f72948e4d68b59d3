import { ABE_2015, GAST_2019, LOONEY_2019, VARIABLE_GRADE_2024 } from '../evidence/citations.ts'
import {
  DAS_GUPTA_2019,
  HALL_2004,
  LUDLOW_2017,
  MONTOYE_1985,
  WATERS_1983,
  WEYAND_2010,
  WILKIN_2012,
} from '../evidence/comparison-citations.ts'
import { HUANG_2014, PANDOLF_1977 } from '../evidence/trail-citations.ts'
import { loadFactors } from '../body/carried.ts'
import { REST_POWER, walkPower } from '../body/cost.ts'
import { assumedSteps, powerOf, wattsOfUptake } from './going.ts'
import {
  echo,
  gradeOfDegrees,
  gradeText,
  held,
  missed,
  withinOf,
  withinShare,
  type AcceptanceTable,
} from './table.ts'

/** The equation of Looney 2019, worked out by hand. */
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

/** W/kg lying still, of the same people. */
const LYING = wattsOfUptake(3.1)

/** m/s of three miles an hour. */
const THREE_MILES = 1.341

const montoye = { unit: 'W/kg', source: MONTOYE_1985, mark: 'derived' } as const
const ludlow = { unit: 'times the uptake above lying', source: LUDLOW_2017, mark: 'read' } as const
const metre = { unit: 'J/kg/m', source: DAS_GUPTA_2019, mark: 'read' } as const
const runBesideWalk = { unit: 'kJ run ÷ kJ walked' } as const

export const AT4: AcceptanceTable = {
  id: 'AT4',
  title: 'Walking at any speed and grade, of ordinary people, and with a load',
  rows: [
    ...LOONEY.map(([speed, grade, power]) =>
      echo(
        { unit: 'W/kg', source: LOONEY_2019, mark: 'derived' },
        `Walking at ${speed} m/s, ${gradeText(grade)}`,
        power,
        withinOf(power, 0.42),
        () => walkPower(speed, grade),
      ),
    ),
    held(
      { unit: 'mL/kg/min', source: ABE_2015, mark: 'read' },
      'Standing, eleven athletes: oxygen',
      4.8,
      withinOf(4.8, 0.8),
      () => REST_POWER / wattsOfUptake(1),
    ),
    held(
      { unit: 'm/s', source: ABE_2015, mark: 'read' },
      'Speed at which a metre walked costs least, standing taken off',
      1.136,
      withinOf(1.136, 0.086),
      () => cheapestSpeed(net),
    ),
    held(
      { unit: 'm/s', source: GAST_2019, mark: 'read' },
      'Speed at which a metre walked costs least, standing included',
      1.34,
      withinOf(1.34, 0.06),
      () => cheapestSpeed(gross),
    ),
    held(
      metre,
      'The cheapest metre of young adults, standing included, of many studies',
      3.4,
      withinOf(3.4, 0.4),
      () => {
        const speed = cheapestSpeed(gross)
        return gross(speed) / speed
      },
    ),
    held(
      metre,
      'The cheapest metre of young adults above rest, of many studies',
      2.4,
      withinOf(2.4, 0.4),
      () => {
        const speed = cheapestSpeed(net)
        return net(speed) / speed
      },
    ),
    held(
      { unit: 'mL/kg/min', source: WATERS_1983, mark: 'read' },
      'Adults of 20 to 59 at the 80 m/min that they chose out of doors',
      11.9,
      withinShare(11.9, 0.1),
      () => powerOf({ gait: 'walking', speed: 80 / 60, grade: 0 }) / wattsOfUptake(1),
    ),
    held(
      { unit: 'J/kg per stride above rest', source: WEYAND_2010, mark: 'read' },
      'A stride at the cheapest speed, small and tall people, children and adults',
      2.74,
      withinShare(2.74, 0.1),
      () => (120 * net(cheapestSpeed(net))) / assumedSteps('walking', cheapestSpeed(net)),
    ),
    ...[0.06, 0.09, 0.12, 0.15, 0.18].map((grade) => {
      const published = wattsOfUptake(3.5 + 60 * THREE_MILES * (0.1 + 1.8 * grade))
      return held(
        montoye,
        `459 men at 3 mph, ${gradeText(grade)}`,
        published,
        withinShare(published, 0.1),
        () => powerOf({ gait: 'walking', speed: THREE_MILES, grade }),
      )
    }),
    held(
      { ...runBesideWalk, source: HALL_2004, mark: 'read' },
      '1600 m run at 2.82 m/s, beside walked at 1.41 m/s',
      1.415,
      withinShare(1.415, 0.1),
      () => runningBesideWalking(2.82, 1.41),
    ),
    held(
      { ...runBesideWalk, source: WILKIN_2012, mark: 'secondary' },
      '1600 m run at 160 m/min, beside walked at 86 m/min',
      1.264,
      withinShare(1.264, 0.1),
      () => runningBesideWalking(160 / 60, 86 / 60),
    ),
    missed(
      { unit: 'share more', source: VARIABLE_GRADE_2024, mark: 'read' },
      'Walking grades between 0 and ±21 %, beside an even ±10.5 %, at 1 m/s',
      0.083,
      withinOf(0.083, 0.044),
      variableWalk,
      'Every stretch is told by its own grade, which gives this much by our curve and no more than 0.057 by any other we know of. What is left would be a price of changing grade, and no study says how it goes with grade and speed.',
    ),
    ...PANDOLF.map(([share, speed, grade, percent]) =>
      held(
        { unit: '% more than without', source: PANDOLF_1977, mark: 'derived' },
        `${100 * share} % of body mass at ${speed} m/s, ${gradeText(grade)}`,
        percent,
        withinShare(percent, 0.2),
        () => loadedWalk(share, speed, grade),
      ),
    ),
    ...[0.18, 0.31].flatMap((share) =>
      (
        [
          [-6, '−6°'],
          [0, 'level'],
          [9, '9°'],
        ] as const
      ).map(([degrees, where]) =>
        held(
          ludlow,
          `${100 * share} % of body weight at 1 m/s, ${where}: in proportion`,
          1 + share,
          withinOf(1 + share, 0.2 * share),
          () => aboveLying(share, gradeOfDegrees(degrees)),
        ),
      ),
    ),
    held(
      { unit: 'mL/kg/min', source: LUDLOW_2017, mark: 'read' },
      'The hardest of their walks, taken to be 1.4 m/s up 9° with 31 % of body weight',
      43.3,
      withinShare(43.3, 0.1),
      () => {
        const alone = walkPower(1.4, gradeOfDegrees(9))
        return (REST_POWER + walkingLoad(0.31) * (alone - REST_POWER)) / wattsOfUptake(1)
      },
    ),
    missed(
      { unit: 'W per kg carried', source: HUANG_2014, mark: 'read' },
      'Eight walkers at 1.25 m/s, loads to 40 % of body weight',
      7.6,
      withinShare(7.6, 0.2),
      () => (walkPower(1.25, 0) - REST_POWER) * (walkingLoad(1) - 1),
      'Two other laboratories found less than half of it, and ours follows them; its upper end leans towards this.',
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

function walkingLoad(share: number): number {
  return loadFactors({ value: share, low: share, high: share }).walking.value
}

/** % by which walking with a share of body mass on the back costs more than without, standing rest included. */
function loadedWalk(share: number, speed: number, grade: number): number {
  const alone = walkPower(speed, grade)
  return (100 * (walkingLoad(share) - 1) * (alone - REST_POWER)) / alone
}

/** Times what walking takes above lying still, with a load beside without. */
function aboveLying(share: number, grade: number): number {
  const alone = walkPower(1, grade)
  const loaded = REST_POWER + walkingLoad(share) * (alone - REST_POWER)
  return (loaded - LYING) / (alone - LYING)
}

function runningBesideWalking(run: number, walked: number): number {
  const perMetre = (gait: 'running' | 'walking', speed: number) => powerOf({ gait, speed, grade: 0 }) / speed
  return perMetre('running', run) / perMetre('walking', walked)
}

/** W/kg on the level. */
const gross = (speed: number): number => walkPower(speed, 0)

/** The same above standing. */
const net = (speed: number): number => walkPower(speed, 0) - REST_POWER

/** m/s at which a metre takes least. */
function cheapestSpeed(power: (speed: number) => number): number {
  let cheapest = 0.5
  for (let speed = 0.5; speed <= 1.9; speed += 0.005)
    if (power(speed) / speed < power(cheapest) / cheapest) cheapest = speed
  return cheapest
}
