import type { DeviceTotals, ReadWarning } from '../activity/activity.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { formatDistance, formatDuration, formatHeight, type UnitSystem } from '../units/units.ts'
import type { Section } from './document/document.ts'
import { capitalised, listed } from './numbers.ts'

/** What the device itself summed, and what was mended or doubted on the way from recording to figures. */
export function notesSection(
  { device, faults }: Pick<Analysis, 'device' | 'faults'>,
  units: UnitSystem,
): Section {
  const counted = deviceSentence(device, units)
  const doubts =
    faults.length === 0 ? ['Nothing had to be mended, and nothing was doubted.'] : faults.map(faultWords)
  const items = new Set([...(counted === null ? [] : [counted]), ...doubts])
  return { id: 'notes', title: 'About the recording', blocks: [{ kind: 'list', items: [...items] }] }
}

function faultWords({ where, what }: ReadWarning): string {
  return where === 'file' ? what : `${capitalised(where)}: ${what}`
}

function deviceSentence(device: DeviceTotals, units: UnitSystem): string | null {
  const told = [
    device.distance_m === null ? null : formatDistance(device.distance_m, units),
    device.movingTime_s === null ? null : `${formatDuration(device.movingTime_s)} moving`,
    device.ascent_m === null ? null : `${formatHeight(device.ascent_m, units)} up`,
    device.descent_m === null ? null : `${formatHeight(device.descent_m, units)} down`,
  ].filter((part) => part !== null)
  return told.length === 0 ? null : `The device itself counted ${listed(told)}.`
}
