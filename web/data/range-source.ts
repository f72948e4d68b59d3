import type { ByteSource } from '../../src/ground/osm/source.ts'

/**
 * A file on a server, read by byte range and never whole. The browser keeps what it read under the file's entity tag.
 *
 * @throws Error when it is not there
 */
export async function openRangeSource(url: URL): Promise<ByteSource> {
  const head = await fetch(url, { method: 'HEAD' })
  const size = Number(head.headers.get('content-length'))
  const etag = head.headers.get('etag')
  if (!head.ok || !(size > 0)) throw new Error(`The file of ${url.pathname} answered ${head.status}.`)
  return {
    size,
    read: async (offset, length) => {
      if (length === 0) return new Uint8Array(0)
      const range = `bytes=${offset}-${offset + length - 1}`
      const answer = await fetch(url, { headers: { range } })
      if (answer.status !== 206 || answer.headers.get('etag') !== etag)
        throw new Error(`The file of ${url.pathname} has changed, or is not told by range.`)
      return new Uint8Array(await answer.arrayBuffer())
    },
  }
}
