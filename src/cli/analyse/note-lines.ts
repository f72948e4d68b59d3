import type { DeviceTotals } from '../../activity/activity.ts'
import type { Analysis } from '../../analysis/analysis.ts'
import { formatDistance, formatDuration, formatHeight, type UnitSystem } from '../../units/units.ts'
import { capitalised, listed } from '../../words/numbers.ts'
import { harmless } from '../text/width.ts'
import { wrapHanging } from '../text/wrap.ts'
import type { RenderOptions } from './setting.ts'

/** A report tells the first faults; `--json` lists them all. */
const NOTES_TOLD = 6

/** What the device itself summed, and what was mended or doubted on the way. */
export function noteLines(analysis: Analysis, { width, units, style }: RenderOptions): string[] {
  const device = deviceSentence(analysis.device, units)
  const faults = analysis.faults
    .slice(0, NOTES_TOLD)
    .map(({ where, what }) => (where === 'file' ? what : `${capitalised(where)}: ${what}`))
  const rest = analysis.faults.length - faults.length
  const notes = [
    ...(device === null ? [] : [device]),
    ...faults,
    ...(rest > 0 ? [`And ${rest} more; \`--json\` lists them all.`] : []),
  ]
  if (notes.length === 0) return []
  return [
    style.structure('Notes'),
    ...notes.flatMap((note) => wrapHanging(`· ${harmless(note)}`, width, 2)).map(style.quiet),
  ]
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
