import type {
  AmountGroup,
  EvidenceEntry,
  Fact,
  Figure,
  Findings,
  Section,
  SharePart,
  Table,
  Term,
} from '../../words/document/document.ts'
import { type Paragraph, paragraphsOf } from '../../words/document/paragraphs.ts'
import { KNOWN_AS } from '../../words/ground-words.ts'
import { capitalised } from '../../words/numbers.ts'
import type { Style, StyleText } from './style.ts'
import { tableLines, type Column } from './table.ts'
import { harmless, padEnd, widthOf } from './width.ts'
import { wrap, wrapHanging } from './wrap.ts'

/** The room a document has, and how strongly things are said in it. */
export interface TextLayout {
  readonly width: number
  readonly style: Style
  /** Columns that a table's first column has at the least, so that tables stand under one another. */
  readonly nameWidth?: number
}

/** Sentences over lines longer than this are hard to read. */
const SENTENCE_WIDTH = 76
/** A list tells its first items and how many more there are. */
const ITEMS_TOLD = 6

const TERM_GAP = 2
const FACT_LABEL = 13
const FACT_GAP = 4
const SHARE_LABEL = 14
const AMOUNT_LABEL = 20
const LONGEST_BAR = 60
const TABLE_BAR = 16
/** Columns from which the names in a table's first column may break. */
const NAME_BREAKS_FROM = 28

/** Solid is known, shaded is inferred, dotted is unknown: the same law as on the page. */
const MARKS = { tagged: '█', inferred: '▒', unknown: '·' } as const
const KEYS = {
  provenance: `Solid is ${KNOWN_AS.tagged}, shaded ${KNOWN_AS.inferred}, dots ${KNOWN_AS.unknown}.`,
  guard: '',
} as const

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█']

/**
 * A section as lines of text. Its title stands in the corner of a table that leaves it free, and over a list; other
 * blocks say what they are by their labels.
 *
 * @param more what to say after the number of items that a list does not tell, such as where they are to be had
 */
export function sectionLines(section: Section, layout: TextLayout, more = ''): string[] {
  const lines: string[] = []
  for (const paragraph of paragraphsOf(section.blocks, KEYS)) {
    const own = blockLines(paragraph, section.title ?? '', layout, more)
    if (lines.length > 0 && own.length > 0 && standsApart(paragraph)) lines.push('')
    lines.push(...own)
  }
  for (const smaller of section.sections ?? []) {
    const title = smaller.title === null ? [] : [layout.style.title(smaller.title)]
    lines.push('', ...title, ...sectionLines(smaller, layout, more))
  }
  return lines
}

function standsApart({ kind }: Paragraph): boolean {
  return kind !== 'sentence' && kind !== 'shares' && kind !== 'amounts'
}

function blockLines(block: Paragraph, title: string, layout: TextLayout, more: string): string[] {
  const { width, style } = layout
  switch (block.kind) {
    case 'sentence':
      return wrap(
        harmless([block.lead, block.text].filter(Boolean).join(' ')),
        Math.min(width, SENTENCE_WIDTH),
      )
    case 'quote':
      return wrap(harmless(`“${block.text}”`), Math.min(width, SENTENCE_WIDTH)).map(style.quiet)
    case 'note':
      return wrap(harmless(block.text), width).map(style.quiet)
    case 'facts':
      return factLines(block.facts, layout)
    case 'terms':
      return termLines(block.terms, layout)
    case 'shares':
      return block.rows.flatMap(({ label, parts, words }) => [
        style.structure(padEnd(label, SHARE_LABEL)) +
          barOf(parts, Math.min(LONGEST_BAR, width - SHARE_LABEL)),
        ...wrapHanging(words, width - SHARE_LABEL, 0).map((line) => ' '.repeat(SHARE_LABEL) + line),
      ])
    case 'amounts':
      return block.groups.flatMap((group) => groupLines(group, layout))
    case 'table':
      return tableWithKey(block, title, layout)
    case 'findings':
      return findingLines(block, layout)
    case 'entry':
      return entryLines(block, layout)
    default:
      return [style.structure(title), ...itemLines(block.items, layout, more)]
  }
}

function termLines(terms: readonly Term[], { width, style }: TextLayout): string[] {
  const indent = TERM_GAP + Math.max(...terms.map(({ label }) => widthOf(label)))
  return terms.flatMap(({ label, words }) =>
    wrap(harmless(words), width - indent).map(
      (line, i) => style.quiet(padEnd(i === 0 ? label : '', indent)) + line,
    ),
  )
}

function findingLines({ title, findings }: Findings, { width, style }: TextLayout): string[] {
  const told = findings.flatMap(({ says, how, works }) => {
    const from = [...works.map(({ short }) => short), how].filter((part) => part !== '').join(', ')
    return wrapHanging(harmless(`· ${says}${from === '' ? '' : ` ${from}`}`), width, 2)
  })
  return [style.structure(title), ...told]
}

