import { memo } from 'react'
import type { Document } from '../../src/words/document/document.ts'
import { DocumentSection } from './document-section.tsx'

interface ToldProps {
  readonly said: Document
  /** Of the sections to lay out, those that the document has. */
  readonly ids: readonly string[]
  /** For the sections' look; their ids where nothing else is said. */
  readonly className?: string
}

/** Sections of a document under their titles, kept from drawing again while a finger moves along a profile. */
export const Told = memo(function Told({ said, ids, className }: ToldProps) {
  return said.sections
    .filter(({ id }) => ids.includes(id))
    .map((section) => (
      <DocumentSection key={section.id} section={section} className={className ?? section.id} />
    ))
})
