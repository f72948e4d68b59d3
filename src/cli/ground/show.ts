import type { UnitSystem } from '../../units/units.ts'
import { homeFolder } from '../about.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { roundLengths } from './round-lengths.ts'
import { regionDocument } from '../../words/region-document.ts'
import type { Document } from '../../words/document/document.ts'
import { sectionLines, type TextLayout } from '../text/document.ts'
import { harmless } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { regionSummaryOf } from '../../ground/region/summary.ts'

export interface ShowOptions {
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

/** So that the three tables of classes stand under one another. */
const NAME_WIDTH = 12

export async function showRegion(name: string, { json, units, colour }: ShowOptions): Promise<void> {
  const catalogue = new RegionCatalogue(homeFolder())
  const summary = regionSummaryOf(await catalogue.open(name))
  const file = catalogue.pathOf(name)
  await write(
    json
      ? `${JSON.stringify({ ...Object(roundLengths(summary)), file })}\n`
      : textOf(regionDocument(summary, units), {
          width: textWidth(),
          style: styleFor(colour),
          nameWidth: NAME_WIDTH,
        }),
  )
}

function textOf({ title, aside, sections }: Document, layout: TextLayout): string {
  const paragraphs = [
    [layout.style.title(harmless(title)), ...wrap(aside, layout.width)],
    ...sections.map((section) => sectionLines(section, layout)),
  ]
  return `\n${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n\n`
}
