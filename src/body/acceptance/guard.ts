import { FRANDSEN_2025, SESSION_GUARD, SESSION_SPIKES } from '../../evidence/progression.ts'
import { held, unclaimed, withinOf, type AcceptanceTable } from './table.ts'

const frandsen = { unit: 'times', source: FRANDSEN_2025, mark: 'read' } as const

/** Above the longest of 30 days, in words; rate and its 95 % interval. Written out. */
const SPIKES: readonly (readonly [what: string, rate: number, low: number, high: number])[] = [
  ['10 to 30 %', 1.64, 1.31, 2.05],
  ['30 to 100 %', 1.52, 1.16, 2],
  ['100 % or more', 2.28, 1.5, 3.48],
]

const NO_MULTIPLIER = 'No figure anywhere multiplies by it: the study found no relation, or the reverse.'

export const AT11: AcceptanceTable = {
  id: 'AT11',
  title: 'Growing: one session beside the longest of thirty days',
  rows: [
    held(
      frandsen,
      'Border from which a session is flagged',
      1.1,
      withinOf(1.1, 0.001),
      () => SESSION_GUARD.value,
    ),
    ...SPIKES.flatMap(([what, rate, low, high], k) => [
      held(
        frandsen,
        `Reported hurt, ${what} above`,
        rate,
        withinOf(rate, 0.001),
        () => SESSION_SPIKES.value[k].rate,
      ),
      held(
        frandsen,
        `The same, lower end of 95 %`,
        low,
        withinOf(low, 0.001),
        () => SESSION_SPIKES.value[k].low,
      ),
      held(
        frandsen,
        `The same, upper end of 95 %`,
        high,
        withinOf(high, 0.001),
        () => SESSION_SPIKES.value[k].high,
      ),
    ]),
    unclaimed(frandsen, 'Change from week to week', 1, withinOf(1, 0), NO_MULTIPLIER),
    unclaimed(frandsen, 'Acute beside chronic load', 1, withinOf(1, 0), NO_MULTIPLIER),
  ],
}
