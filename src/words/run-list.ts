import { formatDistance, type UnitSystem } from '../units/units.ts'

/** What a month of activities came to: `12 on foot, 140 km`; how many, where none was on foot. */
export function monthWords(
  activities: readonly { readonly onFoot: 'run' | 'walk' | null; readonly distance_m: number }[],
  units: UnitSystem,
): string {
  const onFoot = activities.filter((one) => one.onFoot !== null)
  const metres = onFoot.reduce((sum, { distance_m }) => sum + distance_m, 0)
  if (onFoot.length === 0) return `${activities.length}`
  return `${onFoot.length} on foot, ${formatDistance(metres, units, 0)}`
}
