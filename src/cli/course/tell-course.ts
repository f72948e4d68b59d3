import { documentPage } from '../text/document-page.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import type { UnitSystem } from '../../units/units.ts'
import type { Document } from '../../words/document/document.ts'
import { documentMarkdown } from '../../words/document/markdown.ts'

/** How an answer about a course is to be told. */
export interface TellOptions {
  readonly json?: true
  readonly markdown?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

/** Writes what there is to say as it was asked for: as JSON the answer itself, else as Markdown or a page of text. */
export function tellCourse(answer: object, said: Document, asked: TellOptions): Promise<void> {
  if (asked.json) return write(`${JSON.stringify(answer)}\n`)
  if (asked.markdown) return write(documentMarkdown(said))
  return write(`\n${documentPage(said, { width: textWidth(), style: styleFor(asked.colour) })}\n`)
}
