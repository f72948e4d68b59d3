import { memo, useState } from 'react'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { summaryOf } from '../../src/words/summary.ts'
import { titleOf } from '../../src/words/title.ts'
import { whenOf } from '../../src/words/when.ts'
import { TrackMap } from '../map/track-map.tsx'
import { ElevationChart } from '../elevation-profile/profile.tsx'
import { Splits } from '../splits/splits.tsx'
import { BodySection } from './body.tsx'
import { ColouringKey, useColouring } from './colouring.tsx'
import { Planes } from './planes.tsx'
import { Facts } from './facts.tsx'
import { Notes } from './notes.tsx'
import { isSomeKnown, middleOf } from '../lib/place.ts'
import { Underfoot } from './underfoot.tsx'
import './run.css'

interface RunProps {
  readonly analysis: Analysis
  readonly stretches: Stretches
  readonly units: UnitSystem
}

/** One run: words, figures, pictures, tables. One place along it is looked at, on map and profile alike. */
export function Run({ analysis, stretches, units }: RunProps) {
  const [place, setPlace] = useState(() => highestPlace(stretches))
  const hasMap = isSomeKnown(stretches.latitude)
  const colouring = useColouring(stretches)
  const pictured = { stretches, units, place, onPlace: setPlace, by: colouring.by }
  return (
    <article className="run">
      <Words analysis={analysis} units={units} />
      <div className="run-map">
        <TrackMap {...pictured} />
        {hasMap ? <ColouringKey stretches={stretches} colouring={colouring} /> : null}
      </div>
      <ElevationChart {...pictured} />
      {analysis.ground ? <Underfoot ground={analysis.ground} units={units} /> : null}
      <Planes account={analysis} units={units} />
      <BodySection account={analysis} here="run" units={units} />
      <Tables analysis={analysis} units={units} />
    </article>
  )
}

const Words = memo(function Words({ analysis, units }: { analysis: Analysis; units: UnitSystem }) {
  return (
    <header className="run-words">
      <p className="run-when">
        {whenOf(analysis.start)}
        {analysis.name ? ` · ${analysis.name}` : ''}
      </p>
      <h1>{titleOf(analysis)}</h1>
      <p className="lede">{summaryOf(analysis, units)}</p>
      <Facts analysis={analysis} units={units} />
    </header>
  )
})

/** Kept from drawing again while a finger moves along the profile. */
const Tables = memo(function Tables(props: { analysis: Analysis; units: UnitSystem }) {
  const { analysis, units } = props
  return (
    <div className="run-columns">
      <Splits splits={analysis.splits} units={units} />
      <Notes faults={analysis.faults} device={analysis.device} units={units} />
    </div>
  )
})

/** m along the run of its highest known point, or of its middle: a place worth looking at first. */
function highestPlace(stretches: Stretches): number {
  let top = Math.floor(stretches.count / 2)
  for (let i = 0; i < stretches.count; i++) {
    const isHigher = stretches.altitude[i] > stretches.altitude[top]
    if (isHigher || (Number.isNaN(stretches.altitude[top]) && !Number.isNaN(stretches.altitude[i]))) top = i
  }
  return middleOf(stretches, top)
}
