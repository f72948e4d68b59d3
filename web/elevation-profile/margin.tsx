import { memo } from 'react'
import { heightNumber, heightUnit, type UnitSystem } from '../../src/units/units.ts'
import type { ChartHeights } from './chart.ts'
import { stripTop, type ChartLayout } from './layout.ts'
import type { Strip } from './strips.ts'

interface MarginProps {
  readonly layout: ChartLayout
  readonly strips: readonly Strip[]
  readonly heights: ChartHeights | null
  readonly units: UnitSystem
  readonly tall: number
}

/** What stands left of the drawings and stays when they pan: heights, names, bounds. */
export const Margin = memo(function Margin({ layout, strips, heights, units, tall }: MarginProps) {
  return (
    <svg className="profile-margin tick" height={tall} aria-hidden>
      <svg x="100%" overflow="visible">
        {heights?.levels.map((level, index) => (
          <text key={level} x="-8" y={heights.scale.at(level) + 4} textAnchor="end">
            {heightNumber(level, units)}
            {index === heights.levels.length - 1 ? ` ${heightUnit(units)}` : ''}
          </text>
        ))}
        {strips.map((strip, index) => (
          <g key={strip.name} textAnchor="end">
            <text x="-8" y={stripTop(layout, index) + 9}>
              {strip.words(strip.top)}
            </text>
            <text x="-8" y={stripTop(layout, index) + layout.stripHeight}>
              {strip.words(strip.bottom)}
            </text>
          </g>
        ))}
      </svg>
      {strips.map((strip, index) => (
        <text
          key={strip.name}
          className="strip-name"
          y={stripTop(layout, index) + layout.stripHeight / 2 + 5}
        >
          {strip.name}
        </text>
      ))}
    </svg>
  )
})
