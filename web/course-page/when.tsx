import { memo } from 'react'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import {
  formatDuration,
  heightNumber,
  heightUnit,
  paceNumber,
  type UnitSystem,
} from '../../src/units/units.ts'
import { whenRows } from '../../src/words/prediction.ts'
import { RowBarDrawing } from '../document/row-bar.tsx'
import '../document/table.css'

interface WhenProps {
  readonly prediction: PredictionJson
  readonly stretches: Stretches
  readonly units: UnitSystem
}

/** When one would be where, and what lies on the way there. */
export const When = memo(function When({ prediction, stretches, units }: WhenProps) {
  const rows = whenRows(prediction.splits, units)
  const slowest = Math.max(...rows.map(({ pace }) => pace))
  const hasHeights = prediction.ascent_m !== null
  const share = prediction.band80_s.map((end) => end / prediction.movingTime_s)
  return (
    <section className="splits when" aria-labelledby="when-title">
      <h2 id="when-title">When you would be where</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{units}</th>
            <th scope="col">After</th>
            <th scope="col" className="spare">
              Likely
            </th>
            <th scope="col" colSpan={2} className="pace-head">
              Pace
            </th>
            {hasHeights ? <th scope="col">Up, {heightUnit(units)}</th> : null}
            {hasHeights ? <th scope="col">Down, {heightUnit(units)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, from_m, to_m, at_s, pace }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td className="strong">{formatDuration(at_s)}</td>
              <td className="spare">{share.map((end) => formatDuration(end * at_s)).join('–')}</td>
              <td>{paceNumber(pace, units)}</td>
              <td className="split-bar">
                <RowBarDrawing bar={{ share: pace / slowest, outline: 0 }} />
              </td>
              {hasHeights ? <td>{height(stretches, stretches.ascent, from_m, to_m, units)}</td> : null}
              {hasHeights ? <td>{height(stretches, stretches.descent, from_m, to_m, units)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
})

/** Of every stretch so much as lies between; unknown where any of it is. */
function height(
  { count, start, length }: Stretches,
  column: Float32Array,
  from_m: number,
  to_m: number,
  units: UnitSystem,
): string {
  let sum = 0
  for (let i = 0; i < count && start[i] < to_m; i++) {
    const within = Math.min(to_m, start[i] + length[i]) - Math.max(from_m, start[i])
    if (within > 0) sum += (column[i] * within) / length[i]
  }
  return Number.isNaN(sum) ? '–' : heightNumber(sum, units)
}
