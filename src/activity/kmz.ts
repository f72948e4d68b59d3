import { archiveEntries, unpackedOf } from './archive-entries.ts'

const KML = /\.kml$/i

/**
 * The KML of a KMZ file, which is a zip archive of it and its pictures: `doc.kml`, or the first there is. A sentence
 * where it cannot be had; null where the archive holds none.
 */
export function kmlInside(archive: Uint8Array): Uint8Array | string | null {
  const entries = archiveEntries(archive)
  if (typeof entries === 'string') return entries
  const documents = entries.filter(({ path }) => KML.test(path))
  const chosen = documents.find(({ path }) => path.toLowerCase() === 'doc.kml') ?? documents[0]
  return chosen === undefined ? null : unpackedOf(archive, chosen)
}
