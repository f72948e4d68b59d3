import { memo, useState } from 'react'
import type { FigureResult } from '../../src/analysis/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { BesideFlatSection } from '../body/beside-flat.tsx'
import { BodyFigure } from '../body/body-figure.tsx'
import type { AccountInWords } from '../../src/words/beside-flat.ts'
import type { Subject } from '../../src/words/subject.ts'
import { EvidencePanel } from './evidence-panel.tsx'

interface BodyProps {
  readonly account: AccountInWords
  readonly subject: Subject
  readonly units: UnitSystem
}

/** What it does to the body, in figures and in a drawing, with the evidence one tap away from both. */
export const BodySection = memo(function Body({ account, subject, units }: BodyProps) {
  const [shown, setShown] = useState<FigureResult | null>(null)
  if (account.figures.length === 0) return null
  return (
    <div className="run-columns">
      <section aria-labelledby="beside-title">
        <h2 id="beside-title">Beside flat road</h2>
        <BesideFlatSection account={account} subject={subject} units={units} onEvidence={setShown} />
      </section>
      <section aria-labelledby="body-title">
        <h2 id="body-title">Where you will feel it</h2>
        <BodyFigure account={account} onEvidence={setShown} />
      </section>
      {shown ? (
        <EvidencePanel
          coefficientIds={shown.evidence}
          figure={shown}
          subject={subject}
          onClose={() => setShown(null)}
        />
      ) : null}
    </div>
  )
})
