import { useMemo } from 'react'
import type { Section } from '../../src/words/document/document.ts'
import { evidenceDocument } from '../../src/words/evidence/evidence-document.ts'
import { Blocks } from '../document/document-section.tsx'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { Claims } from './claims.tsx'
import './evidence-page.css'
import { GradeKey } from './grade-key.tsx'
import { Numbers } from './numbers.tsx'
import { Tables } from './tables.tsx'

/** What is known, and how well: the words of docs/evidence.md, as a page to read. */
export default function EvidencePage({ entry }: { entry: string | null }) {
  useDocumentTitle('What is known')
  const {
    title,
    sections: [opening, ...parts],
  } = useMemo(() => evidenceDocument(), [])
  return (
    <main className="page evidence-page">
      <header>
        <h1>{title}</h1>
        <div className="lede">
          <Blocks blocks={opening.blocks.filter(({ kind }) => kind !== 'table')} />
        </div>
        <nav aria-label="On this page">
          {parts.map(({ id, title: name }) => (
            <button key={id} type="button" className="evidence-jump" onClick={() => goToPart(id)}>
              {name}
            </button>
          ))}
        </nav>
        {opening.blocks.map((block) =>
          block.kind === 'table' ? <GradeKey key="grades" table={block} /> : null,
        )}
      </header>
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={part.id}>
          <h2 id={part.id} tabIndex={-1}>
            {part.title}
          </h2>
          <Blocks blocks={part.blocks} />
          <Part part={part} entry={entry} />
        </section>
      ))}
    </main>
  )
}

/** The smaller sections of a part, laid out as befits what they are of. */
function Part({ part: { id, sections }, entry }: { part: Section; entry: string | null }) {
  if (sections === undefined) return null
  if (id === 'book-claims' || id === 'backgrounds') return <Claims claims={sections} />
  if (id === 'numbers') return <Numbers groups={sections} entry={entry} />
  return <Tables tables={sections} />
}

/** What stands behind # names the page, so parts of it are gone to by hand: eye and focus both. */
function goToPart(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
