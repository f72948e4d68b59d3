import type { ActivityShape } from '../data/api/shapes.ts'
import { monthOf } from '../../src/words/when.ts'

export interface Month {
  /** `November 2026`. */
  readonly title: string
  readonly activities: readonly ActivityShape[]
}

/** Cuts a list in the order of time into its months. */
export function monthsOf(activities: readonly ActivityShape[]): Month[] {
  const months: { title: string; activities: ActivityShape[] }[] = []
  for (const activity of activities) {
    const title = monthOf(activity.start, activity.utcOffset_s)
    const last = months.at(-1)
    if (last?.title === title) last.activities.push(activity)
    else months.push({ title, activities: [activity] })
  }
  return months
}
