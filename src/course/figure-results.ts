import type { FigureColumns, FigureMeaning, Ranged } from '../body/figure.ts'
import { restsOn, type Used } from '../body/rests-on.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { FigureResult } from './analysis.ts'
import { pairedRatio, scaled, times, totalOf } from './ranged.ts'

/**
 * A figure is told only when it is known over at least this share of the moving time; below it the total would
 * be a tale about another run.
 */
export const LEAST_KNOWN = 0.5

/**
 * Totals of every figure beside flat road. Where a figure is known over a part of the run only, flat road is
 * taken for that same part, so that the two stay comparable.
 *
 * @param columns figures over `stretches`, in the order of `meanings`
 * @param mass kg, multiplied into figures that scale with it
 * @param used coefficients that only some runs use, and this one did
 */
export function besideFlat(
  meanings: readonly FigureMeaning[],
  columns: readonly FigureColumns[],
  stretches: Stretches,
  mass: Ranged,
  flat: { readonly sameTime: readonly FigureColumns[]; readonly sameDistance: readonly FigureColumns[] },
  used: Used,
): FigureResult[] {
  return meanings.map((meaning) => {
    const covered = totalOf(columnsOf(columns, meaning), stretches.movingTime)
    const known = covered?.known ?? 0
    const isTold = covered !== null && known >= LEAST_KNOWN
    const inUnit = (sum: Ranged) => (meaning.perKg ? times(sum, mass) : sum)
    const flatTotal = (side: readonly FigureColumns[]) => scaled(onlyRow(columnsOf(side, meaning)), known)
    const sameTime = flatTotal(flat.sameTime)
    const { grade, evidence } = restsOn(meaning, used)
    return {
      id: meaning.id,
      kind: meaning.kind,
      label: meaning.label,
      unit: meaning.unit,
      grade,
      known,
      total: isTold ? inUnit(covered.total) : null,
      totalPerKg: isTold && meaning.perKg ? covered.total : null,
      flatSameTime: isTold ? knownOrNull(inUnit(sameTime)) : null,
      flatSameDistance: isTold ? knownOrNull(inUnit(flatTotal(flat.sameDistance))) : null,
      timesFlat: isTold ? pairedRatio(covered.total, sameTime) : null,
      evidence,
      meaning: meaning.meaning,
    }
  })
}

/** Of some figures flat road tells nothing: how often roads bend, say. */
function knownOrNull(range: Ranged): Ranged | null {
  return Number.isNaN(range.value) ? null : range
}

function columnsOf(columns: readonly FigureColumns[], meaning: FigureMeaning): FigureColumns {
  const found = columns.find((one) => one.id === meaning.id)
  if (!found) throw new Error(`The body model has a meaning for ${meaning.id} but computes no such figure.`)
  return found
}

function onlyRow(figure: FigureColumns): Ranged {
  return { value: figure.value[0], low: figure.low[0], high: figure.high[0] }
}
