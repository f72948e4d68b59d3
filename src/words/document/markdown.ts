import { capitalised } from '../numbers.ts'
import type {
  AmountGroup,
  Document,
  EvidenceEntry,
  Fact,
  Figure,
  Findings,
  Section,
  Table,
  Term,
  Work,
} from './document.ts'
import { markdownTable } from './markdown-table.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'

/** Markdown draws no marks that would have to be read. */
const NO_MARKS = { provenance: '', guard: '' } as const

/** A document as Markdown, to be kept, printed or sent. */
export function documentMarkdown({ title, aside, sections }: Document): string {
  const head = [`# ${escaped(title)}`, ...(aside === '' ? [] : [escaped(aside)])]
  return `${[...head, ...sections.flatMap((one) => sectionBlocks(one, 2))].join('\n\n')}\n`
}

/** @param level of its heading: smaller sections have smaller ones */
function sectionBlocks({ title, blocks, sections = [] }: Section, level: number): string[] {
  return [
    ...(title === null ? [] : [`${'#'.repeat(level)} ${escaped(title)}`]),
    ...paragraphsOf(blocks, NO_MARKS).map(blockText),
    ...sections.flatMap((one) => sectionBlocks(one, level + 1)),
  ]
}

function blockText(block: Paragraph): string {
  switch (block.kind) {
    case 'sentence':
    case 'note':
      return `${block.lead === undefined ? '' : `**${escaped(block.lead)}** `}${escaped(block.text)}`
    case 'quote':
      return `> ${escaped(block.text)}`
    case 'facts':
      return block.facts.map((fact) => `- ${factWords(fact)}`).join('\n')
    case 'terms':
      return termsText(block.terms)
    case 'shares':
      return termsText(block.rows)
    case 'amounts':
      return block.groups.map(groupText).join('\n\n')
    case 'table':
      return tableText(block)
    case 'findings':
      return findingsText(block)
    case 'entry':
      return entryText(block)
    default:
      return block.items.map((item) => `- ${escaped(item)}`).join('\n')
  }
}

function termsText(terms: readonly Term[]): string {
  return terms.map(({ label, words }) => `- **${escaped(label)}**: ${escaped(words)}`).join('\n')
}

function factWords({ label, value, unit, beside }: Fact): string {
  const aside = beside === null ? '' : ` (${beside})`
  return escaped(`${label}: ${value}${unit === '' ? '' : ` ${unit}`}${aside}`)
}

function groupText({ title, beside, figures }: AmountGroup): string {
  const head = `**${escaped(title)}**${beside === '' ? '' : `, ${escaped(beside)}`}:`
  return [head, '', ...figures.map((figure) => `- ${figureWords(figure)}`)].join('\n')
}

function figureWords({ label, amount, range, beside, grade }: Figure): string {
  const words = [`${label}:`, amount, range === '' ? '' : `(${range})`, beside, grade]
  return escaped(words.filter((one) => one !== '').join(' '))
}

function findingsText({ title, findings }: Findings): string {
  const lines = findings.map(({ says, how, works }) => {
    const asides = [...works.map(shortWork), ...(how === '' ? [] : [escaped(how)])]
    return `- ${escaped(says)}${asides.length === 0 ? '' : ` _${asides.join(', ')}_`}`
  })
  return `${escaped(title)}:\n\n${lines.join('\n')}`
}

function shortWork({ short, link }: Work): string {
  return link === null ? escaped(short) : `[${escaped(short)}](${link})`
}

function entryText({ id, what, value, unit, terms, works }: EvidenceEntry): string {
  const cited = works.map(({ words, link }) => `- ${escaped(words)}${link === null ? '' : `, <${link}>`}`)
  const head = `**${escaped(what)}** (\`${id}\`)  \n${escaped(`${value} ${unit}`)}`
  return `${head}\n\n${[termsText(terms), ...cited].join('\n')}`
}

function tableText({ columns, rows }: Table): string {
  const meant = columns.filter(({ means }) => means !== '')
  const key = meant.map(({ header, means }) => `${header}: ${means}`).join('; ')
  const table = markdownTable(
    columns.map(({ header }) => header),
    rows.map(({ cells }) => cells),
  )
  return key === '' ? table : `${table}\n\n${capitalised(key)}.`
}

/** Words from outside, such as a watch's name for a run, draw nothing and stay on their line; `E_max` draws nothing. */
function escaped(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[\\`*<>#[\]]|(?<!\w)_|_(?!\w)/g, '\\$&')
}
