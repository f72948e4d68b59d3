import type { Document } from '../../src/words/document/document.ts'
import { moreSentence } from '../../src/words/set-aside.ts'
import { DocumentSection } from '../document/document-section.tsx'

/** More than this is a list nobody reads. */
const MAX_TOLD = 12

/** Recordings that told nothing, and why: the first of them. */
export function SetAsideNotes({ said }: { said: Document }) {
  const section = said.sections.find(({ id }) => id === 'set-aside')
  if (section === undefined) return null
  const blocks = section.blocks.map((block) =>
    block.kind === 'list' ? { ...block, items: block.items.slice(0, MAX_TOLD) } : block,
  )
  const items = section.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  const rest = items.length - MAX_TOLD
  return (
    <DocumentSection section={{ ...section, blocks }}>
      {rest > 0 ? <p className="note">{moreSentence(rest)}</p> : null}
    </DocumentSection>
  )
}
