import type { Ranged } from '../../body/figure.ts'
import type { Analysis, FigureResult } from '../../analysis/analysis.ts'
import { formatFigure, formatRange } from '../../units/units.ts'
import { capitalised } from '../../words/numbers.ts'
import { bodyFigures } from '../../words/amounts.ts'
import { tableLines, type Column } from '../text/table.ts'
import { wrap } from '../text/wrap.ts'
import type { RenderOptions } from './setting.ts'

const HEADERS = { long: 'as long', far: 'as far', times: '×' } as const

/**
 * Every figure beside the same effort on flat road; no lines for sports that are not modelled.
 *
 * @param here what the figures are of: this run, this course
 */
export function besideFlatLines(
  analysis: Pick<Analysis, 'figures' | 'load_kg' | 'mass_kg'>,
  { width, style }: Pick<RenderOptions, 'width' | 'style'>,
  here = 'this run',
): string[] {
  const figures = bodyFigures(analysis)
  const { mass_kg: mass } = analysis
  if (figures.length === 0) return []
  // Without a mass the absolute figures span all adults; per kilogram they say more.
  const perKg = mass.from === 'unknown'
  const told = figures.map((figure) => inOneUnit(figure, perKg ? mass : null))
  const column = (of: keyof Told): string[] => told.map((one) => one[of])
  const columns: readonly Column[] = [
    { header: 'Beside flat road', align: 'left', cells: column('label'), yields: 0, breaksFrom: 28 },
    { header: 'here', align: 'right', cells: column('here'), yields: 0, paint: style.title },
    { header: 'range', align: 'right', cells: column('range'), yields: 2, paint: style.quiet },
    { header: HEADERS.long, align: 'right', cells: column('sameTime'), yields: 1 },
    { header: HEADERS.far, align: 'right', cells: column('sameDistance'), yields: 4 },
    { header: HEADERS.times, align: 'right', cells: column('times'), yields: 3, paint: style.accent },
    {
      header: '',
      align: 'left',
      cells: figures.map(({ grade }) => grade),
      yields: 0,
      paint: style.structure,
    },
  ]
  const table = tableLines(columns, width, style.structure)
  const note = explanation(table[0], figures[0].id, here)
  return [...table, '', ...wrap(note, width).map(style.quiet)]
}

/** Explains those columns that found room. */
function explanation(header: string, example: string, here: string): string {
  const far = header.includes(HEADERS.far) ? `; ${HEADERS.far}: for the same distance` : ''
  const times = header.includes(HEADERS.times) ? `; ${HEADERS.times}: ${here} beside the same time there` : ''
  return (
    `${capitalised(HEADERS.long)}: the same effort on flat road for the same time${far}${times}. ` +
    `The letter is how well a figure is known: \`underfoot evidence ${example}\` tells why.`
  )
}

interface Told {
  readonly label: string
  readonly here: string
  readonly range: string
  readonly sameTime: string
  readonly sameDistance: string
  readonly times: string
}

/** @param anyMass when the runner's mass is unknown: divided out of figures that scale with it */
function inOneUnit(figure: FigureResult, anyMass: Ranged | null): Told {
  const share = anyMass !== null && figure.totalPerKg !== null
  const here = share ? figure.totalPerKg : figure.total
  const flat = (side: Ranged | null) =>
    side === null ? '–' : formatFigure(share && anyMass !== null ? side.value / anyMass.value : side.value)
  return {
    label:
      here === null
        ? figure.label
        : `${figure.label}, ${figure.unit.replace('minutes', 'min')}${share ? '/kg' : ''}`,
    here: here === null ? 'unknown' : formatFigure(here.value),
    range: here === null ? '' : formatRange(here.low, here.high),
    sameTime: flat(figure.flatSameTime),
    sameDistance: flat(figure.flatSameDistance),
    times: figure.timesFlat === null ? '–' : formatFigure(figure.timesFlat.value),
  }
}
