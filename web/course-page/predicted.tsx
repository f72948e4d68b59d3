import { useMemo, useState } from 'react'
import type { ReadinessJson } from '../../src/athlete/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import { formatDistance, type UnitSystem } from '../../src/units/units.ts'
import {
  ABOUT_THE_BAND,
  basisWords,
  courseWords,
  timeWords,
  timeWordsAt,
} from '../../src/words/prediction.ts'
import { GradeLegend } from '../look/grade-legend.tsx'
import { TrackMap } from '../map/track-map.tsx'
import { Profile } from '../profile/profile.tsx'
import { isSomeKnown, lengthOf } from '../run/place.ts'
import '../run/run.css'
import { Band } from './band.tsx'
import type { PredictedCourse } from './messages.ts'
import { Readiness } from './readiness.tsx'
import { SetAsideNotes } from './set-aside-notes.tsx'
import { When } from './when.tsx'

interface PredictedProps {
  readonly course: PredictedCourse
  /** Beside the history; null where there is none to ask. */
  readonly readiness: ReadinessJson | null
  readonly units: UnitSystem
}

/** A predicted course: words, time with its band, map and profile, what it asks, and when one is where. */
export function Predicted({ course, readiness, units }: PredictedProps) {
  const { name, prediction, stretches } = course
  const [place, setPlace] = useState(() => lengthOf(stretches) / 2)
  const hasGrade = useMemo(() => isSomeKnown(stretches.grade), [stretches])
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
      </header>
      <div className="run-map">
        <TrackMap stretches={stretches} units={units} place={place} onPlace={setPlace} />
        <GradeLegend isGradeKnown={hasGrade} isGroundKnown={false} />
      </div>
      <div className="course-profile">
        <Profile stretches={stretches} units={units} place={place} onPlace={setPlace} />
        <p className="course-here">{hereWords(prediction, place, units)}</p>
      </div>
      {readiness ? <Readiness readiness={readiness} units={units} /> : null}
      <div className="run-columns">
        <When prediction={prediction} stretches={stretches} units={units} />
        <SetAsideNotes setAside={prediction.setAside} />
      </div>
    </article>
  )
}

function hereWords(prediction: PredictionJson, place: number, units: UnitSystem) {
  const [time, likely] = timeWordsAt(prediction, place)
  return `At ${formatDistance(place, units)} you would be ${time} under way, ${likely}.`
}
