import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { arePagesBuilt } from '../../server/pages.ts'
import { homeFolder, pagesFolder, version } from '../about.ts'
import { jsonOption } from '../options.ts'
import { write } from '../output.ts'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is installed, found and missing, and what to do about it')
    .addOption(jsonOption)
    .action(examine)
}

async function examine(asked: { readonly json?: true }): Promise<void> {
  const home = homeFolder()
  const problems = arePagesBuilt(pagesFolder) ? [] : ['The pages are not built: run `npm run build`.']
  if (asked.json) {
    // Nothing is kept under the home folder yet: no history of activities, no regions of ground.
    await write(
      `${JSON.stringify({ version, node: process.versions.node, home, activities: 0, regions: [], problems })}\n`,
    )
    return
  }
  const lines = [
    `underfoot  ${version}`,
    `node       ${process.versions.node}`,
    `home       ${home}${existsSync(home) ? '' : ' (not there yet; nothing has been kept)'}`,
    `pages      ${problems.length === 0 ? 'built' : 'not built'}`,
    '',
    ...(problems.length === 0 ? ['Nothing is amiss.'] : problems),
  ]
  await write(`${lines.join('\n')}\n`)
}
