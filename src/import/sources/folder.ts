import { createReadStream, statSync } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, posix, resolve } from 'node:path'
import { ARCHIVE_REASONS } from '../../activity/archive-reasons.ts'
import type { PassedKind } from '../../activity/passed-over.ts'
import { type Found, SourceError } from './found.ts'
import { MAX_RECORDING_BYTES } from '../../activity/file-limits.ts'
import { readBounded } from './read-bounded.ts'
import {
  beginsLikeArchive,
  type FileKind,
  HEAD_BYTES,
  isHidden,
  kindByHead,
  kindByName,
} from '../../activity/recognise.ts'
import { hintByName, type ListsRead, mayBeList } from '../../activity/exports/lists.ts'
import type { Hints } from '../../activity/exports/metadata.ts'
import { foundList } from './found-list.ts'
import { readLists } from './lists.ts'
import { underOwnPaths } from './own-paths.ts'
import { foundInArchive } from './zip.ts'

/**
 * Everything in the files and folders named, folders to the bottom in the order of their names. Links are followed,
 * but no folder is walked twice, so circles end. What cannot be looked at is found as trouble, and never keeps
 * anything else from being found.
 *
 * @param paths as named by a person
 */
export function foundIn(
  paths: readonly string[],
  { isWanted = () => true, labels = pathLabels(paths) }: FindOptions = {},
): AsyncGenerator<Found> {
  const walk = { walked: new Set<string>(), isWanted }
  return underOwnPaths(foundAll(paths, labels, walk))
}

async function* foundAll(
  paths: readonly string[],
  labels: readonly string[],
  walk: Walk,
): AsyncGenerator<Found> {
  for (const [i, path] of paths.entries()) yield* foundAt(path, labels[i], walk, true, null)
}

export interface FindOptions {
  /** Whether a file on the disk is looked at; all are where it is not given. */
  readonly isWanted?: (path: string) => boolean
  /** What each path stands as before what is found in it; its last part where they are not given. */
  readonly labels?: readonly string[]
}

/** A file on the disk, and what tells it from the same file grown or written anew. */
export interface FileOnDisk {
  readonly path: string
  readonly size: number
  readonly changed_ms: number
}

/** The files that `foundIn` will meet, archives as they lie on the disk; what cannot be looked at is passed over. */
export async function* filesAt(
  paths: readonly string[],
  walked = new Set<string>(),
): AsyncGenerator<FileOnDisk> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found?.isFile() === true) yield { path, size: found.size, changed_ms: found.mtimeMs }
    if (found?.isDirectory() !== true || !(await isFirst(path, walked))) continue
    const names = await readdir(path).catch(() => [])
    const below = names.filter((name) => !isHidden(name)).map((name) => join(path, name))
    yield* filesAt(below, walked)
  }
}

interface Walk {
  /** Folders been to, by their real path. */
  readonly walked: Set<string>
  /** Which files on the disk are looked at. */
  readonly isWanted: (path: string) => boolean
}

async function* foundAt(
  path: string,
  label: string,
  walk: Walk,
  isNamed: boolean,
  hints: Hints | null,
): AsyncGenerator<Found> {
  try {
    const { size, isFile, isFolder, isStream } = await kindOf(path)
    if (isFolder) yield* foundInFolder(path, label, walk, hints)
    else if (isFile && !walk.isWanted(path)) return
    else if (isFile) yield* foundInFile(path, label, size, isNamed, hints)
    else if (isStream && isNamed) yield streamed(path, label)
    else yield isNamed ? trouble(label, 'It is no file.') : passedOver(label, 'other')
  } catch (error) {
    yield trouble(label, reasonOf(error))
  }
}

async function* foundInFolder(
  folder: string,
  label: string,
  walk: Walk,
  above: Hints | null,
): AsyncGenerator<Found> {
  if (!(await isFirst(folder, walk.walked))) return
  // By code unit: the same on every machine.
  const names = (await readdir(folder, { encoding: 'buffer' })).map(nameOf).sort(byText)
  const lists = await listsAmong(folder, names)
  const hints = new Map(above)
  for (const [path, hint] of lists.hints) hints.set(posix.join(label, path), hint)
  for (const { text, isSound } of names) {
    const below = posix.join(label, text)
    const list = lists.list(text)
    if (!isSound) yield trouble(below, UNREADABLE_NAME)
    else if (isHidden(text)) yield passedOver(below, 'hidden')
    else if (list !== undefined && walk.isWanted(join(folder, text))) yield foundList(list, below, 0)
    else yield* foundAt(join(folder, text), below, walk, false, hints)
  }
}

interface Name {
  readonly text: string
  /** Whether the text leads back to the file. */
  readonly isSound: boolean
}

