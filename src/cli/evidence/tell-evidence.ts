import { documentMarkdown } from '../../words/document/markdown.ts'
import { evidenceDocument } from '../../words/evidence/evidence-document.ts'
import { evidenceJson } from '../../words/evidence/evidence-json.ts'
import { ALL_EVIDENCE, evidenceNamed, type ToldEvidence } from '../../words/evidence/told-evidence.ts'
import { sectionLines } from '../text/document.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'

const INDENT = '  '

export interface EvidenceOptions {
  readonly json?: true
  readonly markdown?: true
  readonly colour: boolean
}

/** `underfoot evidence`: what is called so, with its studies, or all: the text of the page “Evidence”. */
export async function tellEvidence(name: string | undefined, asked: EvidenceOptions): Promise<void> {
  const told = toldFor(name)
  if (asked.json) return write(`${JSON.stringify(evidenceJson(told), null, 2)}\n`)
  const account = evidenceDocument(told)
  if (asked.markdown) return write(documentMarkdown(account))
  const layout = { width: textWidth() - 2 * INDENT.length, style: styleFor(asked.colour) }
  const lines = account.sections.flatMap((section) => [
    ...(section.title === null ? [] : [layout.style.title(section.title)]),
    ...sectionLines(section, layout),
    '',
  ])
  return write(`\n${lines.map((line) => (INDENT + line).trimEnd()).join('\n')}\n`)
}

function toldFor(name: string | undefined): ToldEvidence {
  if (name === undefined) return ALL_EVIDENCE
  const told = evidenceNamed(name)
  if (told !== null) return told
  throw new UserError(`nothing here is called ${name}; \`underfoot evidence\` lists all there is.`)
}
