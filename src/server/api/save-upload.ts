import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '../../accounts/secrets.ts'
import { Problem } from './problem.ts'
import { type BodyRequest, received } from './read-body.ts'
import type { Services } from './services.ts'

/**
 * Writes a body to the disk as it comes, into a folder of its own, and tells where it is. Nothing of a body that did
 * not come whole is left.
 *
 * @param name as the client has it, for the person who reads what became of the file
 * @throws Problem 400 for an empty one, 408, 413, 507
 */
export async function saveUpload(
  request: BodyRequest,
  name: string,
  { uploads, limits }: Services,
): Promise<string> {
  const folder = join(uploads, newId())
  const path = join(folder, fileNameOf(name))
  try {
    await mkdir(folder, { recursive: true })
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(received(request, { ...limits, most: limits.upload }), file)
    if (file.bytesWritten === 0) throw new Problem(400, 'There is nothing in it.')
    return path
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw fromDisk(error)
  }
}

const LONGEST_NAME = 80

/** Letters that are harmless in any file system, and no dots to begin with: a name, never a way anywhere. */
function fileNameOf(name: string): string {
  const harmless = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(-LONGEST_NAME)
    .replace(/^[.-]+/, '')
  return harmless === '' ? 'upload' : harmless
}

function fromDisk(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem(507, 'The disk is full, so this could not be kept; nothing of it is left behind.', {
      cause: error,
    })
  if (code === 'EROFS' || code === 'EACCES')
    return new Problem(503, 'The folder for uploads cannot be written to.', { cause: error })
  return error
}
