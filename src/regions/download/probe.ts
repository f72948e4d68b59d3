import { askHost } from './ask.ts'
import { DownloadError } from './error.ts'

/** Statuses by which a host says that it does not answer questions about files, only requests for them. */
const NO_HEAD: ReadonlySet<number | null> = new Set([400, 405, 501])

/**
 * Bytes of the file at an address, without fetching it.
 *
 * @returns null when the host does not say
 * @throws DownloadError when there is no such file, or the host cannot be asked
 */
export async function sizeAt(url: URL, patience_ms: number): Promise<number | null> {
  try {
    const { message } = await askHost(url, { method: 'HEAD', patience_ms })
    message.resume()
    const length = Number(message.headers['content-length'] ?? Number.NaN)
    return Number.isSafeInteger(length) && length >= 0 ? length : null
  } catch (error) {
    if (error instanceof DownloadError && NO_HEAD.has(error.status)) return null
    throw error
  }
}
