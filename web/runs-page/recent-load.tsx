import { memo } from 'react'
import type { ExposureDimensionJson, ExposureJson } from '../../src/exposure/exposure-json.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import {
  ABOUT_THE_WEEKS,
  dimensionLately,
  isTold,
  latelyLead,
  latelyTitle,
  untoldSentence,
} from '../../src/words/lately.ts'
import './lately.css'
import { WeekBars } from './week-bars.tsx'

/** What the last weeks held: in words, then dimension by dimension as twelve small bars. */
export const RecentLoad = memo(function Lately(props: { exposure: ExposureJson | null; units: UnitSystem }) {
  const { exposure, units } = props
  if (exposure === null) return <h1 className="lately-title">My runs</h1>
  const told = exposure.dimensions.filter(isTold)
  return (
    <section className="lately" aria-labelledby="lately-title">
      <header className="lately-words">
        <p className="run-when">My runs</p>
        <h1 id="lately-title">{latelyTitle(exposure)}</h1>
        <p className="lede">{latelyLead(exposure, units)}</p>
      </header>
      {told.length > 0 ? (
        <div className="lately-dimensions">
          <ul>
            {told.map((one) => (
              <DimensionLately key={one.id} one={one} units={units} />
            ))}
          </ul>
          <p className="note">
            {ABOUT_THE_WEEKS} {untoldSentence(exposure)}
          </p>
        </div>
      ) : null}
    </section>
  )
})

function DimensionLately({ one, units }: { one: ExposureDimensionJson; units: UnitSystem }) {
  const { name, sum, most, weeks } = dimensionLately(one, units)
  return (
    <li className="lately-dimension">
      <h2>{name}</h2>
      <p className="lately-sum">{sum}</p>
      <p className="lately-most">{most}</p>
      <WeekBars weeks={one.weeks} usual={one.weekly_12w.perWeek} />
      <p className="aside-for-ears">{weeks}</p>
    </li>
  )
}
