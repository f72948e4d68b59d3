import { memo, useMemo } from 'react'
import type { UnitSystem } from '../../src/units/units.ts'
import { monthWords } from '../../src/words/run-list.ts'
import { type Month, monthsOf } from './months.ts'
import { RunItem } from './run-item.tsx'
import './run-months.css'
import type { ActivityList } from './use-activities.ts'
import type { Changes } from './use-changes.ts'

interface RunMonthsProps {
  readonly list: ActivityList
  readonly units: UnitSystem
  readonly changes: Changes
}

/** The runs under their months, the newest first, and the way to earlier ones. */
export function RunMonths({ list, units, changes }: RunMonthsProps) {
  const { activities, hasMore, isAsking, sentence, more } = list
  const months = useMemo(() => monthsOf(activities ?? []), [activities])
  return (
    <div aria-busy={isAsking}>
      {months.map((month, i) => (
        <MonthOfRuns
          key={month.title}
          month={month}
          isWhole={!hasMore || i < months.length - 1}
          units={units}
          changes={changes}
        />
      ))}
      {activities?.length === 0 ? <p className="note">Nothing you have done is called that.</p> : null}
      {sentence ? (
        <p className="note" role="alert">
          {sentence}
        </p>
      ) : null}
      {hasMore ? (
        <button type="button" className="outlined earlier" onClick={more} disabled={isAsking}>
          {isAsking ? 'Fetching earlier runs' : 'Earlier runs'}
        </button>
      ) : null}
    </div>
  )
}

interface MonthProps extends Omit<RunMonthsProps, 'list'> {
  readonly month: Month
  /** Whether all of it is here, and can be summed up. */
  readonly isWhole: boolean
}

/** Of ten thousand runs only the months that changed are drawn again. */
const MonthOfRuns = memo(function MonthOfRuns(props: MonthProps) {
  const { month, isWhole, units, changes } = props
  const { title, activities } = month
  return (
    <section className="month">
      <h3>
        {title}
        {isWhole ? <span className="month-sum">{monthWords(activities, units)}</span> : null}
      </h3>
      <ul>
        {activities.map((activity) => (
          <RunItem key={activity.activity} activity={activity} units={units} changes={changes} />
        ))}
      </ul>
    </section>
  )
}, isSameMonth)

function isSameMonth(a: MonthProps, b: MonthProps): boolean {
  const [runs, others] = [a.month.activities, b.month.activities]
  return (
    runs.length === others.length &&
    runs.every((run, i) => run === others[i]) &&
    a.isWhole === b.isWhole &&
    a.units === b.units &&
    a.changes === b.changes
  )
}
