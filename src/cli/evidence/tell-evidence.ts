import { FIGURES } from '../../body/figures.ts'
import type { FigureMeaning } from '../../body/figure.ts'
import type { Coefficient } from '../../evidence/evidence.ts'
import { EVIDENCE, evidenceOf } from '../../evidence/index.ts'
import { coefficientLines, figureLines } from './lines.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'

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
  const setting = { width: textWidth(), style: styleFor(asked.colour) }
  const paragraphs = told.map((one) => coefficientLines(one, setting))
  if (figure !== null) paragraphs.unshift(figureLines(figure, setting))
  await write(`\n${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n\n`)
}

function toldFor(id: string | undefined, figure: FigureMeaning | null): readonly Coefficient<unknown>[] {
  if (id === undefined) return EVIDENCE
  const ids = figure === null ? [id] : figure.evidence
  const told = ids.map(evidenceOf).filter((one) => one !== null)
  if (told.length > 0) return told
  throw new UserError(`nothing here is called ${id}; \`underfoot evidence\` lists all there is.`)
}
