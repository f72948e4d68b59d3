import type { Document } from '../../words/document/document.ts'
import { sectionLines, type TextLayout } from './document.ts'
import { harmless } from './width.ts'
import { wrap } from './wrap.ts'

const INDENT = '  '

/** Where to find the items that a list leaves out. */
const ALL_ITEMS = '; `--json` lists them all'

/**
 * A document as a page of text: aside, title and sections, a blank line between them.
 *
 * @param layout the whole width, of which the margin is taken
 * @param picture drawn after the first section, so many columns wide
 */
export function documentPage(
  { title, aside, sections }: Document,
  layout: TextLayout,
  picture: (width: number) => readonly string[] = () => [],
): string {
  const { style } = layout
  const width = layout.width - INDENT.length
  const [first, ...rest] = sections.map((section) => sectionLines(section, { ...layout, width }, ALL_ITEMS))
  const parts: readonly (readonly string[])[] = [
    wrap(harmless(aside), width).map(style.quiet),
    wrap(harmless(title), width).map(style.title),
    first,
    picture(width),
    ...rest,
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (INDENT + line).trimEnd()).join('\n'))
    .join('\n\n')
    .concat('\n')
}
