import { checksum } from './tar-write.ts'

const BLOCK = 512

/** A file of an archive. Read `bytes` before asking for the next; what is left of them is skipped. */
export interface TarEntry {
  readonly name: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * The files of a ustar archive in order, streamed: nothing but the piece under way is held.
 *
 * @throws Error with a sentence where the bytes are no such archive, end too early, or hold a link, a folder or
 *   anything else that `tarFile` does not write
 */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncIterable<TarEntry> {
  const source = new Source(stream)
  for (;;) {
    const header = await source.block()
    if (header.every((byte) => byte === 0)) return source.skipRest()
    const { name, size } = entryIn(header)
    let left = size
    const bytes = async function* (): AsyncIterable<Uint8Array> {
      while (left > 0) {
        const piece = await source.piece(left)
        left -= piece.length
        yield piece
      }
    }
    yield { name, size, bytes: bytes() }
    while (left > 0) left -= (await source.piece(left)).length
    let padding = (BLOCK - (size % BLOCK)) % BLOCK
    while (padding > 0) padding -= (await source.piece(padding)).length
  }
}

function entryIn(header: Uint8Array): { name: string; size: number } {
  const isTar =
    text(header, 257, 5) === 'ustar' && Number.parseInt(text(header, 148, 8), 8) === checksum(header)
  if (!isTar) throw new Error('The archive is damaged, or is no tar archive.')
  const [prefix, rest, type] = [text(header, 345, 155), text(header, 0, 100), text(header, 156, 1)]
  const name = prefix === '' ? rest : `${prefix}/${rest}`
  if (type !== '0') throw new Error(`The archive holds something other than a file at “${name}”.`)
  const size = text(header, 124, 12).trim()
  if (!/^[0-7]+$/.test(size)) throw new Error(`The archive does not say how long “${name}” is.`)
  return { name, size: Number.parseInt(size, 8) }
}

/** ASCII up to the first NUL. */
function text(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length)
  const end = field.indexOf(0)
  return String.fromCharCode(...(end < 0 ? field : field.subarray(0, end)))
}

/** Takes from a stream as much as is wanted, whatever the sizes it comes in. */
class Source {
  readonly #stream: AsyncIterator<Uint8Array>
  #left: Uint8Array = new Uint8Array(0)

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#stream = stream[Symbol.asyncIterator]()
  }

  /** Between one and `most` bytes. */
  async piece(most: number): Promise<Uint8Array> {
    while (this.#left.length === 0) {
      const next = await this.#stream.next()
      if (next.done === true) throw new Error('The archive ends too early.')
      this.#left = next.value
    }
    const piece = this.#left.subarray(0, most)
    this.#left = this.#left.subarray(piece.length)
    return piece
  }

  /** To the very end: what unpacks the stream checks its sum only there. */
  async skipRest(): Promise<void> {
    while ((await this.#stream.next()).done !== true);
  }

  async block(): Promise<Uint8Array> {
    const block = new Uint8Array(BLOCK)
    for (let at = 0; at < BLOCK;) {
      const piece = await this.piece(BLOCK - at)
      block.set(piece, at)
      at += piece.length
    }
    return block
  }
}
