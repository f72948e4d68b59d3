import type { Merged } from '../../store/merged-activities.ts'
import type { ImportSummary, SetAsideReason } from '../../import/summary.ts'
import { formatDistance, groupThousands } from '../../units/units.ts'
import { importOutcomeSentence } from '../../words/import-counts.ts'
import { SET_ASIDE } from '../../words/set-aside.ts'
import { mergedSentence } from '../../words/several-files.ts'
import { dayOf } from '../../words/when.ts'
import { harmless } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

/** Merged activities told one by one; of more, how many there are. */
const MAX_MERGED = 12

/** What became of an import, in words. */
export function summaryText(summary: ImportSummary, width: number): string {
  return [
    `${importOutcomeSentence(summary)}\n`,
    setAsideText(summary.reasons, width),
    mergedText(summary.merged, width),
  ].join('')
}

function setAsideText(reasons: readonly SetAsideReason[], width: number): string {
  if (reasons.length === 0) return ''
  const told = reasons.map(({ reason, count, paths }) => {
    const more = count > paths.length ? `, and ${groupThousands(count - paths.length)} more` : ''
    return `  ${wrap(`${reason} (${paths.map(harmless).join(', ')}${more})`, width - 2).join('\n    ')}\n`
  })
  return `\n${SET_ASIDE}:\n${told.join('')}`
}

function mergedText(merged: readonly Merged[], width: number): string {
  const head = mergedSentence(merged.length)
  if (head === null) return ''
  const lines = merged
    .slice(0, MAX_MERGED)
    .map((one) => `  ${wrap(mergedLine(one), width - 2).join('\n    ')}\n`)
  const more =
    merged.length > MAX_MERGED ? `  … and ${groupThousands(merged.length - MAX_MERGED)} more\n` : ''
  return `\n${wrap(head, width).join('\n')}\n${lines.join('')}${more}`
}

function mergedLine({ start_s, utc_offset_s, sport, distance_m, paths, recordings }: Merged): string {
  const day = start_s === null ? 'no date' : dayOf(new Date(start_s * 1000).toISOString(), utc_offset_s)
  const before = recordings > paths.length ? ' with what was here' : ''
  return `${day}  ${sport}, ${formatDistance(distance_m, 'km')}: ${paths.map(harmless).join(', ')}${before}`
}
