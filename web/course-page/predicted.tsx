import { memo, useMemo, useState } from 'react'
import type { EffortKind } from '../../src/athlete/effort-kind.ts'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { SourcedProfile } from '../../src/athlete/profile.ts'
import { courseBodyFor } from '../../src/athlete/course-body-for.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { courseAccount, courseDocument } from '../../src/words/course-document.ts'
import type { Document } from '../../src/words/document/document.ts'
import { hereSentence } from '../../src/words/prediction.ts'
import { Blocks } from '../document/document-section.tsx'
import { Told } from '../document/told.tsx'
import { TrackMap } from '../map/track-map.tsx'
import { ElevationChart } from '../elevation-profile/profile.tsx'
import { BodySection } from '../run/body.tsx'
import { ColouringKey, useColouring } from '../run/colouring.tsx'
import { Planes } from '../run/planes.tsx'
import { lengthOf } from '../lib/place.ts'
import '../run/run.css'
import { Band } from './band.tsx'
import { EffortChoice } from './effort-choice.tsx'
import type { PredictedCourse } from './messages.ts'
import { ReadinessSection } from './readiness.tsx'
import { SetAsideNotes } from './set-aside-notes.tsx'

interface PredictedProps {
  /** What is asked for, which is shown as soon as it is worked out. */
  readonly effort: EffortKind
  readonly onEffort: (effort: EffortKind) => void
  readonly course: PredictedCourse
  readonly profile: SourcedProfile
  /** Beside the history; null where there is none to ask. */
  readonly readiness: ReadinessJson | null
  readonly units: UnitSystem
}

/** A predicted course: words, time with its band, map and profile, what it asks, and when one is where. */
export function Predicted(props: PredictedProps) {
  const { effort, onEffort, course, profile, readiness, units } = props
  const { name, prediction, stretches } = course
  const [place, setPlace] = useState(() => lengthOf(stretches) / 2)
  const foretold = useMemo(
    () => ({ ...course, body: courseBodyFor(profile, stretches, prediction) }),
    [course, profile, stretches, prediction],
  )
  const account = useMemo(() => courseAccount(foretold), [foretold])
  const said = useMemo(() => courseDocument(foretold, name, units), [foretold, name, units])
  const colouring = useColouring(stretches)
  const drawn = useMemo(
    () => (prediction.cannotTell === null ? stretches : withoutTimes(stretches)),
    [prediction.cannotTell, stretches],
  )
  const pictured = { stretches: drawn, units, place, onPlace: setPlace, by: colouring.by }
  return (
    <article className="run">
      <Opening {...{ said, prediction, effort, onEffort }} />
      <div className="run-map">
        <TrackMap {...pictured} />
        <ColouringKey stretches={stretches} subject="course" colouring={colouring} />
      </div>
      <div className="course-profile">
        <ElevationChart {...pictured} subject="course" />
        <p className="course-here">{hereSentence(prediction, place, units)}</p>
      </div>
      <Told said={said} ids={UNDERFOOT} />
      <Planes account={account} subject="course" units={units} />
      <BodySection account={account} subject="course" units={units} />
      {readiness ? <ReadinessSection readiness={readiness} prediction={prediction} units={units} /> : null}
      <Told said={said} ids={PLACES} className="splits places" />
      <div className="run-columns">
        <Told said={said} ids={WHEN} className="splits when" />
        <SetAsideNotes said={said} />
      </div>
    </article>
  )
}

/** Where no time is told, no pace is drawn from it. */
function withoutTimes(stretches: Stretches): Stretches {
  const unknown = new Float64Array(stretches.count).fill(Number.NaN)
  return { ...stretches, movingTime: unknown, elapsedTime: unknown }
}

const UNDERFOOT = ['underfoot']
const PLACES = ['places']
const WHEN = ['when']

interface OpeningProps extends Pick<PredictedProps, 'effort' | 'onEffort'> {
  readonly said: Document
  readonly prediction: PredictionJson
}

/** What is said first, with the band drawn between what it is of and what it means; hands needed before all else. */
const Opening = memo(function Opening({ said, prediction, effort, onEffort }: OpeningProps) {
  const blocksOf = (id: string) => said.sections.find((section) => section.id === id)?.blocks ?? []
  const opening = blocksOf('opening')
  return (
    <header className="run-words">
      <p className="run-when">{said.aside}</p>
      <h1>{said.title}</h1>
      <EffortChoice effort={effort} onChange={onEffort} />
      {blocksOf('hands').length > 0 ? (
        <div className="hands">
          <Blocks blocks={blocksOf('hands')} />
        </div>
      ) : null}
      <div className="lede">
        <Blocks blocks={opening.slice(0, -1)} />
      </div>
      <Band prediction={prediction} />
      <Blocks blocks={opening.slice(-1)} />
      <Blocks blocks={blocksOf('parts')} />
      <div className="used">
        <Blocks blocks={blocksOf('used')} />
      </div>
    </header>
  )
})
