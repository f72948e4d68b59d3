import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Once a run, before any test: commands that are given no home find an empty one of this run, never the history of
 * whoever runs the tests, nor a database that their environment names.
 */
export default function ownHome(): () => void {
  const home = mkdtempSync(join(tmpdir(), 'underfoot-no-history-'))
  process.env['UNDERFOOT_HOME'] = home
  delete process.env['DATABASE_URL']
  return () => rmSync(home, { recursive: true, force: true })
}
