import { useMemo, useState } from 'react'
import type { ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import { personOf, type SourcedProfile } from '../../src/athlete/profile.ts'
import type { BodyAccount } from '../../src/analysis/analysis.ts'
import { courseBody } from '../../src/course/course-body.ts'
import { formatDistance, type UnitSystem } from '../../src/units/units.ts'
import {
  ABOUT_THE_BAND,
  basisWords,
  courseWords,
  timeWords,
  timeWordsAt,
} from '../../src/words/prediction.ts'
import { underfootSection } from '../../src/words/underfoot.ts'
import { usedLine } from '../../src/words/used.ts'
import { DocumentSection } from '../document/document-section.tsx'
import { TrackMap } from '../map/track-map.tsx'
import { ElevationChart } from '../elevation-profile/profile.tsx'
import { BodySection } from '../run/body.tsx'
import { ColouringKey, useColouring } from '../run/colouring.tsx'
import { Planes } from '../run/planes.tsx'
import { lengthOf } from '../lib/place.ts'
import '../run/run.css'
import { Band } from './band.tsx'
import type { PredictedCourse } from './messages.ts'
import { ReadinessSection } from './readiness.tsx'
import { SetAsideNotes } from './set-aside-notes.tsx'
import { When } from './when.tsx'

interface PredictedProps {
  readonly course: PredictedCourse
  readonly profile: SourcedProfile
  /** Beside the history; null where there is none to ask. */
  readonly readiness: ReadinessJson | null
  readonly units: UnitSystem
}

/** A predicted course: words, time with its band, map and profile, what it asks, and when one is where. */
export function Predicted({ course, profile, readiness, units }: PredictedProps) {
  const { name, prediction, stretches, ground } = course
  const [place, setPlace] = useState(() => lengthOf(stretches) / 2)
  const account = useMemo(() => accountOf(course, profile), [course, profile])
  const colouring = useColouring(stretches)
  const pictured = { stretches, units, place, onPlace: setPlace, by: colouring.by }
  return (
    <article className="run">
      <header className="run-words">
        <p className="run-when">
          {name} · {courseWords(prediction, units)}
        </p>
        <h1>{timeWords(prediction)}</h1>
        <p className="lede">{basisWords(prediction, units)}</p>
        <Band prediction={prediction} />
        <p className="note">{ABOUT_THE_BAND}</p>
        <p className="note used">{usedLine(prediction.used)}</p>
      </header>
      <div className="run-map">
        <TrackMap {...pictured} />
        <ColouringKey stretches={stretches} colouring={colouring} />
      </div>
      <div className="course-profile">
        <ElevationChart {...pictured} />
        <p className="course-here">{hereWords(prediction, place, units)}</p>
      </div>
      {ground ? <DocumentSection section={underfootSection(ground, units)} /> : null}
      <Planes account={account} units={units} />
      <BodySection account={account} here="course" units={units} />
      {readiness ? <ReadinessSection readiness={readiness} prediction={prediction} units={units} /> : null}
      <div className="run-columns">
        <When prediction={prediction} stretches={stretches} units={units} />
        <SetAsideNotes setAside={prediction.setAside} />
      </div>
    </article>
  )
}

/** What the course would ask of this person's body, at the pace predicted. */
function accountOf({ prediction, stretches, ground }: PredictedCourse, profile: SourcedProfile): BodyAccount {
  const { ascent_m, movingTime_s, distance_m } = prediction
  return {
    ...courseBody(stretches, prediction, personOf(profile), profile.load_kg.value),
    ascent_m,
    movingTime_s,
    distance_m,
    ground,
  }
}

/** When one would be at the place that is looked at. */
function hereWords(prediction: PredictionJson, place: number, units: UnitSystem) {
  const [time, likely] = timeWordsAt(prediction, place)
  return `At ${formatDistance(place, units)} you would be ${time} under way, ${likely}.`
}
