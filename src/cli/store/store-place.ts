import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SQLITE_FILE } from '../../store/store.ts'
import { homeFolder } from '../about.ts'

/** Where the history is kept, as the environment has it. */
export function storePlace(): { home: string; databaseUrl: string | null } {
  return { home: homeFolder(), databaseUrl: process.env['DATABASE_URL'] || null }
}

/** Whether anything was ever kept there: asking makes nothing, and loads no database. */
export function hasHistory({ home, databaseUrl }: ReturnType<typeof storePlace>): boolean {
  return databaseUrl !== null || existsSync(join(home, SQLITE_FILE))
}
