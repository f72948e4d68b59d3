import { memo } from 'react'
import { formatDistance, formatDuration, formatHeight, type UnitSystem } from '../../src/units/units.ts'
import { energyWords } from '../../src/words/energy-words.ts'
import { inWords } from '../../src/words/numbers.ts'
import { dayInMonth } from '../../src/words/when.ts'
import type { ListedActivity } from '../data/api/types.ts'
import { hrefOf } from '../lib/address.ts'
import { plainName, sportLabel } from './sport-name.ts'

interface RunRowProps {
  readonly activity: ListedActivity
  readonly units: UnitSystem
}

/** One run, a link to its own page. A phone leaves the energy to the run's own page. */
export const RunRow = memo(function RunRow({ activity, units }: RunRowProps) {
  const { name, sport, start, utcOffset_s, distance_m, movingTime_s, ascent_m, energy_kJ, recordings } =
    activity
  const energy =
    energy_kJ === null ? null : energyWords({ value: energy_kJ, low: energy_kJ, high: energy_kJ })
  const isOther = !/run|unknown/.test(sport)
  return (
    <a className="run-row" href={hrefOf({ page: 'run', activity: activity.activity })}>
      <span className="run-row-day">{dayInMonth(start, utcOffset_s)}</span>
      <b>
        {name ?? plainName(activity)}
        {isOther && name !== null ? <span className="run-row-aside">{sportLabel(sport)}</span> : null}
        {recordings > 1 ? <span className="run-row-aside">one run, {inWords(recordings)} files</span> : null}
      </b>
      <span className="run-row-figure">{formatDistance(distance_m, units)}</span>
      <span className="run-row-figure">{ascent_m === null ? '' : `${formatHeight(ascent_m, units)} up`}</span>
      <span className="run-row-figure">{formatDuration(movingTime_s)}</span>
      <span className="run-row-figure run-row-energy">{energy ? `${energy.value} ${energy.unit}` : ''}</span>
    </a>
  )
})
