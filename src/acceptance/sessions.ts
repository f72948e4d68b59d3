import { FRANDSEN_2025 } from '../evidence/progression.ts'
import { UNKNOWN_AMOUNT, type DemandAmount } from '../exposure/amount.ts'
import { demandBy, type Demand } from '../exposure/demand.ts'
import type { ExposureRecord } from '../exposure/exposure-record.ts'
import { exposureOf } from '../exposure/exposure.ts'
import { readiness, type DimensionReadiness } from '../exposure/readiness.ts'
import { echo, held, unclaimed, withinOf, type AcceptanceTable } from './table.ts'

const rate = { unit: 'times', source: FRANDSEN_2025, mark: 'read' } as const
const flag = { unit: '1: flagged', source: FRANDSEN_2025, mark: 'derived' } as const

/** km asked after a longest of 10 km; rate reported, and its 95 % interval. Written out. */
const SPIKES: readonly (readonly [km: number, rate: number, low: number, high: number])[] = [
  [11.1, 1.64, 1.31, 2.05],
  [13, 1.64, 1.31, 2.05],
  [13.1, 1.52, 1.16, 2],
  [20, 1.52, 1.16, 2],
  [20.1, 2.28, 1.5, 3.48],
]

/** A made history: km and how many days ago; km asked today; whether the study counts it as a spike. */
const HISTORIES: readonly (readonly [
  what: string,
  done: readonly (readonly [km: number, daysAgo: number])[],
  asked: number,
  isSpike: boolean,
])[] = [
  ['11.0 km after 10 km five days ago', [[10, 5]], 11, false],
  ['11.1 km after 10 km five days ago', [[10, 5]], 11.1, true],
  [
    '7 km after 6 km five and 12 km thirty-one days ago',
    [
      [6, 5],
      [12, 31],
    ],
    7,
    true,
  ],
  [
    '13 km after 6 km five and 12 km twenty-nine days ago',
    [
      [6, 5],
      [12, 29],
    ],
    13,
    false,
  ],
  [
    '7 km after twice 6 km on one day',
    [
      [6, 3],
      [6, 3],
    ],
    7,
    true,
  ],
  [
    '11.1 km after four runs of 10 km',
    [
      [10, 2],
      [10, 9],
      [10, 16],
      [10, 23],
    ],
    11.1,
    true,
  ],
]

const NO_MULTIPLIER = 'No figure anywhere multiplies by it: the study found no relation, or the reverse.'

export const AT11: AcceptanceTable = {
  id: 'AT11',
  title: 'Growing: one session beside the longest of thirty days',
  rows: [
    ...HISTORIES.map(([what, done, asked, isSpike]) =>
      held(flag, what, Number(isSpike), withinOf(Number(isSpike), 0), () =>
        Number(distanceOf(done, asked).verdict === 'beyond'),
      ),
    ),
    ...SPIKES.flatMap(([km, published, low, high]) => {
      const told = () => distanceOf([[10, 5]], km).spike
      const ofBand = (end: string, number: number, ours: () => number) =>
        echo(
          rate,
          `Reported hurt after ${km} km, 10 km the longest${end}`,
          number,
          withinOf(number, 0.001),
          ours,
        )
      return [
        ofBand('', published, () => told()?.rate ?? 1),
        ofBand(', lower end of 95 %', low, () => told()?.low ?? 1),
        ofBand(', upper end of 95 %', high, () => told()?.high ?? 1),
      ]
    }),
    unclaimed(rate, 'Change from week to week', 1, withinOf(1, 0), NO_MULTIPLIER),
    unclaimed(rate, 'Acute beside chronic load', 1, withinOf(1, 0), NO_MULTIPLIER),
  ],
}

/** s since 1970 UTC, noon of some day. */
const NOW = { at_s: 1_735_732_800, utcOffset_s: 0 }
const DAY_S = 86_400

/** What readiness makes of the distance. */
function distanceOf(
  done: readonly (readonly [km: number, daysAgo: number])[],
  asked: number,
): DimensionReadiness {
  const records = done.map(([km, daysAgo]): ExposureRecord => ({
    start_s: NOW.at_s - daysAgo * DAY_S,
    utcOffset_s: 0,
    demand: onlyDistance(km),
  }))
  const { dimensions } = readiness(onlyDistance(asked), exposureOf(records, NOW))
  const found = dimensions.find(({ dimension }) => dimension.id === 'distance')
  if (found === undefined) throw new Error('Readiness says nothing of distance.')
  return found
}

/** So many km in ten minutes each, of which nothing else is known. */
function onlyDistance(km: number): Demand {
  const whole = (value: number): DemandAmount => ({ least: value, most: value, known: 1 })
  return demandBy(({ id }) => {
    if (id === 'distance') return whole(1000 * km)
    return id === 'moving-time' ? whole(600 * km) : UNKNOWN_AMOUNT
  })
}
