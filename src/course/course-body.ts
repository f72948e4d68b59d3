import type { Person, Ranged } from '../body/figure.ts'
import { carriedOf, NOTHING_CARRIED } from '../body/carried.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { BodyAccount, FigureResult } from '../analysis/analysis.ts'
import { bodyBesideFlat } from '../analysis/body-beside-flat.ts'
import { bodyMass } from '../analysis/mass.ts'

/** What is predicted of a course as a whole. */
interface Predicted {
  /** s */
  readonly movingTime_s: number
  readonly band80_s: readonly [number, number]
}

/**
 * What a course would ask of a body, beside the same effort on flat road: the one function behind the command line
 * and the page. Every range holds both what the figure itself is uncertain by and the band of the predicted time:
 * the figure is worked out for a quick day and a slow one too, all stretches quicker or slower alike.
 *
 * @param stretches with moving times predicted, and the ground where it is known
 * @param load_kg carried; null when nobody said
 * @param highestUptake ml/kg/min, as a result of theirs tells it; null where none does
 */
export function courseBody(
  stretches: Stretches,
  { movingTime_s, band80_s }: Predicted,
  person: Person,
  load_kg: number | null,
  highestUptake: number | null,
): Pick<BodyAccount, 'figures' | 'mass_kg' | 'load_kg'> {
  const mass_kg = bodyMass(person, null)
  const carried = load_kg === null ? NOTHING_CARRIED : carriedOf(load_kg, mass_kg)
  const within = (share: number) =>
    bodyBesideFlat(slower(stretches, share), mass_kg, carried, highestUptake).figures
  const days = band80_s.map((end_s) => within(end_s / movingTime_s))
  const figures = within(1).map((figure, i) =>
    widened(
      figure,
      days.map((day) => day[i]),
    ),
  )
  return { mass_kg, load_kg, figures }
}

/** The same way in `share` of the time. */
function slower(stretches: Stretches, share: number): Stretches {
  const scaled = (seconds: number) => seconds * share
  return {
    ...stretches,
    movingTime: stretches.movingTime.map(scaled),
    elapsedTime: stretches.elapsedTime.map(scaled),
  }
}

function widened(figure: FigureResult, days: readonly FigureResult[]): FigureResult {
  const across = (key: 'total' | 'totalPerKg' | 'timesFlat') =>
    widest(
      figure[key],
      days.map((day) => day[key]),
    )
  return {
    ...figure,
    total: across('total'),
    totalPerKg: across('totalPerKg'),
    timesFlat: across('timesFlat'),
  }
}

function widest(middle: Ranged | null, others: readonly (Ranged | null)[]): Ranged | null {
  if (middle === null) return null
  const all = [middle, ...others.filter((one) => one !== null)]
  return {
    value: middle.value,
    low: Math.min(...all.map(({ low }) => low)),
    high: Math.max(...all.map(({ high }) => high)),
  }
}
