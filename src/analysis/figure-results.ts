import type { FigureColumns, FigureId, FigureMeaning, Ranged } from '../body/figure.ts'
import { FIGURES } from '../body/figures.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import { restsOn, type CoefficientParts } from '../body/rests-on.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { FigureResult } from './analysis.ts'
import { pairedRatio, scaled, times, totalOf } from './ranged.ts'

/**
 * Totals of every figure beside flat road. Where a figure is known over a part of the run only, flat road is
 * taken for that same part, so that the two stay comparable.
 *
 * @param columns figures over `stretches`, looked at one after the other and not kept
 * @param mass kg, multiplied into figures that scale with it
 * @param parts how much coefficients that only some runs use had a part in this one
 */
export function figuresBesideFlat(
  columns: Iterable<FigureColumns>,
  stretches: Stretches,
  mass: Ranged,
  flat: { readonly sameTime: readonly FigureColumns[]; readonly sameDistance: readonly FigureColumns[] },
  parts: CoefficientParts,
): FigureResult[] {
  const results: FigureResult[] = []
  for (const figure of columns) {
    const meaning = meaningOf(figure)
    const covered = totalOf(figure, stretches.movingTime)
    const known = covered?.known ?? 0
    // Known over less of the moving time, the total would be a tale about another run.
    const isTold = covered !== null && known >= KNOWN_ENOUGH.value
    const inUnit = (sum: Ranged) => (meaning.perKg ? times(sum, mass) : sum)
    const flatTotal = (side: readonly FigureColumns[]) => scaled(onlyRow(columnsOf(side, figure.id)), known)
    const sameTime = flatTotal(flat.sameTime)
    const { grade, evidence } = restsOn(meaning, parts)
    results.push({
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
    })
  }
  return results
}

/** Of some figures flat road tells nothing: how often roads bend, say. */
function knownOrNull(range: Ranged): Ranged | null {
  return Number.isNaN(range.value) ? null : range
}

function meaningOf({ id }: FigureColumns): FigureMeaning {
  const found = FIGURES.find((meaning) => meaning.id === id)
  if (!found) throw new Error(`The body model computes ${id} but has no meaning for it.`)
  return found
}

function columnsOf(columns: readonly FigureColumns[], id: FigureId): FigureColumns {
  const found = columns.find((one) => one.id === id)
  if (!found) throw new Error(`Flat road has no figure ${id}.`)
  return found
}

function onlyRow(figure: FigureColumns): Ranged {
  return { value: figure.value[0], low: figure.low[0], high: figure.high[0] }
}