const UNREADABLE_NAME =
  'Its name is written in an alphabet of another system and cannot be read here; rename it and import it again.'

function nameOf(bytes: Buffer): Name {
  const text = bytes.toString()
  return { text, isSound: Buffer.from(text).equals(bytes) }
}

function byText(a: Name, b: Name): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0
}

async function* foundInFile(
  path: string,
  label: string,
  size: number,
  isNamed: boolean,
  hints: Hints | null,
): AsyncGenerator<Found> {
  const place = { path: label, weight_bytes: size }
  const kind = await kindOfFile(path, isNamed)
  if (kind.is === 'archive') yield* foundInArchive(path, label, size)
  else if (kind.is === 'recording')
    yield {
      kind: 'recording',
      ...place,
      hint: hints?.get(label) ?? hintByName(label),
      read: () => readFrom(path),
    }
  else if (kind.is === 'notRead') yield { kind: 'trouble', ...place, reason: kind.reason }
  else yield { kind: 'other', as: kind.as, ...place }
}

/** Of a file that a person named what becomes of it is told, whatever it is: as a recording, if nothing else. */
async function kindOfFile(path: string, isNamed: boolean): Promise<FileKind> {
  const byName = kindByName(basename(path))
  if (byName !== null && (!isNamed || byName.is !== 'passedOver')) {
    const isOther = isNamed && byName.is === 'recording' && beginsLikeArchive(await headOf(path))
    return isOther ? { is: 'archive' } : byName
  }
  const head = await headOf(path)
  if (isNamed && beginsLikeArchive(head)) return { is: 'archive' }
  const byHead = kindByHead(path, head)
  return isNamed && byHead.is === 'passedOver' ? { is: 'recording' } : byHead
}

/** The lists that lie in a folder itself. */
function listsAmong(folder: string, names: readonly Name[]): Promise<ListsRead> {
  const candidates = names.filter(({ text, isSound }) => isSound && !isHidden(text) && mayBeList(text))
  return readLists(
    candidates.map(({ text }) => {
      const path = join(folder, text)
      // To open a pipe would be to wait for whoever writes into it.
      const isFile = async () => {
        if (!(await isFileAt(path))) throw new SourceError('It is no file.')
      }
      return {
        path: text,
        head: () => isFile().then(() => headOf(path)),
        bytes: () => isFile().then(() => readFrom(path)),
        chunks: () => createReadStream(path),
      }
    }),
    (path) => (isFileBelow(folder, path) ? path : null),
  )
}

/** Whether a list's word leads to a file, and not out of the folder. */
function isFileBelow(folder: string, path: string): boolean {
  if (path.split('/').includes('..')) return false
  try {
    return statSync(join(folder, path)).isFile()
  } catch {
    return false
  }
}

function isFileAt(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function isFirst(folder: string, walked: Set<string>): Promise<boolean> {
  const real = await realpath(folder).catch(() => folder)
  if (walked.has(real)) return false
  walked.add(real)
  return true
}

async function kindOf(path: string) {
  const found = await stat(path)
  return {
    size: found.size,
    isFile: found.isFile(),
    isFolder: found.isDirectory(),
    /** A pipe, say: `<(curl …)`. */
    isStream: found.isFIFO() || found.isCharacterDevice() || found.isSocket(),
  }
}

/** What has no size to be told beforehand is taken for a recording: it cannot be looked at twice. */
function streamed(path: string, label: string): Found {
  const read = () => readBounded(createReadStream(path), MAX_RECORDING_BYTES)
  return { kind: 'recording', path: label, weight_bytes: 0, hint: null, read }
}

async function readFrom(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > MAX_RECORDING_BYTES) throw new SourceError(ARCHIVE_REASONS.tooLarge)
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(reasonOf(error), { cause: error })
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function passedOver(path: string, as: PassedKind): Found {
  return { kind: 'other', as, path, weight_bytes: 0 }
}

function trouble(path: string, reason: string): Found {
  return { kind: 'trouble', path, weight_bytes: 0, reason }
}

/** Short names, unless two of the paths would be called the same. */
export function pathLabels(paths: readonly string[]): string[] {
  const short = paths.map((path) => basename(resolve(path)) || path)
  const isShared = (label: string) => short.indexOf(label) !== short.lastIndexOf(label)
  return paths.map((path, i) => (isShared(short[i]) ? path : short[i]))
}

export function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'This user may not read it.'
  if (code === 'EISDIR') return 'It is a folder.'
  if (code === 'ELOOP') return 'It is a link that leads back to itself.'
  return `It could not be read (${error instanceof Error ? error.message : String(error)}).`
}
