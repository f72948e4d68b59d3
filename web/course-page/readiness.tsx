import { memo } from 'react'
import type { DimensionJson, ReadinessJson } from '../../src/exposure/readiness-json.ts'
import type { PredictionJson } from '../../src/athlete/prediction-json.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import {
  ABOUT_THE_GUARD,
  dimensionName,
  readinessLead,
  readinessSentence,
  spikeSentence,
} from '../../src/words/readiness.ts'
import { usedLine } from '../../src/words/used.ts'
import { DemandBar } from './demand-bar.tsx'
import './readiness.css'

interface ReadinessProps {
  readonly readiness: ReadinessJson
  /** What the page tells of the course, which may be from recordings that were chosen here. */
  readonly prediction: PredictionJson
  readonly units: UnitSystem
}

/** Each demand of the course beside the most of the last 30 days, as `underfoot readiness` tells it. */
export const ReadinessSection = memo(function Readiness(props: ReadinessProps) {
  const { readiness, prediction, units } = props
  const { dimensions, sessions_30d } = readiness
  const studied = dimensions.flatMap((one) => spikeSentence(one) ?? [])
  return (
    <section className="readiness" aria-labelledby="readiness-title">
      <h2 id="readiness-title">Beside what you have done</h2>
      <p className="readiness-lead">{readinessLead(readiness)}</p>
      <ul>
        {dimensions.map((one) => (
          <li key={one.id} data-verdict={isBeyond(one) ? 'beyond' : 'calm'}>
            <h3>{dimensionName(one.id)}</h3>
            <DemandBar one={one} />
            <p>{readinessSentence(one, sessions_30d, units)}</p>
          </li>
        ))}
      </ul>
      <p className="note">
        The outline is your most in one activity of the last 30 days, the bar is what this asks, the mark is a
        tenth above your most. Dashed is what may come on top, hatched is unknown. {ABOUT_THE_GUARD}
      </p>
      {readiness.used.sentence === prediction.used.sentence ? null : (
        <p className="note used">{usedLine(readiness.used)}</p>
      )}
      {studied.length > 0 ? (
        <details className="note">
          <summary>What the one study of it found</summary>
          {studied.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      ) : null}
    </section>
  )
})

function isBeyond({ verdict }: DimensionJson): boolean {
  return verdict === 'beyond' || verdict === 'beyond known'
}
