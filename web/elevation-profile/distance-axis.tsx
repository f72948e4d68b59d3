import { memo } from 'react'
import { metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import type { ChartLayout } from './layout.ts'
import { ticks } from './scale.ts'

/** CSS pixels per tick, at least. */
const ROOM = 74

/** Ticks in kilometres or miles under the elevation. */
export const DistanceAxis = memo(function DistanceAxis(props: {
  readonly metres: number
  readonly layout: ChartLayout
  readonly units: UnitSystem
}) {
  const { metres, layout, units } = props
  const total = metres / metresPerSplit(units)
  const found = ticks(0, total, Math.floor(layout.width / ROOM))
  return (
    <g className="tick">
      {found.map((tick) => {
        const x = (tick / total) * layout.width
        const isFirst = tick === 0
        // The last number would stick out where the run ends on it.
        const anchor = isFirst ? 'start' : x > layout.width - 14 ? 'end' : 'middle'
        return (
          <g key={tick}>
            <path
              className="tick-mark"
              d={`M${Math.min(x, layout.width - 0.5)} ${layout.elevation.bottom}v5`}
            />
            <text x={x} y={layout.axis} textAnchor={anchor}>
              {Number(tick.toPrecision(6))}
              {isFirst ? ` ${units}` : ''}
            </text>
          </g>
        )
      })}
    </g>
  )
})
