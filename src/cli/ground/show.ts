import type { UnitSystem } from '../../units/units.ts'
import { homeFolder } from '../about.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { roundLengths } from './round-lengths.ts'
import { showText } from './show-text.ts'
import { summaryOf } from '../../regions/summary.ts'

export interface ShowOptions {
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

export async function showRegion(name: string, { json, units, colour }: ShowOptions): Promise<void> {
  const catalogue = new RegionCatalogue(homeFolder())
  const summary = summaryOf(await catalogue.open(name))
  const file = catalogue.pathOf(name)
  await write(
    json
      ? `${JSON.stringify({ ...Object(roundLengths(summary)), file })}\n`
      : showText(summary, { width: textWidth(), units, style: styleFor(colour) }),
  )
}
