import { memo } from 'react'
import { GRADE_CLASSES } from '../look/legend.ts'
import type { Bins } from './bins.ts'
import { bridged } from './bridged.ts'
import type { Layout } from './layout.ts'
import { gradeAreas, linePath } from './paths.ts'
import type { Scale } from './scale.ts'

interface ElevationDrawingProps {
  readonly bins: Bins
  readonly layout: Layout
  readonly scale: Scale
  /** Altitudes (m) of the lines across. */
  readonly levels: readonly number[]
  readonly hatch: string
}

/** The ground's height along the run, filled by grade: solid where known, hatched under a dashed line where not. */
export const ElevationDrawing = memo(function ElevationDrawing(props: ElevationDrawingProps) {
  const { bins, layout, scale, levels, hatch } = props
  const { bottom } = layout.elevation
  const heights = bridged(bins.altitude)
  const isKnown = (bin: number) => !Number.isNaN(bins.altitude[bin])
  const areas = gradeAreas(heights, bins.grade, isKnown, layout.binWidth, scale.at, bottom)
  return (
    <g>
      <path className="grid" d={levels.map((level) => `M0 ${scale.at(level)}H${layout.width}`).join('')} />
      {areas.byClass.map((path, index) => (
        <path key={GRADE_CLASSES[index].colour} d={path} fill={`var(${GRADE_CLASSES[index].colour})`} />
      ))}
      <path d={areas.unknown} fill={hatch} />
      <path className="skyline inferred" d={linePath(heights, layout.binWidth, scale.at)} />
      <path className="skyline" d={linePath(bins.altitude, layout.binWidth, scale.at)} />
    </g>
  )
})
