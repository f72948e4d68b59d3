import type { Outcome } from '../../analysis/analysis.ts'
import { runDocument } from '../../words/run-document.ts'
import { documentPage } from '../text/document-page.ts'
import { profileLines } from '../text/profile.ts'
import type { RenderOptions } from './setting.ts'

type Analysed = Extract<Outcome, { status: 'analysed' }>

/** What is said of one activity as a page of text, with its profile drawn after the opening. */
export function report({ analysis, stretches }: Analysed, setting: RenderOptions): string {
  const { width, units, style } = setting
  const said = runDocument(analysis, units)
  const sections = said.sections.filter(({ id }) => setting.splits || id !== 'splits')
  return documentPage({ ...said, sections }, { width, style }, (room) =>
    profileLines(stretches, room, units, style),
  )
}
