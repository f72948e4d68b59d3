import { Problem } from './problem.ts'
import type { Limits } from './services.ts'

/** What is let in of a body: how much, and how slowly. */
export interface BodyLimits extends Pick<Limits, 'bodySilence' | 'bodySlowest' | 'bodySlowFrom'> {
  /** Bytes. */
  readonly most: number
}

/** Tells a client to send no more of what will not be read, and no other request on this connection (see listen.ts). */
const CLOSE = { connection: 'close' }

/** What a body's pace is measured by, ms; a test moves its own. */
export interface Stopwatch {
  readonly now: () => number
  /** Calls back after so many ms, unless what it returns is called before. */
  readonly after: (ms: number, callBack: () => void) => () => void
}

const REAL: Stopwatch = {
  now: () => performance.now(),
  after: (ms, callBack) => {
    const timer = setTimeout(callBack, ms)
    return () => clearTimeout(timer)
  },
}

/** As far as a request is looked at to read its body. */
export interface BodyRequest {
  readonly body: ReadableStream<Uint8Array> | null
  readonly headers: Headers
}

/**
 * The bytes of a body as they come.
 *
 * @throws Problem 413 when it is larger than is let in, 408 when it stops coming or comes too slowly
 */
export async function* received(
  { body, headers }: BodyRequest,
  limits: BodyLimits,
  stopwatch: Stopwatch = REAL,
): AsyncGenerator<Uint8Array> {
  const { most, bodySlowest, bodySlowFrom } = limits
  const tooLarge = () =>
    new Problem(413, `That is more than the ${inWords(most)} that are let in at once.`, { headers: CLOSE })
  if (Number(headers.get('content-length')) > most) throw tooLarge()
  if (body === null) return
  const reader = body.getReader()
  const begun = stopwatch.now()
  let size = 0
  try {
    for (;;) {
      const { value, done } = await beforeSilence(reader, limits.bodySilence, stopwatch)
      if (done) return
      size += value.byteLength
      if (size > most) throw tooLarge()
      const took = stopwatch.now() - begun
      if (took > bodySlowFrom && size / (took / 1000) < bodySlowest) throw tooSlow()
      yield value
    }
  } finally {
    // Let go of, not cancelled: that would cut the line before the answer is written.
    reader.releaseLock()
  }
}

/** The same as one, for what is small. */
export async function receivedWhole(
  request: BodyRequest,
  limits: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of received(request, limits)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

async function beforeSilence(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  silence: number,
  stopwatch: Stopwatch,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  let stop = () => {}
  const silent = new Promise<never>((_, reject) => {
    stop = stopwatch.after(silence, () => reject(tooSlow()))
  })
  try {
    return await Promise.race([reader.read(), silent])
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(400, 'The connection closed before the upload finished.', {
      headers: CLOSE,
      cause: error,
    })
  } finally {
    stop()
  }
}

function tooSlow(): Problem {
  return new Problem(408, 'What you send comes too slowly, or has stopped coming.', { headers: CLOSE })
}

function inWords(bytes: number): string {
  const [size, unit] = bytes >= 2 ** 30 ? [2 ** 30, 'GB'] : bytes >= 2 ** 20 ? [2 ** 20, 'MB'] : [1024, 'kB']
  return `${Math.floor(bytes / size)} ${unit}`
}
