/**
 * @module analysis
 *
 * Recorded activities: activity → clean track → stretches → ground → figures → totals, splits, beside flat road.
 * The whole product can be read in `analyse`.
 *
 * @example
 * ```ts
 * import { readActivityFile } from '../activity/read.ts'
 * import { analyse, ANYBODY } from './analyse.ts'
 *
 * declare const bytes: Uint8Array
 * for (const activity of readActivityFile('morning.fit', bytes).activities) {
 *   const outcome = analyse(activity, { person: ANYBODY, splitLength_m: 1000 })
 *   if (outcome.status === 'analysed') outcome.analysis.ascent_m // null where unknown
 * }
 * ```
 */

import type { Activity } from '../activity/activity.ts'
import type { Person } from '../body/figure.ts'
import { carriedOf, NOTHING_CARRIED } from '../body/carried.ts'
import type { Region } from '../ground/region/region.ts'
import { splitStretches } from '../stretch/split.ts'
import type { Outcome } from './analysis.ts'
import { bodyBesideFlat } from './body-beside-flat.ts'
import { utcOffsetOf } from './local-start.ts'
import { bodyMass } from './mass.ts'
import { isOnFoot } from './on-foot.ts'
import { onGround } from './on-ground.ts'
import { splitBounds, splitsOf } from './splits.ts'
import { toStretches, type Cleaned } from './stretches.ts'

export interface AnalyseOptions {
  /** What is known of the runner; what is null falls back to the recording's own profile, then to a range. */
  readonly person: Person
  /** m per split: 1000, or a mile. */
  readonly splitLength_m: number
  /** kg carried; absent or null when nobody said. */
  readonly load_kg?: number | null
  /** The regions that know the ground around the recording, as `regionsFor` chooses them. */
  readonly regions?: readonly Region[]
}

/** Nobody in particular. */
export const ANYBODY: Person = { mass_kg: null, sex: null, age_y: null }

/**
 * What one activity did to the body. The one pipeline behind the command line, the page and `--json`:
 * recording → clean track → stretches → figures → totals, splits, and the same on flat road.
 *
 * Never throws for what a recording may hold: an activity that cannot be analysed is set aside with a reason.
 */
export function analyse(activity: Activity, options: AnalyseOptions): Outcome {
  const cleaned = toStretches(activity)
  if ('reason' in cleaned) return { status: 'setAside', reason: cleaned.reason, faults: cleaned.faults }
  return analyseCleaned(activity, cleaned, options)
}

/** The same of what `toStretches` made already: an import keeps more of it than the figures. */
export function analyseCleaned(
  activity: Activity,
  cleaned: Cleaned,
  options: AnalyseOptions,
): Extract<Outcome, { status: 'analysed' }> {
  const bounds = splitBounds(cleaned.distance_m, options.splitLength_m)
  const run = cleaned.stretches
  const grounded = onGround(run, options.regions ?? [])
  // What is told and kept: the run's stretches with their ground, none of which lies across the end of a split.
  const stretches = splitStretches(grounded?.stretches ?? run, bounds)
  const mass = bodyMass(options.person, activity.person)
  const load_kg = options.load_kg ?? null
  const load = load_kg === null ? NOTHING_CARRIED : carriedOf(load_kg, mass)
  const tells = !cleaned.totalsOnly
  const body =
    tells && isOnFoot(activity, stretches)
      ? bodyBesideFlat(stretches, mass, load, null, cleaned.heightError)
      : null

  return {
    status: 'analysed',
    stretches,
    analysis: {
      sport: activity.sport,
      name: activity.name,
      start: cleaned.start_s === null ? null : new Date(cleaned.start_s * 1000).toISOString(),
      utcOffset_s: utcOffsetOf(activity, cleaned),
      distance_m: cleaned.distance_m,
      movingTime_s: cleaned.movingTime_s,
      elapsedTime_s: cleaned.elapsedTime_s,
      ascent_m: cleaned.ascent_m,
      descent_m: cleaned.descent_m,
      device: activity.deviceTotals,
      mass_kg: mass,
      load_kg,
      energy_kJ: body?.energy?.total ?? null,
      energy_kJPerKg: body?.energy?.totalPerKg ?? null,
      equivalentFlatPace_sPerKm: body?.flatPace ?? null,
      walkingTime_s: body?.walkingTime_s ?? null,
      figures: body?.figures ?? [],
      splits: tells ? splitsOf(stretches, bounds, body) : [],
      ground: grounded?.summary ?? null,
      faults: cleaned.faults,
    },
  }
}
