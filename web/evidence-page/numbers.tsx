import { useEffect, useRef } from 'react'
import type { EvidenceEntry, Section } from '../../src/words/document/document.ts'
import { TermList } from '../document/term-list.tsx'
import { FullWorks } from '../document/works.tsx'
import { amendAddress } from '../lib/use-address.ts'
import './numbers.css'

/**
 * Every coefficient under its heading: what, how much and how well known; the rest opens.
 *
 * @param entry the one that the address names; null: none
 */
export function Numbers({ groups, entry }: { groups: readonly Section[]; entry: string | null }) {
  return groups.map(({ id, title, blocks }) => (
    <section key={id} className="number-group" aria-label={title ?? id}>
      <h3>{title}</h3>
      <div>
        {blocks.map((block) =>
          block.kind === 'entry' ? (
            <NumberEntry key={block.id} coefficient={block} isAddressed={block.id === entry} />
          ) : null,
        )}
      </div>
    </section>
  ))
}

/** Letters of a value that can be read at a glance; longer ones are tables, and open. */
const GLANCE = 26

function NumberEntry({ coefficient, isAddressed }: { coefficient: EvidenceEntry; isAddressed: boolean }) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!isAddressed || box.current === null) return
    box.current.open = true
    box.current.scrollIntoView()
    box.current.querySelector('summary')?.focus({ preventScroll: true })
  }, [isAddressed])
  const { id, what, value, unit, grade, terms, works } = coefficient
  const isBrief = value.length <= GLANCE
  const told = (
    <span className="number-value">
      {value} <span>{unit}</span>
    </span>
  )
  return (
    <details
      ref={box}
      className="number"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) amendAddress({ page: 'evidence', entry: id })
      }}
    >
      <summary>
        <span>
          <span className="number-what">{what}</span>
          {isBrief ? told : null}
        </span>
        <span className="grade-mark">
          <span className="aside-for-ears">grade </span>
          {grade}
        </span>
      </summary>
      {isBrief ? null : told}
      <TermList terms={terms} />
      <FullWorks works={works} />
    </details>
  )
}
