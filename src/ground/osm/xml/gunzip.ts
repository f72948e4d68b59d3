import { InflateError, LimitedInflater } from '../../../bytes/inflate-limited.ts'
import { OsmFileError } from '../error.ts'
import { type ByteSource, readWhole } from '../source.ts'

/** Bytes read at a time. */
const READ = 64 * 1024

/** The reader keeps a little of it at a time, so an extract may be as large as it likes. */
const NO_LIMIT = Infinity

/**
 * The bytes of a source, undone from gzip (RFC 1952) as they are asked for.
 *
 * @throws OsmFileError when the file is cut, damaged, or does not match its checksum
 */
export async function* gunzipStream(source: ByteSource): AsyncGenerator<Uint8Array> {
  const inflater = new LimitedInflater('gzip', NO_LIMIT)
  for (let offset = 0; offset < source.size; offset += READ) {
    const length = Math.min(READ, source.size - offset)
    const packed = await readWhole(source, offset, length)
    try {
      yield* inflater.push(packed, offset + length === source.size)
    } catch (error) {
      throw error instanceof InflateError ? osmError(error) : error
    }
  }
}

function osmError(error: InflateError): OsmFileError {
  const isWhole = error.trouble === 'wrong-checksum' || error.trouble === 'wrong-size'
  const what = isWhole
    ? 'The compressed file does not match its checksum.'
    : `The compressed file is cut short or damaged near byte ${error.at}.`
  return new OsmFileError(what, { cause: error })
}
