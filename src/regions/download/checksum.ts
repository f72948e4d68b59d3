import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { askHost } from './ask.ts'
import { connectionFault, DownloadError, isAbsent } from './error.ts'

/** A checksum file is one line; what is longer is something else. */
const LONGEST = 4096

/**
 * The md5 that stands in a file beside the one it is of, as `md5sum` writes it.
 *
 * @returns lower case; null when the host has no such file
 * @throws DownloadError when there is one and it cannot be fetched or read: a checksum that is offered counts
 */
export async function publishedMd5(url: URL, patience_ms: number): Promise<string | null> {
  const text = await shortText(url, patience_ms)
  if (text === null) return null
  const found = /^([0-9a-f]{32})(?:\s|$)/i.exec(text)
  if (found === null) throw new DownloadError(`what stands at ${url.href} is no md5 checksum.`)
  return found[1].toLowerCase()
}

async function shortText(url: URL, patience_ms: number): Promise<string | null> {
  try {
    const { message } = await askHost(url, { patience_ms })
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of message) {
      if (!(chunk instanceof Uint8Array)) continue
      chunks.push(chunk)
      length += chunk.length
      if (length > LONGEST) break
    }
    message.destroy()
    return Buffer.concat(chunks).toString('latin1')
  } catch (error) {
    if (isAbsent(error)) return null
    throw connectionFault(error, url.host)
  }
}

export function md5Of(path: string): Promise<string> {
  return hashOf(path, 'md5')
}

export function sha256Of(path: string): Promise<string> {
  return hashOf(path, 'sha256')
}

async function hashOf(path: string, algorithm: 'md5' | 'sha256'): Promise<string> {
  const hash = createHash(algorithm)
  for await (const bytes of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(bytes)
  return hash.digest('hex')
}
