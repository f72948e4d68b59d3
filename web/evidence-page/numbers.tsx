import { useEffect, useRef } from 'react'
import type { CoefficientRow, GroupRow } from '../../src/words/evidence/account.ts'
import { capitalised } from '../../src/words/numbers.ts'
import { amendAddress } from '../lib/use-address.ts'
import './numbers.css'
import { FullSources } from './sources.tsx'

/**
 * Every coefficient under its heading: what, how much and how well known; the rest opens.
 *
 * @param entry the one that the address names; null: none
 */
export function Numbers({ groups, entry }: { groups: readonly GroupRow[]; entry: string | null }) {
  return groups.map(({ about, coefficients }) => (
    <section key={about} className="number-group" aria-label={about}>
      <h3>{about}</h3>
      <div>
        {coefficients.map((coefficient) => (
          <NumberEntry
            key={coefficient.id}
            coefficient={coefficient}
            isAddressed={coefficient.id === entry}
          />
        ))}
      </div>
    </section>
  ))
}

/** Letters of a value that can be read at a glance; longer ones are tables, and open. */
const GLANCE = 26

function NumberEntry({ coefficient, isAddressed }: { coefficient: CoefficientRow; isAddressed: boolean }) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!isAddressed || box.current === null) return
    box.current.open = true
    box.current.scrollIntoView()
    box.current.querySelector('summary')?.focus({ preventScroll: true })
  }, [isAddressed])
  const { id, what, value, unit, grade, holdsFor, uncertainty, how, notShown, sources } = coefficient
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
      <dl>
        <Term name="Holds for">{holdsFor}</Term>
        <Term name="Uncertainty">{uncertainty}</Term>
        <Term name="How it was reached">{capitalised(how)}.</Term>
        {notShown === null ? null : <Term name="What it does not show">{notShown}</Term>}
      </dl>
      <FullSources sources={sources} />
    </details>
  )
}

function Term({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
