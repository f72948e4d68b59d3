import { memo, useState } from 'react'
import type { BodyAccount, FigureResult } from '../../src/analysis/analysis.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import {
  CONDITIONS_NOTE,
  conditionsOf,
  EXPOSURE_NOTE,
  talliesOf,
  PLANES,
  type Tally,
  type TallyRow,
} from '../../src/words/amounts.ts'
import { certaintyOf } from '../body/certainty.ts'
import { EvidencePanel } from '../body/evidence-panel.tsx'
import { GradeButton } from '../body/grade-button.tsx'
import './exposure.css'

/** What was met with on the way, plane by plane, where the ground is known; and what such a day takes of people. */
export const Planes = memo(function Exposure({
  account,
  units,
}: {
  account: BodyAccount
  units: UnitSystem
}) {
  const [shown, setShown] = useState<FigureResult | null>(null)
  const exposure = talliesOf(account, units)
  const conditions = conditionsOf(account, units)
  if (exposure.length === 0 && conditions === null) return null
  const tell = (tally: Tally) => (
    <TallyRows key={tally.kind} tally={tally} movingTime_s={account.movingTime_s} onEvidence={setShown} />
  )
  return (
    <section className="exposure" aria-labelledby="exposure-title">
      <h2 id="exposure-title">Met with on the way</h2>
      <table>
        <caption className="aside-for-ears">
          Time, turns and energy by plane of motion, ground and day
        </caption>
        {exposure.map(tell)}
        {conditions ? tell(conditions) : null}
      </table>
      {exposure.length > 0 ? <p className="note">{EXPOSURE_NOTE}</p> : null}
      {conditions ? <p className="note">The day: {CONDITIONS_NOTE}</p> : null}
      {shown ? (
        <EvidencePanel coefficientIds={shown.evidence} figure={shown} onClose={() => setShown(null)} />
      ) : null}
    </section>
  )
})

interface TallyRowsProps {
  readonly tally: Tally
  readonly movingTime_s: number
  readonly onEvidence: (figure: FigureResult) => void
}

function TallyRows({ tally, movingTime_s, onEvidence }: TallyRowsProps) {
  const plane = PLANES[tally.kind]
  const beside = [plane ?? '', tally.known].filter((part) => part !== '').join(', ')
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {tally.title}
          {beside ? <span className="exposure-plane">{beside}</span> : null}
        </th>
      </tr>
      {tally.rows.map((row) => (
        <tr key={row.figure.id}>
          <th scope="row">{row.figure.label}</th>
          <td className="exposure-bar">
            <Bar row={row} movingTime_s={movingTime_s} />
          </td>
          <td className="exposure-amount">
            {row.amount}
            {row.range || row.each ? (
              <span className="exposure-range">{[row.range, row.each].filter(Boolean).join(', ')}</span>
            ) : null}
          </td>
          <td>
            <GradeButton figure={row.figure} onEvidence={onEvidence} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** Minutes as a share of the moving time; the words beside it say the same. */
function Bar({ row: { figure }, movingTime_s }: { row: TallyRow; movingTime_s: number }) {
  if (figure.unit !== 'min' || figure.total === null || !(movingTime_s > 0)) return null
  const share = Math.min(1, (60 * figure.total.value) / movingTime_s)
  return (
    <span
      aria-hidden="true"
      data-certainty={certaintyOf(figure.grade)}
      style={{ width: `${(100 * share).toFixed(1)}%` }}
    />
  )
}
