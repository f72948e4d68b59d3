import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { packageFolder } from '../store/package.ts'

export { version } from '../store/package.ts'

/** Where `npm run build` puts the pages. */
export const pagesFolder = join(packageFolder, 'dist', 'web')

/** The one folder for everything the program keeps: UNDERFOOT_HOME, or the platform's place for data. */
export function homeFolder(): string {
  const { UNDERFOOT_HOME, XDG_DATA_HOME, LOCALAPPDATA } = process.env
  if (UNDERFOOT_HOME !== undefined && UNDERFOOT_HOME !== '') return resolve(UNDERFOOT_HOME)
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'underfoot')
  if (platform() === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'underfoot')
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'underfoot')
}
