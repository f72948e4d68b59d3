import { memo } from 'react'
import { GRADE_CLASSES, gradeClassOf, UNKNOWN_GRADE } from '../theme/legend.ts'
import type { ChartLayout } from './layout.ts'
import { areaPath, colouredAreas, gapBoxes, linePath } from './paths.ts'
import { scaleOf } from './scale.ts'
import type { Strip } from './strips.ts'

interface StripDrawingProps {
  readonly strip: Strip
  readonly layout: ChartLayout
  readonly top: number
  /** Paint server for what is unknown. */
  readonly hatch: string
}

/** One small drawing beneath the elevation, on the same distance. */
export const StripDrawing = memo(function StripDrawing({ strip, layout, top, hatch }: StripDrawingProps) {
  const bottom = top + layout.stripHeight
  const scale = scaleOf(strip.bottom, strip.top, top, bottom)
  const y = (value: number) => Math.min(bottom, Math.max(top, scale.at(value)))
  const gaps = gapBoxes(strip.values, layout.binWidth, top, bottom)
  return (
    <g>
      <path d={gaps} fill={hatch} />
      {strip.kind === 'grade' ? (
        <GradeShape strip={strip} layout={layout} y={y} />
      ) : (
        <>
          <path className="strip-area" d={areaPath(strip.values, layout.binWidth, y, bottom)} />
          <path className="strip-line" d={linePath(strip.values, layout.binWidth, y)} />
        </>
      )}
    </g>
  )
})

function GradeShape({
  strip,
  layout,
  y,
}: {
  strip: Strip
  layout: ChartLayout
  y: (value: number) => number
}) {
  const level = y(0)
  const fillOf = (bin: number) => {
    const colour = gradeClassOf(strip.values[bin])
    return colour === UNKNOWN_GRADE ? null : { colour, isInferred: false }
  }
  const areas = colouredAreas(strip.values, fillOf, GRADE_CLASSES.length, layout.binWidth, y, level)
  return (
    <>
      {areas.solid.map((path, index) => (
        <path key={GRADE_CLASSES[index].colour} d={path} fill={`var(${GRADE_CLASSES[index].colour})`} />
      ))}
      <path className="grade-edge" d={linePath(strip.values, layout.binWidth, y)} />
      <path className="grid" d={`M0 ${level}H${layout.width}`} />
    </>
  )
}
