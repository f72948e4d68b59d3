import { memo, useMemo, useState } from 'react'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import type { Document } from '../../src/words/document/document.ts'
import { runDocument } from '../../src/words/run-document.ts'
import { TrackMap } from '../map/track-map.tsx'
import { ElevationChart } from '../elevation-profile/profile.tsx'
import { Blocks } from '../document/document-section.tsx'
import { Told } from '../document/told.tsx'
import { BodySection } from './body.tsx'
import { ColouringKey, useColouring } from './colouring.tsx'
import { Planes } from './planes.tsx'
import { isSomeKnown, middleOf } from '../lib/place.ts'
import './run.css'

interface RunProps {
  readonly analysis: Analysis
  readonly stretches: Stretches
  readonly units: UnitSystem
}

/** One run: words, figures, pictures, tables. One place along it is looked at, on map and profile alike. */
export function Run({ analysis, stretches, units }: RunProps) {
  const [place, setPlace] = useState(() => highestPlace(stretches))
  const said = useMemo(() => runDocument(analysis, units), [analysis, units])
  const hasMap = isSomeKnown(stretches.latitude)
  const colouring = useColouring(stretches)
  const pictured = { stretches, units, place, onPlace: setPlace, by: colouring.by }
  return (
    <article className="run">
      <Opening said={said} />
      <div className="run-map">
        <TrackMap {...pictured} />
        {hasMap ? <ColouringKey stretches={stretches} subject="run" colouring={colouring} /> : null}
      </div>
      <ElevationChart {...pictured} subject="run" />
      <Told said={said} ids={UNDERFOOT} />
      <Planes account={analysis} subject="run" units={units} />
      <BodySection account={analysis} subject="run" units={units} />
      <div className="run-columns">
        <Told said={said} ids={TABLES} />
      </div>
    </article>
  )
}

/** Sections that stand by themselves, and those in two columns at the end. */
const UNDERFOOT = ['underfoot']
const TABLES = ['splits', 'notes']

const Opening = memo(function Opening({ said: { title, aside, sections } }: { said: Document }) {
  const [opening] = sections
  return (
    <header className="run-words">
      <p className="run-when">{aside}</p>
      <h1>{title}</h1>
      <Blocks blocks={opening.blocks} />
    </header>
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
