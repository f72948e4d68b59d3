import type { Analysis } from '../../src/analysis/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { factsOf } from '../../src/words/facts.ts'
import './facts.css'

/** The plain figures; what the recording does not know is left out. */
export function Facts({ analysis, units }: { analysis: Analysis; units: UnitSystem }) {
  return (
    <dl className="facts">
      {factsOf(analysis, units).map(({ label, value, unit, beside }) => (
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
