/** An elevation file that cannot be used; the message is a calm full sentence naming the file and the fault. */
export class ElevationFileError extends Error {
  override readonly name = 'ElevationFileError'
}

/**
 * Runs a library's reading of a file; whatever it throws is told as an `ElevationFileError` that names the file.
 *
 * @param what what the file was being read as, with its article: `a GeoTIFF`
 */
export async function readingAs<T>(name: string, what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ElevationFileError) throw error
    const said = brief(error instanceof Error ? error.message : String(error))
    throw new ElevationFileError(
      `${name} could not be read as ${what}; it is cut short or damaged (${said}).`,
      {
        cause: error,
      },
    )
  }
}

/** Libraries quote what they stumbled over, at times all of it. */
function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 160)}…` : line
}
