import { setTimeout as pause } from 'node:timers/promises'
import { sizeInWords } from '../../units/sizes.ts'
import { type Answer, askHost } from './ask.ts'
import { md5Of } from './checksum.ts'
import { connectionFault, DownloadError } from './error.ts'
import { PartFile } from './part-file.ts'

export interface Wanted {
  readonly url: URL
  /** Where the file is to lie once it is whole. */
  readonly to: string
  /** Bytes; more than these are not taken. */
  readonly limit: number
  /** The md5 its host publishes, asked for when the bytes have come; null where it publishes none. */
  readonly md5: () => Promise<string | null>
}

export interface Patience {
  /** ms without a byte after which a connection counts as dead. */
  readonly silence_ms: number
  /** ms to wait before each new attempt after one that brought nothing; there are as many such attempts. */
  readonly pauses_ms: readonly number[]
}

export const PATIENCE: Patience = { silence_ms: 30_000, pauses_ms: [500, 1000, 2000, 4000, 8000] }

/** Connections that each bring a little are taken for this many; then it is not worth anybody's while. */
const MAX_ATTEMPTS = 200

/**
 * Fetches a file. Broken connections are taken up where they broke, in this run or a later one, as long as the
 * host says it is still the same file; it gets its name only when it is whole and its checksum is right.
 *
 * @param onBytes told as bytes come: how many there are, and of how many (null where the host does not say)
 * @throws DownloadError with the reason; what has come is kept where it can be of use
 */
export async function download(
  wanted: Wanted,
  onBytes: (done: number, all: number | null) => void,
  patience = PATIENCE,
): Promise<void> {
  if (await isFetched(wanted, onBytes, patience)) return
  // A file may be replaced on its host between the fetching of its bytes and of its checksum.
  if (await isFetched(wanted, onBytes, patience)) return
  throw new DownloadError(
    `twice, what came from ${wanted.url.href} did not match the checksum published there; it was thrown away.`,
  )
}

/** False when the bytes are not those of the checksum, and were thrown away. */
async function isFetched(
  wanted: Wanted,
  onBytes: (done: number, all: number | null) => void,
  patience: Patience,
): Promise<boolean> {
  const part = await PartFile.open(wanted.to, wanted.url)
  try {
    await fetchAll(part, wanted, onBytes, patience)
    const expected = await wanted.md5()
    if (expected !== null && (await md5Of(part.path)) !== expected) {
      await part.clear()
      return false
    }
    await part.finish()
    return true
  } finally {
    await part.close()
  }
}

async function fetchAll(
  part: PartFile,
  { url, limit }: Wanted,
  onBytes: (done: number, all: number | null) => void,
  { silence_ms, pauses_ms }: Patience,
): Promise<void> {
  const before = part.length
  let farthest = before
  let fruitless = 0
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchRest(part, url, limit, silence_ms, onBytes)
    } catch (error) {
      const fault = error instanceof DownloadError ? error : null
      if (fault === null || !fault.mayPass || (fault.isUnreached && farthest === before)) throw error
      fruitless = part.length > farthest ? 0 : fruitless + 1
      farthest = Math.max(farthest, part.length)
      if (fruitless > pauses_ms.length || attempt === MAX_ATTEMPTS) throw gaveUp(fault, part, attempt)
      await pause(Math.max(fault.wait_ms, pauses_ms[Math.max(0, fruitless - 1)] ?? 0))
    }
  }
}

/** One connection: all that is missing, or as much as comes before it breaks. */
async function fetchRest(
  part: PartFile,
  url: URL,
  limit: number,
  silence_ms: number,
  onBytes: (done: number, all: number | null) => void,
): Promise<void> {
  if (part.isWhole) return
  const answer = await askHost(url, { headers: rangeOf(part), patience_ms: silence_ms })
  try {
    if (answer.status === 416) return await endOfRange(part, answer)
    if (answer.status === 206) await continues(part, answer)
    else if (answer.status === 200) await begins(part, url, answer)
    else
      throw new DownloadError(
        `${answer.url.host} answered ${url.href} with ${answer.status}, which is no file.`,
      )

    refuseMore(part.size ?? part.length, limit, answer.url)
    onBytes(part.length, part.size)
    for await (const bytes of chunksOf(answer)) {
      await part.append(bytes)
      if (part.length > Math.min(limit, part.size ?? limit)) {
        const promised = part.size
        await part.clear()
        refuseMore(Number.POSITIVE_INFINITY, promised ?? limit, answer.url)
      }
      onBytes(part.length, part.size)
    }
  } finally {
    answer.message.destroy()
  }
  if (part.size !== null && part.length < part.size)
    throw new DownloadError(`${answer.url.host} stopped sending too early.`, { mayPass: true })
}

function rangeOf(part: PartFile): Record<string, string> {
  if (part.length === 0 || part.validator === null) return {}
  return { range: `bytes=${part.length}-`, 'if-range': part.validator }
}

/** A new file, or one that changed since its first part came. */
async function begins(part: PartFile, url: URL, { url: from, message }: Answer): Promise<void> {
  if (/^text\/html\b/i.test(message.headers['content-type'] ?? ''))
    throw new DownloadError(
      `${from.host} answered with a web page where a file should be; perhaps a sign-in page stands in between.`,
    )
  const length = message.headers['content-length']
  await part.begin({
    url: url.href,
    validator: validatorOf(message.headers),
    size: length === undefined ? null : Number(length),
  })
}

/** The rest of what has come; a host that sends another part of another file is not believed. */
async function continues(part: PartFile, { url, message }: Answer): Promise<void> {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(message.headers['content-range'] ?? '')
  const isNext = range !== null && Number(range[1]) === part.length
  const isOfSize =
    range !== null && (range[2] === '*' || part.size === null || Number(range[2]) === part.size)
  if (isNext && isOfSize && validatorOf(message.headers) === part.validator) return
  await part.clear()
  throw new DownloadError(`the file at ${url.href} changed while it was being fetched.`, { mayPass: true })
}

/** Nothing is left to send: all has come, or the file became shorter. */
async function endOfRange(part: PartFile, { url, message }: Answer): Promise<void> {
  const all = /^bytes \*\/(\d+)$/.exec(message.headers['content-range'] ?? '')
  if (part.size === null && all !== null && Number(all[1]) === part.length) return
  await part.clear()
  throw new DownloadError(`the file at ${url.href} changed while it was being fetched.`, { mayPass: true })
}

async function* chunksOf({ url, message }: Answer): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of message) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw connectionFault(error, url.host)
  }
}

/** If-Range takes only strong tags; a date serves where there is none. */
function validatorOf(headers: Answer['message']['headers']): string | null {
  const { etag, 'last-modified': modified } = headers
  if (etag !== undefined && !etag.startsWith('W/')) return etag
  return modified ?? null
}

function refuseMore(size: number, limit: number, { host }: URL): void {
  if (size <= limit) return
  const told = Number.isFinite(size) ? sizeInWords(size) : 'more'
  throw new DownloadError(`${host} would send ${told} where at most ${sizeInWords(limit)} were expected.`)
}

function gaveUp(fault: DownloadError, part: PartFile, attempts: number): DownloadError {
  const all = part.size === null ? '' : ` of ${sizeInWords(part.size)}`
  const kept =
    part.length > 0 && part.validator !== null
      ? ` The ${sizeInWords(part.length)}${all} that came are kept; the same command goes on from there.`
      : ''
  return new DownloadError(`${fault.message} It was tried ${attempts} times.${kept}`, { cause: fault })
}
