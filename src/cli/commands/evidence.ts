import { Command } from 'commander'
import { FIGURES } from '../../body/figures.ts'
import type { FigureMeaning } from '../../body/figure.ts'
import type { Coefficient } from '../../evidence/evidence.ts'
import { EVIDENCE, evidenceOf } from '../../evidence/index.ts'
import { coefficientLines, figureLines } from '../evidence/lines.ts'
import { Complaint } from '../complaint.ts'
import { jsonOption } from '../options.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'

interface Asked {
  readonly json?: true
  readonly colour: boolean
}

export function evidenceCommand(): Command {
  return new Command('evidence')
    .description('where every number comes from, and how well it is known')
    .argument('[id]', 'one coefficient or figure, as `underfoot analyse` names it; without it, all')
    .addOption(jsonOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(tellEvidence)
}

const EXAMPLES = `
Examples:
  underfoot evidence                     everything, from energy to water
  underfoot evidence quads-eccentric     what the thighs' figure is, and what it rests on
  underfoot evidence --json              for a program to read`

async function tellEvidence(id: string | undefined, asked: Asked): Promise<void> {
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
  throw new Complaint(`nothing here is called ${id}; \`underfoot evidence\` lists all there is.`)
}
