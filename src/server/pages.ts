import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { etagOf } from './api/etag.ts'

/** One built file, ready to be sent. */
export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name holds a hash of its content: a browser may keep it for good. */
  readonly hashed: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.fit': 'application/octet-stream',
  '.gpx': 'application/gpx+xml',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Vite writes `name-<hash>.ext` into this folder, and only there. */
const HASHED_FOLDER = '/assets/'

/**
 * Every file under `folder` by its URL path, `/` being index.html. Requests are answered from this map alone, so
 * a path that climbs out of the folder, however encoded, simply is not in it.
 *
 * @throws Error when the pages have not been built
 */
export function loadPages(folder: string): ReadonlyMap<string, PageFile> {
  if (!arePagesBuilt(folder)) throw new Error('the pages have not been built; run `npm run build` first.')
  const pages = new Map<string, PageFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!statSync(file).isFile()) continue
    const path = `/${name.split(sep).join('/')}`
    const body = new Uint8Array(readFileSync(file))
    pages.set(path, {
      body,
      type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
      etag: etagOf(body),
      hashed: path.startsWith(HASHED_FOLDER),
    })
  }
  const index = pages.get('/index.html')
  if (index) pages.set('/', index)
  return pages
}

export function arePagesBuilt(folder: string): boolean {
  return statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.isFile() === true
}