/** A number under its id, by which it is asked for. */
function entryLines({ id, what, value, unit, terms, works }: EvidenceEntry, layout: TextLayout): string[] {
  const cited = works.map(({ words, link }) => ({
    label: 'Source',
    words: link === null ? words : `${words}, ${link}`,
  }))
  const amount = [
    { label: 'Value', words: value },
    { label: 'Unit', words: unit },
  ]
  return [
    layout.style.title(id),
    ...wrap(harmless(what), layout.width),
    ...termLines([...amount, ...terms, ...cited], layout),
  ]
}

/** Facts in two columns where there is room, labels quiet, so that the eye runs down the figures. */
function factLines(facts: readonly Fact[], { width, style }: TextLayout): string[] {
  const half = Math.ceil(facts.length / 2)
  const column = (of: readonly Fact[]) => factColumn(of, width, style)
  const [left, right] = [column(facts.slice(0, half)), column(facts.slice(half))]
  if (left.width + FACT_GAP + right.width > width) return column(facts).lines.map(({ painted }) => painted)
  return left.lines.map(({ plain, painted }, row) => {
    const beside = right.lines[row]?.painted ?? ''
    return `${painted}${' '.repeat(left.width - widthOf(plain) + FACT_GAP)}${beside}`.trimEnd()
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

function barOf(parts: readonly SharePart[], width: number): string {
  let told = 0
  let bar = ''
  for (const { share, provenance } of parts) {
    told += share
    bar += MARKS[provenance].repeat(Math.max(0, Math.round(told * width) - bar.length))
  }
  return bar
}

/** `Going up 22 min (19–25) P, going down 18 min C`: each with the letter of how well it is known. */
function groupLines({ title, figures, beside }: AmountGroup, { width, style }: TextLayout): string[] {
  const words = capitalised([...figures.map(figureWords), beside].filter(Boolean).join(', '))
  return wrapHanging(words, width - AMOUNT_LABEL, 0).map(
    (line, k) => style.structure(padEnd(k === 0 ? title : '', AMOUNT_LABEL)) + line,
  )
}

function figureWords({ label, amount, range, beside, grade }: Figure): string {
  return [label.toLowerCase(), amount, range && `(${range})`, beside, grade].filter(Boolean).join(' ')
}

function tableWithKey(table: Table, title: string, { width, style, nameWidth = 0 }: TextLayout): string[] {
  const columns = textColumns(table, title, style, nameWidth)
  const lines = tableLines(columns, width, style.structure)
  const key = keyOf(table, lines[0])
  return key === '' ? lines : [...lines, '', ...wrap(key, width).map(style.quiet)]
}

function textColumns(
  { columns, rows }: Table,
  title: string,
  style: Style,
  nameWidth: number,
): readonly Column[] {
  const paints: Readonly<Record<Table['columns'][number]['weight'], StyleText | undefined>> = {
    plain: undefined,
    strong: style.title,
    quiet: style.quiet,
    accent: style.accent,
    mark: style.structure,
  }
  const told = columns.map(({ header, align, weight, yields }, i): Column => {
    const isCorner = i === 0 && header === ''
    const cells = rows.map(({ cells: own }) => padEnd(harmless(own[i]), i === 0 ? nameWidth : 0))
    const paint = paints[weight]
    return {
      header: isCorner ? title : header,
      align,
      cells,
      yields,
      ...(paint === undefined ? {} : { paint }),
      ...(i === 0 ? { breaksFrom: NAME_BREAKS_FROM } : {}),
    }
  })
  if (rows.every(({ bar }) => bar === null)) return told
  const most = Math.max(...columns.map(({ yields }) => yields))
  // Outlines cannot be drawn here, so the longest bar takes the whole room.
  const longest = Math.max(...rows.map(({ bar }) => bar?.share ?? 0))
  const bars = rows.map(({ bar }) => tableBar((bar?.share ?? 0) / longest))
  return [...told, { header: '', align: 'left', cells: bars, yields: most + 1, paint: style.structure }]
}

/** Explains those columns that found room. */
function keyOf({ columns, rows }: Table, header: string): string {
  const meant = columns.filter(({ header: own, means }) => means !== '' && header.includes(own))
  const said = meant.map(({ header: own, means }) => `${own}: ${means}`).join('; ')
  const example = rows.find(({ figure }) => figure !== null)?.figure
  const letter =
    columns.some(({ weight }) => weight === 'mark') && example
      ? `The letter is how well a figure is known: \`underfoot evidence ${example}\` tells why.`
      : ''
  return [said === '' ? '' : `${capitalised(said)}.`, letter].filter(Boolean).join(' ')
}

function tableBar(share: number): string {
  if (!(share > 0)) return ''
  const eighths = Math.max(1, Math.round(share * TABLE_BAR * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}

function itemLines(items: readonly string[], { width, style }: TextLayout, more: string): string[] {
  const told = items.slice(0, ITEMS_TOLD)
  const rest = items.length - told.length
  const lines = rest > 0 ? [...told, `And ${rest} more${more}.`] : told
  return lines.flatMap((item) => wrapHanging(`· ${harmless(item)}`, width, 2)).map(style.quiet)
}
