import { NOTHING_CARRIED, carriedOf } from '../body/carried.ts'
import { splitStretches } from '../stretch/split.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Analysis, Split } from './analysis.ts'
import { bodyBesideFlat } from './body-beside-flat.ts'
import { splitBounds, splitsOf } from './splits.ts'

/** m: analyses in the store tell splits by the kilometre. */
export const STORED_SPLIT_M = 1000

/** What must be there for a stored analysis to be shown; what a later model added may be missing. */
const NUMBERS = ['distance_m', 'movingTime_s', 'elapsedTime_s'] as const
const LISTS = ['figures', 'splits', 'faults'] as const
const OBJECTS = ['device', 'mass_kg'] as const

/** Whether this is an analysis as an import keeps it and the API tells it. The fields inside are our own pipeline's. */
export function isStoredAnalysis(stored: unknown): stored is Analysis {
  if (typeof stored !== 'object' || stored === null) return false
  const fields = new Map<string, unknown>(Object.entries(stored))
  return (
    NUMBERS.every((name) => typeof fields.get(name) === 'number') &&
    LISTS.every((name) => Array.isArray(fields.get(name))) &&
    OBJECTS.every((name) => typeof fields.get(name) === 'object' && fields.get(name) !== null)
  )
}

/**
 * A stored analysis with splits of another length, made of its stretches; every other figure stays as it was stored.
 *
 * @param length_m of a split: 1000, or a mile
 */
export function withSplits(analysis: Analysis, stretches: Stretches, length_m: number): Analysis {
  // What is known by its sums alone has no splits.
  return length_m === STORED_SPLIT_M || analysis.splits.length === 0
    ? analysis
    : { ...analysis, splits: splitsAnew(analysis, stretches, length_m) }
}

function splitsAnew(analysis: Analysis, stored: Stretches, length_m: number): Split[] {
  const bounds = splitBounds(analysis.distance_m, length_m)
  const stretches = splitStretches(stored, bounds)
  const { mass_kg, load_kg, figures } = analysis
  const load = load_kg === null ? NOTHING_CARRIED : carriedOf(load_kg, mass_kg)
  const body = figures.length === 0 ? null : bodyBesideFlat(stretches, mass_kg, load)
  return splitsOf(stretches, bounds, body)
}
