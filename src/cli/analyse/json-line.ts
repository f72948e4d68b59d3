import { roundForJson } from '../../units/round.ts'
import type { Analysis } from '../../analysis/analysis.ts'
import { toFigureJson, toRangeJson } from '../../analysis/figures-json.ts'
import type { FoundActivity } from './found.ts'

/**
 * One activity as one line of JSON (docs/analyse-json.md). Unknown is null, and a range that is unknown keeps
 * its shape with null members, so that a reader never meets a missing key.
 *
 * @param splits false leaves `splits` an empty list
 */
export function jsonLine({ file, ordinal, outcome }: FoundActivity, splits = true): string {
  const head = { file, activity: ordinal, status: outcome.status }
  const body =
    outcome.status === 'setAside'
      ? { reason: outcome.reason, faults: outcome.faults }
      : withShapes(splits ? outcome.analysis : { ...outcome.analysis, splits: [] })
  return JSON.stringify({ ...head, ...body }, roundForJson)
}

function withShapes(analysis: Analysis) {
  return {
    ...analysis,
    energy_kJ: toRangeJson(analysis.energy_kJ),
    energy_kJPerKg: toRangeJson(analysis.energy_kJPerKg),
    equivalentFlatPace_sPerKm: toRangeJson(analysis.equivalentFlatPace_sPerKm),
    figures: analysis.figures.map(toFigureJson),
    splits: analysis.splits.map((split) => ({ ...split, energy_kJPerKg: toRangeJson(split.energy_kJPerKg) })),
  }
}
