import type { Analysis } from '../../analysis/analysis.ts'
import { formatDistance, formatHeight } from '../../units/units.ts'
import { partsInWords, underfootOf, underfootSentence, type UnderfootRow } from '../../words/underfoot.ts'
import { padEnd } from '../text/width.ts'
import { wrap, wrapHanging } from '../text/wrap.ts'
import type { RenderOptions } from './setting.ts'

/** Solid is known, shaded is inferred, dotted is unknown: the same law as on the page. */
const MARKS = { tagged: '█', inferred: '▒', unknown: '·' } as const

const LABEL = 14
const LONGEST_BAR = 60

/** What lay underfoot, where a region knows it: sentence, a bar and words per idea, and what the map climbs. */
export function groundLines({ ground }: Analysis, { width, units, style }: RenderOptions): string[] {
  if (ground === null) return []
  const bar = Math.min(LONGEST_BAR, width - LABEL)
  const rows = underfootOf(ground).flatMap((row) => [
    style.structure(padEnd(row.label, LABEL)) + barOf(row, bar),
    ...wrapHanging(partsInWords(row), width - LABEL, 0).map((line) => ' '.repeat(LABEL) + line),
  ])
  const off = ground.offMap_m > 0 ? `, ${formatDistance(ground.offMap_m, units)} off them` : ''
  const climbed =
    ground.ascent_m === null || ground.descent_m === null
      ? ''
      : ` The map's heights make it ${formatHeight(ground.ascent_m, units)} up and ${formatHeight(ground.descent_m, units)} down.`
  const note =
    `${formatDistance(ground.matched_m, units)} on mapped paths${off}.${climbed} ` +
    `Solid is tagged, shaded inferred, dots unknown. ${ground.attribution.join(', ')}.`
  return [...wrap(underfootSentence(ground), width), ...rows, '', ...wrap(note, width).map(style.quiet)]
}

function barOf({ parts }: UnderfootRow, width: number): string {
  let told = 0
  let bar = ''
  for (const { share, provenance } of parts) {
    told += share
    bar += MARKS[provenance].repeat(Math.max(0, Math.round(told * width) - bar.length))
  }
  return bar
}
