import type { FileReading } from '../activity.ts'
import { decodeText } from './decode-text.ts'
import { FaultLedger, plain } from './fault-ledger.ts'
import { GpxReader } from './read-gpx.ts'
import { KmlReader } from './read-kml.ts'
import { TcxReader } from './read-tcx.ts'
import type { RecordingReader } from './recording-reader.ts'
import { HaltError, walkXml } from './walk-xml.ts'

/** What TCX files begin with that have lost their head. */
const BEHEADED_TCX: ReadonlySet<string> = new Set(['activities', 'multisportsession', 'activity'])

/**
 * Reads a GPX, TCX or KML file, already unpacked, chunk by chunk: memory is bounded by the columns it fills, not by
 * the text. Whatever is complete before a fault is kept. Never throws: a file of another format gives no
 * activities and a fault that says what it is.
 */
export function readXml(chunks: Iterable<Uint8Array>): FileReading {
  const faults = new FaultLedger()
  const reader = walkXml(decodeText(chunks, faults), (rootName) => readerFor(rootName, faults), faults)
  faults.place = () => 'file'
  const activities = reader?.finish() ?? []
  const { format = null, courses = [], places = [] } = reader ?? {}
  return { format, activities, courses, places, faults: faults.list() }
}

function readerFor(rootName: string, faults: FaultLedger): RecordingReader {
  const localName = rootName.slice(rootName.lastIndexOf(':') + 1).toLowerCase()
  if (localName === 'gpx') return new GpxReader(faults)
  if (localName === 'trainingcenterdatabase') return new TcxReader(faults)
  if (localName === 'kml') return new KmlReader(faults)
  if (BEHEADED_TCX.has(localName)) {
    faults.note('root', () => 'The opening <TrainingCenterDatabase> is missing; the rest was read as TCX.')
    return new TcxReader(faults)
  }
  throw new HaltError(`The root element is <${plain(rootName)}>, so this is neither GPX, TCX nor KML.`)
}
