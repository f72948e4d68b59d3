import type { ListedActivity } from '../data/api/types.ts'
import { monthOf } from '../../src/words/when.ts'

export interface Month {
  /** `November 2026`. */
  readonly title: string
  readonly activities: readonly ListedActivity[]
}

/** Cuts a list in the order of time into its months. */
export function monthsOf(activities: readonly ListedActivity[]): Month[] {
  const months: { title: string; activities: ListedActivity[] }[] = []
  for (const activity of activities) {
    const title = monthOf(activity.start, activity.utcOffset_s)
    const last = months.at(-1)
    if (last?.title === title) last.activities.push(activity)
    else months.push({ title, activities: [activity] })
  }
  return months
}
