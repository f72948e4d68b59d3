import type { Document } from '../document/document.ts'
import { documentMarkdown } from '../document/markdown.ts'

const WRITTEN_BY =
  'Written by `npm run evidence` from the data the models themselves use; a test fails when the two differ. The page “Evidence” shows the same. Edit `src/evidence` and `src/acceptance`, not this file.'

/** The account as docs/evidence.md, which says under its title how it came to be. */
export function evidenceMarkdown(account: Document): string {
  return documentMarkdown(account).replace('\n\n', `\n\n${WRITTEN_BY}\n\n`)
}
