/** Original files, byte for byte, under their hash; written whole or not at all (temporary name, fsync, rename). */
export interface Originals {
  /** Adds a file from its bytes, streamed; tells its hash. A file already there is left untouched. */
  add(
    athlete: string,
    bytes: AsyncIterable<Uint8Array> | Uint8Array,
  ): Promise<{ sha256: string; size_bytes: number }>
  has(athlete: string, sha256: string): Promise<boolean>
  /** Throws a sentence when the file is missing or no longer has its hash. */
  read(athlete: string, sha256: string): Promise<Uint8Array>
  /** Every file held for an athlete. */
  list(athlete: string): AsyncIterable<{ sha256: string; size_bytes: number }>
  remove(athlete: string, sha256: string): Promise<void>
}
