import { memo, useState } from 'react'
import type { BodyAccount } from '../../src/analysis/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { daySection, metWithSection } from '../../src/words/amounts.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { DocumentSection } from '../document/document-section.tsx'

/** What was met with on the way, plane by plane, where the ground is known; and what such a day takes of people. */
export const Planes = memo(function Exposure({
  account,
  units,
}: {
  account: BodyAccount
  units: UnitSystem
}) {
  const [shown, setShown] = useState<string | null>(null)
  const sections = [metWithSection(account, units), daySection(account, units)].filter((one) => one !== null)
  const figure = account.figures.find(({ id }) => id === shown)
  return (
    <>
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section} className="exposure" onFigure={setShown} />
      ))}
      {figure ? (
        <EvidencePanel coefficientIds={figure.evidence} figure={figure} onClose={() => setShown(null)} />
      ) : null}
    </>
  )
})
