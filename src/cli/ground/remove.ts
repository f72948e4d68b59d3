import { homeFolder } from '../about.ts'
import { UserError } from '../user-error.ts'
import { write } from '../output.ts'
import { groundFolders, regionPath } from './folders.ts'
import { regionNames, removeRegion } from './region-files.ts'
import { noSuchRegion } from './regions.ts'

export interface RemoveOptions {
  readonly json?: true
}

export async function removeKept(name: string, asked: RemoveOptions): Promise<void> {
  const { regions } = groundFolders(homeFolder())
  if (!(await removeRegion(regions, name))) throw new UserError(noSuchRegion(name, regionNames(regions)))
  const file = regionPath(regions, name)
  await write(asked.json ? `${JSON.stringify({ name, file, removed: true })}\n` : `Removed ${name}.\n`)
}
