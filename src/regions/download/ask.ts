import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestEncrypted } from 'node:https'
import { version } from '../../store/package.ts'
import { nextAddress } from './address.ts'
import { connectionFault, DownloadError, statusFault } from './error.ts'

const MAX_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308])

/** s that a server may ask us to wait; who asks for more is told of as not answering now. */
const LONGEST_WAIT = 60

export interface Question {
  readonly method?: 'GET' | 'HEAD'
  readonly headers?: Readonly<Record<string, string>>
  /** ms without a single byte after which a connection counts as dead. */
  readonly patience_ms: number
}

/** An answer whose body has yet to be read; it must be read to the end or destroyed. */
export interface Answer {
  /** Where it came from in the end. */
  readonly url: URL
  readonly status: number
  readonly message: IncomingMessage
}

/**
 * Asks, and follows where it is sent on. Bodies come byte for byte as stored: no compression is asked for and
 * none undone, so that sizes and checksums are those of the file.
 *
 * @throws DownloadError for connections that fail, redirects that do not end, and statuses from 400 upward
 *   other than 416 (nothing left of a range), which is an answer
 */
export async function askHost(url: URL, question: Question): Promise<Answer> {
  let at = url
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const message = await send(at, question)
    const status = message.statusCode ?? 0
    if (REDIRECTS.has(status)) {
      message.destroy()
      at = nextAddress(at, message.headers.location)
      continue
    }
    if (status < 400 || status === 416) return { url: at, status, message }
    message.destroy()
    throw statusFault(status, at, wait(message))
  }
  throw new DownloadError(
    `${url.href} sends on from address to address; after ${MAX_REDIRECTS} it was followed no further.`,
  )
}

function send(url: URL, { method = 'GET', headers = {}, patience_ms }: Question): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestEncrypted : requestPlain
  return new Promise((answered, failed) => {
    const sent = request(url, {
      method,
      headers: { 'user-agent': `underfoot/${version}`, 'accept-encoding': 'identity', ...headers },
      timeout: patience_ms,
    })
    let message: IncomingMessage | null = null
    sent.on('response', (response) => {
      message = response
      answered(response)
    })
    sent.on('timeout', () => {
      const seconds = Math.ceil(patience_ms / 1000)
      const fault = new DownloadError(`${url.host} sent nothing for ${seconds} s.`, { mayPass: true })
      // Once there is an answer it is its reader who must be told.
      ;(message ?? sent).destroy(fault)
    })
    sent.on('error', (error) => failed(connectionFault(error, url.host)))
    sent.end()
  })
}

/** ms asked for by Retry-After; only the form in seconds, the other is rare and needs clocks that agree. */
function wait({ headers }: IncomingMessage): number {
  const seconds = Number(headers['retry-after'])
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT) * 1000 : 0
}
