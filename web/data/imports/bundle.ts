import { crc32 } from '../../../src/bytes/crc32.ts'
import { isHidden, isNamedArchive } from '../../../src/activity/recognise.ts'
import { ZipHeaders } from '../../../src/bytes/zip.ts'

/** What goes to the history in one piece. */
export interface Bundle {
  /** For the person: the file's name, or how many there are. */
  readonly name: string
  readonly files: number
  readonly fetchBody: () => Promise<Blob>
}

/** An import of so many files or bytes tells soon what became of them; and a zip without extensions ends at 4 GB. */
const MAX_FILES = 2000
const MAX_BYTES = 1024 ** 3

/**
 * One file goes as it is; many go together in archives, packed of the files on the disk without holding them. Of a
 * hidden file only its name goes, so that the account of the import names it too.
 */
export function bundlesOf(files: readonly File[]): Bundle[] {
  const isAlone = (file: File) =>
    !isHidden(pathOf(file)) && (isNamedArchive(file.name) || file.size > MAX_BYTES)
  const alone = files.filter(isAlone)
  const together: File[][] = []
  let bytes = 0
  for (const file of files) {
    if (isAlone(file)) continue
    const size = isHidden(pathOf(file)) ? 0 : file.size
    bytes += size
    const last = together.at(-1)
    if (last === undefined || last.length >= MAX_FILES || bytes > MAX_BYTES) {
      together.push([file])
      bytes = size
    } else last.push(file)
  }
  return [...alone.map((file) => [file]), ...together].map(bundleOf)
}

function bundleOf(files: readonly File[]): Bundle {
  const [first] = files
  if (files.length === 1) return { name: first.name, files: 1, fetchBody: () => Promise.resolve(first) }
  const folder = pathOf(first).split('/')[0]
  const isFolder = files.every((file) => pathOf(file).startsWith(`${folder}/`))
  const name = isFolder ? `${folder}, ${files.length} files` : `${files.length} files`
  return { name, files: files.length, fetchBody: () => archiveOf(files) }
}

/** A zip that stores its files: the blob refers to them, and the browser reads them as it sends. */
async function archiveOf(files: readonly File[]): Promise<Blob> {
  const parts: BlobPart[] = []
  const headers = new ZipHeaders()
  const taken = new Set<string>()
  for (const file of files) {
    const path = ownPath(pathOf(file), taken)
    const body = isHidden(path) ? file.slice(0, 0) : file
    const crc = crc32(new Uint8Array(await body.arrayBuffer()))
    parts.push(headers.add({ path, crc, size: body.size }), body)
  }
  return new Blob([...parts, ...headers.close()])
}

/** Within the folder that was chosen, where one was. */
function pathOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
}

/** Two files of one name, from two folders, both go. */
function ownPath(path: string, taken: Set<string>): string {
  let own = path
  for (let n = 2; taken.has(own); n++) own = `${n}/${path}`
  taken.add(own)
  return own
}
