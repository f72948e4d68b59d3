import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answering = (request: IncomingMessage, response: ServerResponse, attempt: number) => void

export interface FileHost {
  /** `http://127.0.0.1:PORT/` */
  readonly base: string
  /** What was asked for, in order: method, path and Range. */
  readonly asked: string[]
  close(): Promise<void>
}

/** A web server on loopback; `answer` is told how often that very path has been asked for by GET, from 1. */
export async function hostFiles(answer: Answering, at = 0): Promise<FileHost> {
  const asked: string[] = []
  const attempts = new Map<string, number>()
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    asked.push([method, url, request.headers.range ?? ''].join(' ').trimEnd())
    const attempt = (attempts.get(url) ?? 0) + (method === 'GET' ? 1 : 0)
    attempts.set(url, attempt)
    response.on('error', () => {})
    answer(request, response, attempt)
  })
  await new Promise<void>((listening) => server.listen(at, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // listening on TCP, so it is never a string
  return {
    base: `http://127.0.0.1:${port}/`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

export interface Sending {
  readonly etag?: string | null
  readonly ranges?: boolean
  /** Bytes after which the connection is cut. */
  readonly breaksAfter?: number
  /** … and not before this. */
  readonly hasArrived?: () => boolean
  readonly type?: string
}

/** Answers as a good server of files does, as far as `sending` lets it. */
export function send(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array,
  {
    etag = etagOf(bytes),
    ranges = true,
    breaksAfter,
    hasArrived,
    type = 'application/octet-stream',
  }: Sending = {},
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
  const isPart = ranges && headers.range !== undefined && headers['if-range'] === etag
  if (etag !== null) response.setHeader('etag', etag)
  response.setHeader('content-type', type)
  if (isPart && from >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
    return
  }
  const body = isPart ? bytes.subarray(from) : bytes
  if (isPart) response.setHeader('content-range', `bytes ${from}-${bytes.length - 1}/${bytes.length}`)
  response.writeHead(isPart ? 206 : 200, { 'content-length': body.length })
  if (method === 'HEAD') response.end()
  else if (breaksAfter === undefined || breaksAfter >= body.length) response.end(body)
  else cutAfter(response, body.subarray(0, breaksAfter), hasArrived)
}

/**
 * Sends, and breaks the connection when what was sent has had time to arrive.
 *
 * @param hasArrived waited for, so that a busy machine has kept something of it
 */
export function cutAfter(response: ServerResponse, bytes: Uint8Array, hasArrived = () => true): void {
  const cut = () => (hasArrived() || response.destroyed ? response.destroy() : setTimeout(cut, 20))
  response.write(bytes, () => setTimeout(cut, 20))
}

export function etagOf(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

export function md5Line(bytes: Uint8Array, name: string): string {
  return `${createHash('md5').update(bytes).digest('hex')}  ${name}\n`
}
