import type { EvidenceEntry } from '../../src/words/document/document.ts'
import { TermList } from './term-list.tsx'
import { FullWorks } from './works.tsx'

/** One number of the models with where it comes from and what it does not show. */
export function EntryView({ entry: { what, value, unit, terms, works } }: { entry: EvidenceEntry }) {
  return (
    <>
      <h3>{what}</h3>
      <p className="coefficient-value">
        {value} <span>{unit}</span>
      </p>
      <TermList terms={terms} />
      <FullWorks works={works} />
    </>
  )
}
