import type { CoefficientRow, GroupRow } from '../../src/words/evidence/account.ts'
import { capitalised } from '../../src/words/numbers.ts'
import './numbers.css'
import { FullSources } from './sources.tsx'

/** Every coefficient under its heading: what, how much and how well known; the rest opens. */
export function Numbers({ groups }: { groups: readonly GroupRow[] }) {
  return groups.map(({ about, coefficients }) => (
    <section key={about} className="number-group" aria-label={about}>
      <h3>{about}</h3>
      <div>
        {coefficients.map((coefficient) => (
          <NumberEntry key={coefficient.id} coefficient={coefficient} />
        ))}
      </div>
    </section>
  ))
}

/** Letters of a value that can be read at a glance; longer ones are tables, and open. */
const GLANCE = 26

function NumberEntry({ coefficient }: { coefficient: CoefficientRow }) {
  const { id, what, value, unit, grade, holdsFor, uncertainty, how, notShown, sources } = coefficient
  const isBrief = value.length <= GLANCE
  const told = (
    <span className="number-value">
      {value} <span>{unit}</span>
    </span>
  )
  return (
    <details className="number" id={`number-${id}`}>
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
