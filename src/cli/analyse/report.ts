import type { Outcome } from '../../course/analysis.ts'
import type { UnitSystem } from '../../units/units.ts'
import { factsOf } from '../../words/facts.ts'
import { ledeOf } from '../../words/lede.ts'
import { titleOf } from '../../words/title.ts'
import { whenOf } from '../../words/when.ts'
import { profileLines } from '../text/profile.ts'
import type { Style } from '../text/style.ts'
import { harmless, padEnd, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { besideFlatLines } from './beside-flat-lines.ts'
import { noteLines } from './note-lines.ts'
import { splitLines } from './split-lines.ts'

/** How a report is to be set. */
export interface Setting {
  readonly width: number
  readonly units: UnitSystem
  readonly splits: boolean
  readonly style: Style
}

type Analysed = Extract<Outcome, { status: 'analysed' }>

const INDENT = '  '

/** The page of text about one activity: words first, then figures, pictures, tables, and what was doubtful. */
export function report({ analysis, stretches }: Analysed, setting: Setting): string {
  const { units, style } = setting
  const width = setting.width - 2 * INDENT.length
  const inner = { ...setting, width }
  const when = [whenOf(analysis.start), analysis.sport, analysis.name ?? '']
    .filter((part) => part !== '')
    .map((part) => harmless(part).replaceAll('_', ' '))
  const parts: readonly (readonly string[])[] = [
    wrap(when.join(' · '), width).map(style.quiet),
    wrap(titleOf(analysis), width).map(style.title),
    wrap(ledeOf(analysis, units), Math.min(width, 76)),
    factLines(factsOf(analysis, units), inner),
    profileLines(stretches, width, units, style),
    besideFlatLines(analysis, inner),
    setting.splits ? splitLines(analysis, inner) : [],
    noteLines(analysis, inner),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')
    .concat('\n')
}

/** Facts two abreast where there is room, labels quiet, so that the eye runs down the figures. */
function factLines(facts: ReturnType<typeof factsOf>, { width, style }: Setting): string[] {
  const label = Math.max(...facts.map((fact) => widthOf(fact.label))) + 2
  const told = facts.map((fact) => ({
    label: padEnd(fact.label, label),
    figure: fact.unit === '' ? fact.value : `${fact.value} ${fact.unit}`,
    beside: fact.beside === null ? '' : `  ${fact.beside}`,
  }))
  const widest = Math.max(...told.map(({ figure, beside }) => widthOf(figure + beside)))
  const abreast = 2 * (label + widest) + 2 <= width ? 2 : 1
  const rows = Math.ceil(told.length / abreast)
  return Array.from({ length: rows }, (_, row) =>
    told
      .slice(row * abreast, (row + 1) * abreast)
      .map(({ label, figure, beside }) => {
        const gap = ' '.repeat(Math.max(0, widest - widthOf(figure + beside)) + 2)
        return style.quiet(label) + figure + style.quiet(beside) + gap
      })
      .join('')
      .trimEnd(),
  )
}
