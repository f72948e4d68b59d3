import { memo } from 'react'
import type { ExposureDimensionJson, ExposureJson } from '../../src/exposure/exposure-json.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { latelyLead, latelyTitle, untoldSentence } from '../../src/words/lately.ts'
import { amountWords, dimensionName, rangeWords } from '../../src/words/readiness.ts'
import './lately.css'
import { WeekBars } from './week-bars.tsx'

/** What the last weeks held: in words, then dimension by dimension as twelve small bars. */
export const RecentLoad = memo(function Lately(props: { exposure: ExposureJson | null; units: UnitSystem }) {
  const { exposure, units } = props
  if (exposure === null) return <h1 className="lately-title">My runs</h1>
  const told = exposure.dimensions.filter(isTold)
  const untold = exposure.dimensions.filter((one) => !isTold(one))
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
            Each bar is seven days, the latest on the right; the last four are in full colour. The line is a
            usual week over about twelve. {untoldSentence(untold)}
          </p>
        </div>
      ) : null}
    </section>
  )
})

/** Something of it is known in these weeks. */
function isTold({ weeks }: ExposureDimensionJson): boolean {
  return weeks.some(({ least }) => least > 0)
}

function DimensionLately({ one, units }: { one: ExposureDimensionJson; units: UnitSystem }) {
  const { id, sum_30d, longest_30d, weekly_12w, weeks } = one
  const most = longest_30d === null ? null : rangeWords(id, longest_30d, units)
  const highest = Math.max(...weeks.map(({ least }) => least))
  return (
    <li className="lately-dimension">
      <h2>{dimensionName(id)}</h2>
      <p className="lately-sum">{rangeWords(id, sum_30d, units) ?? 'not known'}</p>
      <p className="lately-most">{most === null ? 'none in 30 days' : `most at once ${most}`}</p>
      <WeekBars weeks={weeks} usual={weekly_12w.perWeek} />
      <p className="aside-for-ears">
        In the fullest of the last twelve weeks {amountWords(id, highest, units)}
        {weekly_12w.perWeek === null ? '' : `, in a usual one ${amountWords(id, weekly_12w.perWeek, units)}`}.
      </p>
    </li>
  )
}
