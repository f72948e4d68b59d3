import type { FigureResult } from '../../src/analysis/analysis.ts'
import { besideOf, type RoadMeasure } from './beside.ts'
import { BesideBar } from './beside-bar.tsx'
import { certaintyOf } from './certainty.ts'
import { GradeButton } from './grade-button.tsx'
import { timesSpoken } from './times-words.ts'

interface BesideRowProps {
  readonly figure: FigureResult
  readonly road: RoadMeasure
  /** Body mass is unknown. */
  readonly perKg: boolean
  /** Why a figure may be missing, as words for a cell. */
  readonly missing: string
  readonly onEvidence: (figure: FigureResult) => void
}

export function BesideRow({ figure, road, perKg, missing, onEvidence }: BesideRowProps) {
  const beside = besideOf(figure, road, perKg)
  return (
    <tr>
      <th scope="row">
        {figure.label}
        {beside !== null && figure.known < 0.995 ? (
          <span className="beside-known">over {Math.round(figure.known * 100)} % of the time</span>
        ) : null}
      </th>
      {beside === null ? (
        <td className="beside-missing" colSpan={4}>
          <span>{missing}</span>
        </td>
      ) : (
        <>
          <td className="beside-picture">
            <BesideBar times={beside.times} certainty={certaintyOf(figure.grade)} />
            <span className="aside-for-ears">
              {beside.times ? `${timesSpoken(beside.times)} flat road` : 'flat road has none'}
            </span>
          </td>
          <td className="beside-number">{beside.here}</td>
          <td className="beside-dim beside-flat-number">
            <span>
              <span aria-hidden="true">road </span>
              {beside.flat}
            </span>
          </td>
          <td className="beside-dim beside-range">
            <span>{beside.range}</span>
          </td>
        </>
      )}
      <td className="beside-grade">
        <GradeButton figure={figure} onEvidence={onEvidence} />
      </td>
    </tr>
  )
}
