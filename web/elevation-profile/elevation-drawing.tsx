import { memo } from 'react'
import { type Paint, UNPAINTED } from '../theme/paint.ts'
import type { Bins } from './bins.ts'
import { bridged } from './bridged.ts'
import type { ChartLayout } from './layout.ts'
import { colouredAreas, linePath } from './paths.ts'
import type { ChartScale } from './scale.ts'

interface ElevationDrawingProps {
  readonly bins: Bins
  readonly paint: Paint
  readonly layout: ChartLayout
  readonly scale: ChartScale
  /** Altitudes (m) of the lines across. */
  readonly levels: readonly number[]
  readonly hatch: string
  /** Unlike any other name on the page. */
  readonly id: string
}

/**
 * The ground's height along the run, filled by grade or ground: solid where known, striped where inferred, hatched
 * where nobody knows; under a dashed line where the height is unknown.
 */
export const ElevationDrawing = memo(function ElevationDrawing(props: ElevationDrawingProps) {
  const { bins, paint, layout, scale, levels, hatch, id } = props
  const { bottom } = layout.elevation
  const heights = bridged(bins.altitude)
  const fillOf = (bin: number) => {
    const stretch = bins.stretch[bin]
    const colour = paint.colourOf[stretch]
    if (Number.isNaN(bins.altitude[bin]) || colour === UNPAINTED) return null
    return { colour, isInferred: paint.isInferred[stretch] === 1 }
  }
  const areas = colouredAreas(heights, fillOf, paint.colours.length, layout.binWidth, scale.at, bottom)
  const stripes = paint.colours.map((colour, index) => ({
    colour,
    id: `${id}-${index}`,
    path: areas.inferred[index],
  }))
  return (
    <g>
      <path className="grid" d={levels.map((level) => `M0 ${scale.at(level)}H${layout.width}`).join('')} />
      {paint.colours.map((colour, index) => (
        <path key={colour} d={areas.solid[index]} fill={`var(${colour})`} />
      ))}
      {stripes
        .filter(({ path }) => path !== '')
        .map((stripe) => (
          <g key={stripe.id}>
            <Stripes id={stripe.id} colour={stripe.colour} />
            <path d={stripe.path} fill={`url(#${stripe.id})`} />
          </g>
        ))}
      <path d={areas.unknown} fill={hatch} />
      <path className="skyline inferred" d={linePath(heights, layout.binWidth, scale.at)} />
      <path className="skyline" d={linePath(bins.altitude, layout.binWidth, scale.at)} />
    </g>
  )
})

/** The dashes of an inferred line, for an area. */
function Stripes({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse">
      <rect width="6" height="9" fill={`var(${colour})`} />
    </pattern>
  )
}
