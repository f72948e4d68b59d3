import { useMemo } from 'react'
import { evidenceAccount } from '../../src/words/evidence/account.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { Claims } from './claims.tsx'
import './evidence-page.css'
import { GradeKey } from './grade-key.tsx'
import { Numbers } from './numbers.tsx'
import { Tables } from './tables.tsx'

const PARTS = [
  { id: 'book-claims', name: 'What the book says' },
  { id: 'numbers', name: 'Every number' },
  { id: 'published', name: 'Held to what was published' },
] as const

/** What is known, and how well: the rows of docs/evidence.md, as a page to read. */
export default function EvidencePage({ entry }: { entry: string | null }) {
  useDocumentTitle('What is known')
  const account = useMemo(() => evidenceAccount(), [])
  return (
    <main className="page evidence-page">
      <header>
        <h1>What is known, and how well</h1>
        <p className="lede">
          Underfoot started from a book about trail running. Here is what the book says, what has been
          measured, every number the models use, and how close they come to what was published.
        </p>
        <nav aria-label="On this page">
          {PARTS.map(({ id, name }) => (
            <button key={id} type="button" className="evidence-jump" onClick={() => goToPart(id)}>
              {name}
            </button>
          ))}
        </nav>
        <GradeKey grades={account.grades} />
      </header>
      <section aria-labelledby={PARTS[0].id}>
        <h2 id={PARTS[0].id} tabIndex={-1}>
          {PARTS[0].name}
        </h2>
        <Claims claims={account.claims} />
      </section>
      <section aria-labelledby={PARTS[1].id}>
        <h2 id={PARTS[1].id} tabIndex={-1}>
          {PARTS[1].name}
        </h2>
        <Numbers groups={account.groups} entry={entry} />
      </section>
      <section aria-labelledby={PARTS[2].id}>
        <h2 id={PARTS[2].id} tabIndex={-1}>
          {PARTS[2].name}
        </h2>
        <Tables tables={account.tables} />
      </section>
    </main>
  )
}

/** What stands behind # names the page, so parts of it are gone to by hand: eye and focus both. */
function goToPart(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
