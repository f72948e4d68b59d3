import { crc32 } from '../../../src/bytes/crc32.ts'
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

/** One file goes as it is; many go together in archives, packed of the files on the disk without holding them. */
export function bundlesOf(files: readonly File[]): Bundle[] {
  const alone = files.filter(({ name, size }) => /\.zip$/i.test(name) || size > MAX_BYTES)
  const others = files.filter((file) => !alone.includes(file) && !isHidden(file))
  const together: File[][] = []
  let bytes = 0
  for (const file of others) {
    bytes += file.size
    const last = together.at(-1)
    if (last === undefined || last.length >= MAX_FILES || bytes > MAX_BYTES) {
      together.push([file])
      bytes = file.size
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
    const crc = crc32(new Uint8Array(await file.arrayBuffer()))
    parts.push(headers.add({ path: ownPath(pathOf(file), taken), crc, size: file.size }), file)
  }
  return new Blob([...parts, ...headers.close()])
}

/** Within the folder that was chosen, where one was. */
function pathOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
}

function isHidden(file: File): boolean {
  return pathOf(file)
    .split('/')
    .some((part) => part.startsWith('.'))
}

/** Two files of one name, from two folders, both go. */
function ownPath(path: string, taken: Set<string>): string {
  let own = path
  for (let n = 2; taken.has(own); n++) own = `${n}/${path}`
  taken.add(own)
  return own
}
