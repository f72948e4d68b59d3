import { ARCHIVE_REASONS, tooLarge } from '../../activity/archive-reasons.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { isBomb } from '../../activity/file-limits.ts'
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
    if (packed !== null && isBomb(packed, length)) throw new SourceError(ARCHIVE_REASONS.bomb)
    parts.push(chunk)
  }
  return joinBytes(parts)
}
