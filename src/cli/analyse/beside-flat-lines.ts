import type { BodyAccount } from '../../analysis/analysis.ts'
import { besideFlatSection } from '../../words/beside-flat.ts'
import { sectionLines, type TextLayout } from '../text/document.ts'

/** What a course would ask beside flat road; no lines where no figure is known. */
export function besideFlatLines(
  account: Pick<BodyAccount, 'figures' | 'load_kg' | 'mass_kg' | 'ascent_m'>,
  layout: TextLayout,
): string[] {
  const section = besideFlatSection(account, 'course')
  return section === null ? [] : sectionLines(section, layout)
}
