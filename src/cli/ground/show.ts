import type { UnitSystem } from '../../units/units.ts'
import { homeFolder } from '../about.ts'
import { write } from '../output.ts'
import { styleFor, textWidth } from '../terminal.ts'
import { groundFolders, regionPath } from './folders.ts'
import { openKept } from './regions.ts'
import { roundLengths } from './round-lengths.ts'
import { showText } from './show-text.ts'
import { summaryOf } from './summary.ts'

export interface ShowOptions {
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

export async function showRegion(name: string, { json, units, colour }: ShowOptions): Promise<void> {
  const home = homeFolder()
  const summary = summaryOf(await openKept(home, name))
  const file = regionPath(groundFolders(home).regions, name)
  await write(
    json
      ? `${JSON.stringify({ ...Object(roundLengths(summary)), file })}\n`
      : showText(summary, { width: textWidth(), units, style: styleFor(colour) }),
  )
}
