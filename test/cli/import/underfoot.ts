import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { StorePlace } from '../../../src/store/open-store.ts'
import { type Ended, ending } from '../ground/underfoot.ts'

const root = resolve(import.meta.dirname, '../../..')

/** `underfoot …` as built, as a process of its own; killed after so many ms where that is said. */
export function underfoot(
  { home, databaseUrl }: StorePlace,
  args: readonly string[],
  kill?: { readonly after_ms: number; readonly signal: NodeJS.Signals },
): Promise<Ended> {
  if (!existsSync(join(root, 'dist', 'src', 'cli', 'main.js')))
    throw new Error('These tests run what is built: `npm run build` first.')
  const child = spawn(process.execPath, [join(root, 'bin', 'underfoot.js'), ...args], {
    env: {
      PATH: process.env['PATH'],
      UNDERFOOT_HOME: home,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const timer = kill && setTimeout(() => child.kill(kill.signal), kill.after_ms)
  return ending(child).finally(() => clearTimeout(timer))
}
