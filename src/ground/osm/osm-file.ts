import type { OsmBlock } from './columns.ts'
import type { OsmHeader } from './header.ts'

/** An OpenStreetMap file, whatever its format, as something that can be gone through several times. */
export interface OsmFile {
  readonly header: OsmHeader
  /** What the file says went wrong when it was made, as far as it has been gone through: a server that gave up. */
  readonly remarks: readonly string[]
  /**
   * Goes through the file once. Every block is the same object filled anew: take what you need from it before
   * asking for the next.
   *
   * @param kinds which of `NODES`, `WAYS`, `RELATIONS` to decode; the columns of others stay empty
   * @throws OsmFileError (from the iteration) when the file is damaged
   */
  blocks(kinds: number): AsyncIterable<OsmBlock>
}
