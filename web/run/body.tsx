import { memo, useState } from 'react'
import type { Analysis, FigureResult } from '../../src/course/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { BesideFlat } from '../body/beside-flat.tsx'
import { BodyFigure } from '../body/body-figure.tsx'
import { EvidencePanel } from '../body/evidence-panel.tsx'

/** What the run did to the body, in figures and in a drawing, with the evidence one tap away from both. */
export const Body = memo(function Body({ analysis, units }: { analysis: Analysis; units: UnitSystem }) {
  const [shown, setShown] = useState<FigureResult | null>(null)
  if (analysis.figures.length === 0) return null
  return (
    <div className="run-columns">
      <section aria-labelledby="beside-title">
        <h2 id="beside-title">Beside flat road</h2>
        <BesideFlat analysis={analysis} units={units} onEvidence={setShown} />
      </section>
      <section aria-labelledby="body-title">
        <h2 id="body-title">Where you will feel it</h2>
        <BodyFigure analysis={analysis} onEvidence={setShown} />
      </section>
      {shown ? (
        <EvidencePanel coefficientIds={shown.evidence} figure={shown} onClose={() => setShown(null)} />
      ) : null}
    </div>
  )
})
