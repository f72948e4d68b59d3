import { BJORKLUND_2019, KAY_2012, ROBB_2017 } from './citations.ts'
import type { Coefficient } from './evidence.ts'

export const KAY_PACE: Coefficient<readonly number[]> = {
  id: 'kay-pace-by-grade',
  what: 'Time per metre on a grade beside time per metre on the flat, at the same effort',
  value: [1707, 5656, 32209, -3211, -43635],
  unit: 'coefficients of grade⁰ … grade⁴; divide by the first',
  validity: 'runnable, non-technical hills; firm for −0.20 to +0.20, used to ±0.45',
  grade: 'B',
  uncertainty:
    'within 4 % of a second, independent data set (crowd heart rates) for −0.20 to +0.20, within 16 % at ±0.45',
  citations: [KAY_2012, ROBB_2017],
  provenance: 'secondary',
  caveat:
    'Records of elite hill races. Says nothing of technical ground, of tired legs or of one person; energy is another matter.',
}

/** Half-width of the range of the pace factor, as a share of it. */
export interface PaceSpread {
  /** Reached at a grade of `firmTo`/2 and held to `firmTo`. */
  readonly up: number
  /** The same going down, where people differ more. */
  readonly down: number
  readonly firmTo: number
  /** Added per unit of grade beyond `firmTo`. */
  readonly perGradeBeyond: number
}

export const PACE_SPREAD: Coefficient<PaceSpread> = {
  id: 'pace-by-grade-spread',
  what: 'How far equal-effort pace on a grade may be from the curve',
  value: { up: 0.06, down: 0.12, firmTo: 0.2, perGradeBeyond: 0.5 },
  unit: 'share of the factor; nothing on the flat',
  validity: 'non-technical ground',
  grade: 'P',
  uncertainty: 'itself a bound',
  citations: [KAY_2012, ROBB_2017, BJORKLUND_2019],
  provenance: 'judged',
  caveat:
    'Uphill the distance between two data sets. Downhill twice that, for there people differ most: their times over a descent by more than 25 %.',
}

/** Shares of the time walked, and power of an outing beside the same effort on flat road. */
interface SameEffort {
  readonly someWalked: number
  readonly mostlyWalked: number
  readonly timesFlat: { readonly least: number; readonly most: number }
}

export const SAME_EFFORT: Coefficient<SameEffort> = {
  id: 'same-effort',
  what: 'Where one effort is one power rather than a pace on the curve: outings that were walked, and none further apart in power than this',
  value: { someWalked: 0.25, mostlyWalked: 0.75, timesFlat: { least: 0.82, most: 1.18 } },
  unit: 'shares of the time walked between which the curve of runners gives way to equal power; times the power on flat road',
  validity: 'flat road at the same effort',
  grade: 'P',
  uncertainty: 'chosen: a fifth either way is what “the same effort” is allowed',
  citations: [],
  provenance: 'judged',
  caveat: 'The curve is of runners’ pace and energy is another matter; nobody has measured where they part.',
}

export const PACE_EVIDENCE = [KAY_PACE, PACE_SPREAD, SAME_EFFORT] as const
