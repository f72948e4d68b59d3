import { existsSync } from 'node:fs'
import { arePagesBuilt } from '../../server/pages.ts'
import { homeFolder, pagesFolder, version } from '../about.ts'
import type { Health } from '../../store/check-store.ts'
import { groupThousands } from '../../units/units.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { write } from '../output.ts'
import { historyHealth } from '../store/history-health.ts'

export interface DoctorOptions {
  readonly json?: true
}

/** `underfoot doctor`: what is installed, found and missing, and what to do about it. */
export async function examine(asked: DoctorOptions): Promise<void> {
  const home = homeFolder()
  const kept = await new RegionCatalogue(home).list()
  const regions = kept.map(({ name }) => name)
  const history = await historyHealth()
  const arePages = arePagesBuilt(pagesFolder)
  const problems = [
    ...(arePages ? [] : ['The pages are not built: run `npm run build`.']),
    ...kept.flatMap(({ path, problem }) => (problem === null ? [] : [`${path}: ${problem}`])),
    ...history.problems,
  ]
  if (asked.json) {
    const { activities } = history
    await write(
      `${JSON.stringify({ version, node: process.versions.node, home, activities, regions, problems })}\n`,
    )
    return
  }
  const lines = [
    `underfoot  ${version}`,
    `node       ${process.versions.node}`,
    `home       ${home}${existsSync(home) ? '' : ' (not there yet; nothing has been kept)'}`,
    `history    ${historyText(history)}`,
    `pages      ${arePages ? 'built' : 'not built'}`,
    `regions    ${regions.length === 0 ? 'none yet; `underfoot ground add` adds one' : regions.join(', ')}`,
    '',
    ...(problems.length === 0 ? ['Nothing is amiss.'] : problems),
  ]
  await write(`${lines.join('\n')}\n`)
}

function historyText({ activities, originals }: Health): string {
  if (originals === 0) return 'nothing yet; `underfoot import` brings recordings in'
  return `${groupThousands(activities)} activities from ${groupThousands(originals)} original files`
}
