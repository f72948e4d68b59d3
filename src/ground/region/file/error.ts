/** A region file that cannot be used; the message is a calm full sentence saying what was wrong and where. */
export class RegionFileError extends Error {
  override readonly name = 'RegionFileError'
}
