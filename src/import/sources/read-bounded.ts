import { joinBytes } from '../../bytes/join-bytes.ts'
import { isBomb } from './limits.ts'
import { SourceError } from './found.ts'

/**
 * All bytes of a stream, which may come to no more than `most`, and to no more than a recording packs to.
 *
 * @param packed bytes that it comes from, when it is being unpacked
 * @throws SourceFault when they are more
 */
export async function readBounded(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  packed: number | null = null,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) throw new SourceError(tooLarge(most))
    if (packed !== null && isBomb(packed, length)) throw new SourceError(BOMB)
    parts.push(chunk)
  }
  return joinBytes(parts)
}

export const BOMB =
  'It unpacks to far more than any recording holds, as files made to fill a memory do; it was not read.'

export function tooLarge(most: number): string {
  return `It is larger than ${Math.round(most / 2 ** 20)} MB, more than any recording of a run; it was not read.`
}
