import type { Outcome } from '../../analysis/analysis.ts'
import { runDocument } from '../../words/run-document.ts'
import { sectionLines } from '../text/document.ts'
import { profileLines } from '../text/profile.ts'
import { harmless } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { RenderOptions } from './setting.ts'

type Analysed = Extract<Outcome, { status: 'analysed' }>

const INDENT = '  '

/** Where to find the notes that a report leaves out. */
const ALL_NOTES = '; `--json` lists them all'

/** What is said of one activity as a page of text, with its profile drawn after the opening. */
export function report({ analysis, stretches }: Analysed, setting: RenderOptions): string {
  const { units, style } = setting
  const width = setting.width - INDENT.length
  const { title, aside, sections } = runDocument(analysis, units)
  const told = sections.filter(({ id }) => setting.splits || id !== 'splits')
  const [opening, ...rest] = told.map((section) => sectionLines(section, { width, style }, ALL_NOTES))
  const parts: readonly (readonly string[])[] = [
    wrap(harmless(aside), width).map(style.quiet),
    wrap(harmless(title), width).map(style.title),
    opening,
    profileLines(stretches, width, units, style),
    ...rest,
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')
    .concat('\n')
}
