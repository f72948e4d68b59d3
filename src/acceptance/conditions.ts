import { ELY_2007 } from '../evidence/book-citations.ts'
import { AMMANN_2016, ZANINI_2024, ZANINI_2025 } from '../evidence/citations.ts'
import { MACINNIS_2015 } from '../evidence/comparison-citations.ts'
import { ALTITUDE_LOSS } from '../evidence/conditions.ts'
import { O_BRIEN_1993 } from '../evidence/fuel-citations.ts'
import { DANIELS_1979, WEHRLIN_2006 } from '../evidence/trail-citations.ts'
import { lastingShare, raceUptake } from '../body/ceiling.ts'
import { aerobicLoss } from '../body/conditions/altitude.ts'
import { thermalSlowing } from '../body/conditions/heat.ts'
import {
  atLeast,
  echo,
  held,
  missed,
  unclaimed,
  withinOf,
  withinShare,
  type AcceptanceTable,
} from './table.ts'

/** °C of wet-bulb globe temperature, middle of the band; slowing of the winners and its SD. Written out. */
const WINNERS: readonly (readonly [
  who: string,
  bands: readonly (readonly [wbgt: number, slowing: number, sd: number])[],
])[] = [
  [
    'men',
    [
      [7.5, 0.017, 0.015],
      [12.5, 0.025, 0.021],
      [17.5, 0.033, 0.02],
      [22.5, 0.045, 0.023],
    ],
  ],
  [
    'women',
    [
      [7.5, 0.032, 0.049],
      [12.5, 0.032, 0.029],
      [17.5, 0.038, 0.032],
      [22.5, 0.054, 0.041],
    ],
  ],
]

const ely = { unit: 'share of the record time', source: ELY_2007, mark: 'read' } as const
const wehrlin = { unit: 'share of the highest uptake', source: WEHRLIN_2006, mark: 'remembered' } as const
const daniels = { unit: 'ml/kg/min', source: DANIELS_1979, mark: 'derived' } as const
const macinnis = { unit: 'share of the highest uptake', source: MACINNIS_2015, mark: 'secondary' } as const
const obrien = { unit: 'share of the highest uptake', source: O_BRIEN_1993, mark: 'read' } as const
const measured = { unit: 'ml/kg/min', mark: 'read' } as const
const ammann = { source: AMMANN_2016, mark: 'read' } as const

const IN_THE_COURSE =
  'Climb is read from recordings, not modelled from the body; test/analysis/ascent.test.ts holds it to this.'

export const AT12: AcceptanceTable = {
  id: 'AT12',
  title: 'Heat, height and what races say of the engine',
  rows: [
    ...WINNERS.flatMap(([who, bands]) =>
      bands.slice(1).map(([wbgt, slowing, sd]) => {
        const published = slowing - bands[0][1]
        return held(
          ely,
          `Leading ${who} at ${wbgt} °C wet-bulb globe, beside ${bands[0][0]} °C`,
          published,
          withinOf(published, sd / 2),
          () => thermalSlowing(wbgt) - thermalSlowing(bands[0][0]),
        )
      }),
    ),
    echo(wehrlin, 'Lost at 300 m', 0, withinOf(0, 0.001), () => aerobicLoss(300)),
    echo(wehrlin, 'Lost at 1300 m', 0.063, withinOf(0.063, 0.001), () => aerobicLoss(1300)),
    echo(wehrlin, 'Lost at 2800 m', 0.1575, withinOf(0.1575, 0.001), () => aerobicLoss(2800)),
    held(daniels, '5 km in 20:00', 49.8, withinShare(49.8, 0.08), () => raceUptake(5000, 1200)),
    held(daniels, '10 km in 40:00', 51.9, withinShare(51.9, 0.08), () => raceUptake(10_000, 2400)),
    held(daniels, '42.195 km in 3:00:00', 53.5, withinShare(53.5, 0.08), () => raceUptake(42_195, 10_800)),
    held(
      { ...measured, source: ZANINI_2024 },
      'Highest uptake of forty-four men, by their 10 km in 35:50',
      62.4,
      withinShare(62.4, 0.08),
      () => raceUptake(10_000, 2150),
    ),
    held(
      { ...measured, source: ZANINI_2025 },
      'Highest uptake of fourteen men, by their marathon in 2:46:58',
      63.1,
      withinOf(63.1, 5.8),
      () => raceUptake(42_195, 10_018),
    ),
    echo(macinnis, 'Lost at 5300 m, about: our upper end', 0.5, atLeast(0.45), () =>
      aerobicLoss(5300, ALTITUDE_LOSS.value.high),
    ),
    missed(
      macinnis,
      'Lost at 580 m, trained athletes: our upper end',
      0.07,
      atLeast(0.05),
      () => aerobicLoss(580, ALTITUDE_LOSS.value.high),
      'The loss begins at 300 m and is a straight line; some trained athletes lose more, and sooner.',
    ),
    ...(
      [
        [165, 0.733],
        [225, 0.645],
      ] as const
    ).map(([minutes, share]) =>
      held(
        obrien,
        `A marathon run in ${minutes} min in a laboratory: what we take to last is no less`,
        share,
        { low: share, high: 1 },
        () => lastingShare(60 * minutes),
      ),
    ),
    unclaimed(
      { ...ammann, unit: 'share' },
      'Ascent of a hilly course of 90 m',
      0,
      { low: -0.1, high: 0.005 },
      IN_THE_COURSE,
    ),
    unclaimed(
      { ...ammann, unit: 'm' },
      'Ascent of 1200 m on the flat',
      0,
      { low: 0, high: 5 },
      IN_THE_COURSE,
    ),
  ],
}
