import type { FigureResult } from '../../src/analysis/analysis.ts'
import { type BesideFlat, type RoadMeasure, timesOf } from '../../src/words/beside-flat.ts'
import { BesideBar } from './beside-bar.tsx'
import { certaintyOf } from './certainty.ts'
import { GradeButton } from './grade-button.tsx'

interface BesideRowProps {
  readonly row: BesideFlat
  readonly road: RoadMeasure
  readonly onEvidence: (figure: FigureResult) => void
}

const ROADS: readonly RoadMeasure[] = ['time', 'distance']

/** One figure: a picture, what it is here, and what it is on the road that was chosen. */
export function BesideRow({ row, road, onEvidence }: BesideRowProps) {
  const { figure, known, here, range, flat, times } = row
  return (
    <tr>
      <th scope="row">
        {figure.label}
        {known === '' ? null : (
          <>
            <span className="aside-for-ears">, </span>
            <span className="beside-known">{known}</span>
          </>
        )}
      </th>
      {range === '' ? (
        <td className="beside-missing" colSpan={4}>
          <span>{here}</span>
        </td>
      ) : (
        <>
          <td className="beside-picture">
            <BesideBar times={timesOf(figure, road)} certainty={certaintyOf(figure.grade)} />
            <span className="aside-for-ears">
              {times === '–' ? 'flat road has none' : `${times} times flat road for the same time`}
            </span>
          </td>
          <td className="beside-number">{here}</td>
          <td className="beside-dim beside-flat-number">
            {ROADS.map((one) => (
              <span key={one} hidden={one !== road}>
                <span aria-hidden="true">road </span>
                {flat[one]}
              </span>
            ))}
          </td>
          <td className="beside-dim beside-range">
            <span>{range}</span>
          </td>
        </>
      )}
      <td className="beside-grade">
        <GradeButton figure={figure} onEvidence={() => onEvidence(figure)} />
      </td>
    </tr>
  )
}
