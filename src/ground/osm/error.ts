/** A map file that cannot be used; the message is a calm full sentence saying what was wrong and where. */
export class OsmFileError extends Error {
  override readonly name = 'OsmFileError'
}

/** Runs `read`; whatever goes wrong in it is told as an `OsmFileError` that names the place in the file. */
export function readingBlockAt<T>(offset: number, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof OsmFileError)
      throw new OsmFileError(`${error.message} It stands in the block at byte ${offset} of the file.`, {
        cause: error,
      })
    throw error
  }
}
