import { roundForJson } from '../../units/round.ts'
import type { Ranged } from '../../body/figure.ts'
import type { Analysis, FigureResult } from '../../analysis/analysis.ts'
import type { FoundActivity } from './found.ts'

const UNKNOWN_RANGE = { value: null, low: null, high: null }

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
    energy_kJ: shape(analysis.energy_kJ),
    energy_kJPerKg: shape(analysis.energy_kJPerKg),
    equivalentFlatPace_sPerKm: shape(analysis.equivalentFlatPace_sPerKm),
    figures: shapedFigures(analysis.figures),
    splits: analysis.splits.map((split) => ({ ...split, energy_kJPerKg: shape(split.energy_kJPerKg) })),
  }
}

/** Figures as every `--json` tells them: a range that is unknown keeps its shape. */
export function shapedFigures(figures: readonly FigureResult[]) {
  return figures.map((figure) => ({
    ...figure,
    total: shape(figure.total),
    totalPerKg: shape(figure.totalPerKg),
    flatSameTime: shape(figure.flatSameTime),
    flatSameDistance: shape(figure.flatSameDistance),
    timesFlat: shape(figure.timesFlat),
  }))
}

function shape(range: Ranged | null): Ranged | typeof UNKNOWN_RANGE {
  return range ?? UNKNOWN_RANGE
}
