import { memo, useState } from 'react'
import type { BodyAccount } from '../../src/analysis/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { daySection, metWithSection } from '../../src/words/amounts.ts'
import type { Subject } from '../../src/words/subject.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { DocumentSection } from '../document/document-section.tsx'

interface PlanesProps {
  readonly account: BodyAccount
  readonly subject: Subject
  readonly units: UnitSystem
}

/** What was met with on the way, plane by plane, where the ground is known; and what such a day takes of people. */
export const Planes = memo(function Exposure({ account, subject, units }: PlanesProps) {
  const [shown, setShown] = useState<string | null>(null)
  const sections = [metWithSection(account, subject, units), daySection(account, subject, units)].filter(
    (one) => one !== null,
  )
  const figure = account.figures.find(({ id }) => id === shown)
  return (
    <>
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section} className="exposure" onFigure={setShown} />
      ))}
      {figure ? (
        <EvidencePanel
          coefficientIds={figure.evidence}
          figure={figure}
          subject={subject}
          onClose={() => setShown(null)}
        />
      ) : null}
    </>
  )
})
