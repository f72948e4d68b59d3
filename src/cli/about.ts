import { existsSync, readFileSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The folder that holds this package, whether the code runs from `src` or from `dist/src`. */
const packageFolder = findPackageFolder(import.meta.dirname)

/** Where `npm run build` puts the pages. */
export const pagesFolder = join(packageFolder, 'dist', 'web')

export const version = readVersion()

/** The one folder for everything the program keeps: UNDERFOOT_HOME, or the platform's place for data. */
export function homeFolder(): string {
  const { UNDERFOOT_HOME, XDG_DATA_HOME, LOCALAPPDATA } = process.env
  if (UNDERFOOT_HOME !== undefined && UNDERFOOT_HOME !== '') return resolve(UNDERFOOT_HOME)
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'underfoot')
  if (platform() === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'underfoot')
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'underfoot')
}

function findPackageFolder(from: string): string {
  const above = dirname(from)
  return existsSync(join(from, 'package.json')) || above === from ? from : findPackageFolder(above)
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isNamed && typeof manifest.version === 'string' ? manifest.version : 'unknown'
}
