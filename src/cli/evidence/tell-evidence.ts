import { FIGURES } from '../../body/figures.ts'
import type { FigureMeaning } from '../../body/figure.ts'
import type { Coefficient } from '../../evidence/evidence.ts'
import { EVIDENCE, evidenceOf } from '../../evidence/index.ts'
import { coefficientEntry, figureSection } from '../../words/evidence/coefficient-entry.ts'
import { sectionLines } from '../text/document.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'

const INDENT = '  '

export interface EvidenceOptions {
  readonly json?: true
  readonly colour: boolean
}

/** `underfoot evidence`: the coefficient or figure of that id with its studies, or all. */
export async function tellEvidence(id: string | undefined, asked: EvidenceOptions): Promise<void> {
  const figure = FIGURES.find((one) => one.id === id) ?? null
  const told = toldFor(id, figure)
  if (asked.json) {
    await write(`${JSON.stringify(told, null, 2)}\n`)
    return
  }
  const layout = { width: textWidth() - 2 * INDENT.length, style: styleFor(asked.colour) }
  const about = figure === null ? [] : [figureSection(figure)]
  const lines = [
    ...about.flatMap((section) => [layout.style.title(section.title), ...sectionLines(section, layout), '']),
    ...sectionLines({ id: 'numbers', title: null, blocks: told.map(coefficientEntry) }, layout),
  ]
  await write(`\n${lines.map((line) => (INDENT + line).trimEnd()).join('\n')}\n\n`)
}

function toldFor(id: string | undefined, figure: FigureMeaning | null): readonly Coefficient<unknown>[] {
  if (id === undefined) return EVIDENCE
  const ids = figure === null ? [id] : figure.evidence
  const told = ids.map(evidenceOf).filter((one) => one !== null)
  if (told.length > 0) return told
  throw new UserError(`nothing here is called ${id}; \`underfoot evidence\` lists all there is.`)
}
