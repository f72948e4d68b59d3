import { RegionCatalogue } from '../../regions/catalogue.ts'
import { homeFolder } from '../about.ts'
import { write } from '../output.ts'

export interface RemoveOptions {
  readonly json?: true
}

export async function removeKept(name: string, asked: RemoveOptions): Promise<void> {
  const file = await new RegionCatalogue(homeFolder()).remove(name)
  await write(asked.json ? `${JSON.stringify({ name, file, removed: true })}\n` : `Removed ${name}.\n`)
}
