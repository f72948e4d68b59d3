import { useEffect, useId, useMemo, type RefObject } from 'react'
import type { Stretches } from '../../src/stretch/stretches.ts'
import { metresPerSplit, type UnitSystem } from '../../src/units/units.ts'
import { alongWords } from '../../src/words/along-words.ts'
import { heightsSentence } from '../../src/words/heights-words.ts'
import type { Subject } from '../../src/words/subject.ts'
import { niceStep } from '../lib/nice-step.ts'
import { useWidth } from '../lib/use-width.ts'
import type { ColourBy } from '../theme/ground-legend.ts'
import { paintOf } from '../theme/paint.ts'
import { between, lengthOf } from '../lib/place.ts'
import { calmWindow, readingsOf } from './bins.ts'
import { chartOf } from './chart.ts'
import { DistanceAxis } from './distance-axis.tsx'
import { ElevationDrawing } from './elevation-drawing.tsx'
import { Hatch } from './hatch.tsx'
import { heightOf, stripTop } from './layout.ts'
import { Margin } from './margin.tsx'
import './profile.css'
import { Readout } from './readout.tsx'
import { Scrubber } from './scrubber.tsx'
import { StripDrawing } from './strip-drawing.tsx'
import { placeAt } from './place-at.ts'

interface ProfileProps {
  readonly stretches: Stretches
  readonly subject: Subject
  /** What the colour of the ground's height tells. */
  readonly by: ColourBy
  readonly units: UnitSystem
  /** m along the run of the place that is looked at. */
  readonly place: number
  readonly onPlace: (metres: number) => void
}

/** The run from start to finish: the ground's height and, on the same distance, everything else recorded. */
export function ElevationChart({ stretches, subject, by, units, place, onPlace }: ProfileProps) {
  const [pane, room] = useWidth<HTMLDivElement>()
  const hatchId = useId()
  const metres = lengthOf(stretches)
  const readings = useMemo(() => readingsOf(stretches), [stretches])
  const { layout, bins, strips, heights } = useMemo(
    () => chartOf(stretches, readings, room, units),
    [stretches, readings, room, units],
  )
  const paint = useMemo(() => paintOf(stretches, by, calmWindow(bins.length)), [stretches, by, bins.length])
  const said = alongWords(placeAt(stretches, readings, place), units)
  const tall = heightOf(layout, strips.length)
  const hatch = `url(#${hatchId})`
  const altitude = between(stretches, stretches.altitude, place)
  useKeptInSight(pane, (place / metres) * layout.width)

  return (
    <section className="profile" aria-labelledby={`${hatchId}-title`}>
      <h2 id={`${hatchId}-title`}>From start to finish</h2>
      <p className="note profile-words">{heightsSentence(readings, subject, units)}</p>
      <div className="profile-sheet">
        <Margin layout={layout} strips={strips} heights={heights} units={units} tall={tall} />
        <div className="profile-pane" ref={pane}>
          <div className="profile-roll" style={{ width: layout.width }}>
            <svg width={layout.width} height={tall} aria-hidden>
              <Hatch id={hatchId} />
              {heights ? (
                <ElevationDrawing
                  bins={bins}
                  paint={paint}
                  layout={layout}
                  hatch={hatch}
                  id={`${hatchId}-stripes`}
                  {...heights}
                />
              ) : null}
              <DistanceAxis metres={metres} layout={layout} units={units} />
              {strips.map((strip, index) => (
                <StripDrawing
                  key={strip.name}
                  strip={strip}
                  layout={layout}
                  top={stripTop(layout, index)}
                  hatch={hatch}
                />
              ))}
            </svg>
            <Scrubber
              place={place}
              metres={metres}
              step={stepFor(metres, units)}
              page={metresPerSplit(units)}
              words={said.map(({ words }) => words).join(', ')}
              fits={layout.width <= room}
              groundY={heights && !Number.isNaN(altitude) ? heights.scale.at(altitude) : null}
              onPlace={onPlace}
            />
          </div>
        </div>
      </div>
      <Readout said={said} />
    </section>
  )
}

/** About two hundred presses of an arrow key from start to finish, in round steps. */
function stepFor(metres: number, units: UnitSystem): number {
  const unit_m = metresPerSplit(units)
  return niceStep(metres / unit_m / 200) * unit_m
}

/** CSS pixels from the pane's edges within which a place counts as out of sight. */
const EDGE = 36
/** A step smaller than this slides the pane along; a jump brings the place to its middle. */
const STEP = 12

/** Pans the pane so far that the place stays in sight, whoever moved it: key, map or finger. */
function useKeptInSight(pane: RefObject<HTMLDivElement | null>, x: number): void {
  useEffect(() => {
    const seen = pane.current
    if (!seen || seen.scrollWidth <= seen.clientWidth) return
    const [from, to] = [seen.scrollLeft + EDGE, seen.scrollLeft + seen.clientWidth - EDGE]
    if (x >= from && x <= to) return
    const isFar = x < from - STEP || x > to + STEP
    const left = isFar ? x - seen.clientWidth / 2 : seen.scrollLeft + (x < from ? x - from : x - to)
    seen.scrollTo({ left, behavior: 'instant' })
  }, [pane, x])
}
