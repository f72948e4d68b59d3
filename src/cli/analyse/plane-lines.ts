import type { Analysis } from '../../analysis/analysis.ts'
import { capitalised } from '../../words/numbers.ts'
import { CONDITIONS_NOTE, conditionsOf, EXPOSURE_NOTE, talliesOf, type Tally } from '../../words/amounts.ts'
import { padEnd } from '../text/width.ts'
import { wrap, wrapHanging } from '../text/wrap.ts'
import type { RenderOptions } from './setting.ts'

const LABEL = 20

/** What was met with by plane of motion and what the ground took, where the ground is known; a line or two each. */
export function exposureLines(analysis: Analysis, setting: RenderOptions): string[] {
  const tallies = talliesOf(analysis, setting.units)
  if (tallies.length === 0) return []
  const { width, style } = setting
  return [
    ...tallies.flatMap((one) => tallyLines(one, setting)),
    '',
    ...wrap(EXPOSURE_NOTE, width).map(style.quiet),
  ]
}

/** What the day may have taken of people at large; nothing on most days. */
export function conditionLines(analysis: Analysis, setting: RenderOptions): string[] {
  const tally = conditionsOf(analysis, setting.units)
  if (tally === null) return []
  return [...tallyLines(tally, setting), '', ...wrap(CONDITIONS_NOTE, setting.width).map(setting.style.quiet)]
}

/** `Going up 22 min (19–25) P, going down 18 min C`: each with the letter of how well it is known. */
function tallyLines({ title, rows, known }: Tally, { width, style }: RenderOptions): string[] {
  const told = rows.map(({ figure, amount, range, each }) =>
    [figure.label.toLowerCase(), amount, range && `(${range})`, each, figure.grade].filter(Boolean).join(' '),
  )
  const words = capitalised([...told, known].filter(Boolean).join(', '))
  return wrapHanging(words, width - LABEL, 0).map(
    (line, k) => style.structure(padEnd(k === 0 ? title : '', LABEL)) + line,
  )
}
