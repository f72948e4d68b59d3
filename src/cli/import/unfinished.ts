import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onDisk } from '../../store/disk-error.ts'

/** An import that has begun, known again by whose it is and what it brings until it has come to its end. */
export interface Begun {
  readonly importId: string
  /** To be called when it has come to its end: the same paths are then another import. */
  readonly end: () => void
}

const ID = /^[0-9a-z-]{1,64}$/

/** Begins an import, or takes up the one of the same paths that was broken off. */
export async function beginImport(home: string, athlete: string, paths: readonly string[]): Promise<Begun> {
  const folder = join(home, 'imports')
  const about = JSON.stringify([athlete, ...paths.map((path) => resolve(path)).sort()])
  const note = join(folder, createHash('sha256').update(about).digest('hex').slice(0, 32))
  const importId = await onDisk(folder, async () => {
    mkdirSync(folder, { recursive: true })
    return noted(note) ?? newNote(note)
  })
  return { importId, end: () => rmSync(note, { force: true }) }
}

function noted(note: string): string | null {
  try {
    const id = readFileSync(note, 'utf8').trim()
    return ID.test(id) ? id : null
  } catch {
    return null
  }
}

/** Another process may begin the same at this moment: then it is one import. */
function newNote(note: string): string {
  const id = randomUUID()
  try {
    writeFileSync(note, id, { flag: 'wx' })
    return id
  } catch (error) {
    const known = noted(note)
    if (known !== null) return known
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    // A crash left it empty.
    writeFileSync(note, id)
    return id
  }
}
