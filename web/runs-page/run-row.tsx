import { memo } from 'react'
import { formatDistance, formatDuration, formatHeight, type UnitSystem } from '../../src/units/units.ts'
import { energyRange } from '../../src/words/energy-words.ts'
import { filesAside } from '../../src/words/several-files.ts'
import { plainName, sportAside } from '../../src/words/sport-words.ts'
import { dayInMonth } from '../../src/words/when.ts'
import type { ListedActivity } from '../data/api/types.ts'
import { hrefOf } from '../lib/address.ts'

interface RunRowProps {
  readonly activity: ListedActivity
  readonly units: UnitSystem
}

/** One run, a link to its own page. A phone leaves the energy to the run's own page. */
export const RunRow = memo(function RunRow({ activity, units }: RunRowProps) {
  const { name, sport, start, utcOffset_s, distance_m, movingTime_s, ascent_m, energy_kJ, recordings } =
    activity
  const aside = name === null ? null : sportAside(sport)
  const files = filesAside(recordings)
  return (
    <a className="run-row" href={hrefOf({ page: 'run', activity: activity.activity })}>
      <span className="run-row-day">{dayInMonth(start, utcOffset_s)}</span>
      <b>
        {name ?? plainName(activity)}
        {aside === null ? null : <span className="run-row-aside">{aside}</span>}
        {files === null ? null : <span className="run-row-aside">{files}</span>}
      </b>
      <span className="run-row-figure">{formatDistance(distance_m, units)}</span>
      <span className="run-row-figure">{ascent_m === null ? '' : `${formatHeight(ascent_m, units)} up`}</span>
      <span className="run-row-figure">{formatDuration(movingTime_s)}</span>
      <span className="run-row-figure run-row-energy">
        {energy_kJ === null ? '' : energyRange(energy_kJ)}
      </span>
    </a>
  )
})
