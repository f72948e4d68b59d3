import type { Outcome } from '../../analysis/analysis.ts'
import { factsOf, type Fact } from '../../words/facts.ts'
import { summaryOf } from '../../words/summary.ts'
import { titleOf } from '../../words/title.ts'
import { whenOf } from '../../words/when.ts'
import { profileLines } from '../text/profile.ts'
import type { Style } from '../text/style.ts'
import { harmless, padEnd, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { besideFlatLines } from './beside-flat-lines.ts'
import { conditionLines, exposureLines } from './plane-lines.ts'
import { groundLines } from './ground-lines.ts'
import { noteLines } from './note-lines.ts'
import type { RenderOptions } from './setting.ts'
import { splitLines } from './split-lines.ts'

type Analysed = Extract<Outcome, { status: 'analysed' }>

const INDENT = '  '

/** What a device writes for want of anything to write. */
const SAYS_NOTHING = new Set(['', 'unknown', 'generic', 'other'])

/** Columns for the longest label of a fact and the air after it, and between two facts abreast. */
const FACT_LABEL = 13
const COLUMN_GAP = 4

/** The page of text about one activity: words first, then figures, pictures, tables, and what was doubtful. */
export function report({ analysis, stretches }: Analysed, setting: RenderOptions): string {
  const { units, style } = setting
  const width = setting.width - INDENT.length
  const inner = { ...setting, width }
  const when = [whenOf(analysis.start, analysis.utcOffset_s), analysis.sport, analysis.name ?? '']
    .filter((part) => !SAYS_NOTHING.has(part))
    .map((part) => harmless(part).replaceAll('_', ' '))
  const parts: readonly (readonly string[])[] = [
    wrap(when.join(' · '), width).map(style.quiet),
    wrap(titleOf(analysis), width).map(style.title),
    wrap(summaryOf(analysis, units), Math.min(width, 76)),
    factLines(factsOf(analysis, units), inner),
    profileLines(stretches, width, units, style),
    groundLines(analysis, inner),
    exposureLines(analysis, inner),
    besideFlatLines(analysis, inner),
    conditionLines(analysis, inner),
    setting.splits ? splitLines(analysis, inner) : [],
    noteLines(analysis, inner),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')
    .concat('\n')
}

/** Facts in two columns where there is room, labels quiet, so that the eye runs down the figures. */
function factLines(facts: readonly Fact[], { width, style }: RenderOptions): string[] {
  const half = Math.ceil(facts.length / 2)
  const column = (of: readonly Fact[]) => factColumn(of, width, style)
  const [left, right] = [column(facts.slice(0, half)), column(facts.slice(half))]
  if (left.width + COLUMN_GAP + right.width > width) return column(facts).lines.map(({ painted }) => painted)
  return left.lines.map(({ plain, painted }, row) => {
    const beside = right.lines[row]?.painted ?? ''
    return `${painted}${' '.repeat(left.width - widthOf(plain) + COLUMN_GAP)}${beside}`.trimEnd()
  })
}

/** What stands beside a figure goes first where there is no room for it. */
function factColumn(facts: readonly Fact[], room: number, style: Style) {
  const lines = facts.map(({ label, value, unit, beside }) => {
    const padded = padEnd(label, FACT_LABEL)
    const figure = unit === '' ? value : `${value} ${unit}`
    const whole = beside === null ? '' : `  ${beside}`
    const aside = widthOf(padded + figure + whole) <= room ? whole : ''
    return { plain: padded + figure + aside, painted: style.quiet(padded) + figure + style.quiet(aside) }
  })
  return { lines, width: Math.max(0, ...lines.map(({ plain }) => widthOf(plain))) }
}
