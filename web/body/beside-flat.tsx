import { useState } from 'react'
import type { FigureResult } from '../../src/analysis/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import {
  type AccountInWords,
  besideFlat,
  besideFlatNotes,
  type RoadMeasure,
} from '../../src/words/beside-flat.ts'
import type { Subject } from '../../src/words/subject.ts'
import './beside-flat.css'
import { BesideRow } from './beside-row.tsx'
import { RoadChoice } from './road-choice.tsx'

interface BesideFlatProps {
  readonly account: AccountInWords
  readonly units: UnitSystem
  /** What the figures are of. */
  readonly subject: Subject
  readonly onEvidence: (figure: FigureResult) => void
}

/** Heard, not seen: the rows say for themselves which number is which. */
const HEADINGS = ['Figure', 'Beside flat road', 'Here', 'Flat road', 'Range', 'How well it is known'] as const

/** Every bodily figure of a run or a course beside flat road, for as long or for as far. */
export function BesideFlatSection({ account, units, subject, onEvidence }: BesideFlatProps) {
  const [road, setRoad] = useState<RoadMeasure>('time')
  return (
    <div className="beside-flat">
      <RoadChoice account={account} units={units} road={road} onChange={setRoad} />
      <table>
        <caption className="aside-for-ears">
          What this {subject} asks of the body, beside the same {road} on flat road at the same effort
        </caption>
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                <span className="aside-for-ears">{heading}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {besideFlat(account).map((row) => (
            <BesideRow key={row.figure.id} row={row} road={road} onEvidence={onEvidence} />
          ))}
        </tbody>
      </table>
      <p className="note">
        Solid is this {subject}, outline is flat road at the same effort, the thin line how far off the
        comparison may be; a dashed bar is inferred. The letter is how well it is known; choose it for the
        study.
        {besideFlatNotes(account, subject)
          .map(({ text }) => ` ${text}`)
          .join('')}{' '}
        <a href="#/evidence">What the book says, what the evidence says</a>.
      </p>
    </div>
  )
}
