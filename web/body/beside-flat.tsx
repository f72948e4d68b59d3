import { useState } from 'react'
import type { Analysis, FigureResult } from '../../src/course/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import type { FlatRoad } from './beside.ts'
import './beside-flat.css'
import { BesideRow } from './beside-row.tsx'
import { RoadChoice } from './road-choice.tsx'

interface BesideFlatProps {
  readonly analysis: Analysis
  readonly units: UnitSystem
  readonly onEvidence: (figure: FigureResult) => void
}

/** Every bodily figure of this run beside flat road, for as long or for as far. */
export function BesideFlat({ analysis, units, onEvidence }: BesideFlatProps) {
  const [road, setRoad] = useState<FlatRoad>('time')
  const missing =
    analysis.ascent_m === null ? 'no altitude in this recording' : 'this recording does not tell'
  return (
    <div className="beside-flat">
      <RoadChoice analysis={analysis} units={units} road={road} onChange={setRoad} />
      <table>
        <caption className="aside-for-ears">
          What this run asked of the body, beside the same {road} on flat road at the same effort
        </caption>
        <thead className="beside-head">
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Beside flat road</th>
            <th scope="col">This run</th>
            <th scope="col">Flat road</th>
            <th scope="col">Range</th>
            <th scope="col">How well it is known</th>
          </tr>
        </thead>
        <tbody>
          {analysis.figures.map((figure) => (
            <BesideRow
              key={figure.id}
              figure={figure}
              road={road}
              missing={missing}
              onEvidence={onEvidence}
            />
          ))}
        </tbody>
      </table>
      <p className="note">
        Solid is this run, outline is flat road at the same effort, the thin line how far off the comparison
        may be; a dashed bar is inferred. The letter is how well it is known; choose it for the study.
      </p>
    </div>
  )
}
