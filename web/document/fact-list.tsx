import type { Fact } from '../../src/words/document/document.ts'
import './facts.css'

/** Plain figures side by side. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, unit, beside }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {unit ? <span className="fact-unit"> {unit}</span> : null}
            {beside ? <span className="fact-beside">{beside}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
