import { distanceBetween } from '../../geo/distance.ts'
import type { ReadWarning } from '../activity.ts'
import { keptSegments, takeRows } from '../take-rows.ts'
import type { Track } from '../track.ts'
import { piecesOf } from './repeats.ts'

/** Share of backward steps from which the samples are out of order, rather than the clock set anew. */
const DISORDER_SHARE = 0.02

/** s from the first to the last of what may be one outing, whose parts an exporter put in another order. */
const LONGEST_OUTING_S = 7 * 86_400
/** m by which the parts must lie nearer together in another order to be put in it. */
const NEARER_M = 15

/**
 * Files whose times run backwards every few samples were joined, reversed or shuffled by an exporter. Either the
 * order of the samples is wrong, and sorting them by time mends it, or their times are: then the order is kept
 * and the clock held where it would run back. The shorter line through the positions tells which.
 */
export function mendOrder(track: Track, faults: ReadWarning[]): Track {
  if (!isDisordered(track.time)) {
    const ordered = partsInClockOrder(track)
    if (ordered === null) return track
    faults.push({
      where: 'file',
      what: 'The parts of the recording were not in the order they were run in; they were put in the order of their clock.',
    })
    return ordered
  }
  const sorted = inClockOrder(track)
  if (lineLength(sorted) <= lineLength(track)) {
    faults.push({
      where: 'file',
      what: 'The samples were not in the order of their clock; they were sorted by it.',
    })
    return sorted
  }
  faults.push({
    where: 'file',
    what: 'The times run back and forth while the positions run on; the clock was held wherever it ran back.',
  })
  let latest = -Infinity
  const time = track.time.map((t) => (Number.isFinite(t) ? (latest = Math.max(latest, t)) : t))
  return { ...track, time }
}

function isDisordered(time: Float64Array): boolean {
  let steps = 0
  let backwards = 0
  let previous = NaN
  for (const t of time) {
    if (!Number.isFinite(t)) continue
    if (t < previous) backwards += 1
    steps += 1
    previous = t
  }
  return backwards > 2 && backwards > steps * DISORDER_SHARE
}

function lineLength(track: Track): number {
  const { latitude, longitude } = track
  let total = 0
  let previous = -1
  for (let i = 0; i < track.length; i++) {
    if (Number.isNaN(latitude[i]) || Number.isNaN(longitude[i])) continue
    if (previous >= 0)
      total += distanceBetween(latitude[previous], longitude[previous], latitude[i], longitude[i])
    previous = i
  }
  return total
}

/** The same samples in the order of their clock (stable); untimed samples stay behind the timed one before them. */
function inClockOrder(track: Track): Track {
  const order = clockOrder(track)
  // Shuffled samples have no borders left.
  return takeRows(track, order, track.length > 0 ? Uint32Array.of(0) : new Uint32Array(0))
}

function clockOrder(track: Track): Uint32Array {
  const key = new Float64Array(track.length)
  let last = -Infinity
  for (let i = 0; i < track.length; i++) {
    if (Number.isFinite(track.time[i])) last = track.time[i]
    key[i] = last
  }
  return Uint32Array.from(key, (_, i) => i).sort((a, b) => key[a] - key[b] || a - b)
}

/**
 * A recording whose laps or segments stand in another order than they were run in, the newest first, say: by the clock
 * each goes on where the one before it ended. null where the file's own order is as good, for a clock that was set back
 * while running tells times that run back, too.
 */
function partsInClockOrder(track: Track): Track | null {
  if (piecesOf(track.time).length < 2) return null
  const rows = clockOrder(track)
  const ordered = takeRows(track, rows, keptSegments(track, rows))
  const times = ordered.time.filter((t) => Number.isFinite(t))
  const isOneOuting = times[times.length - 1] - times[0] <= LONGEST_OUTING_S
  return isOneOuting && disorder(ordered) < disorder(track) - NEARER_M ? ordered : null
}

/** m by which a device's count falls; of a recording without a count, the length of its line. */
function disorder(track: Track): number {
  if (!track.distance) return lineLength(track)
  let falls = 0
  let previous = NaN
  for (const count of track.distance) {
    if (Number.isNaN(count)) continue
    if (count < previous) falls += previous - count
    previous = count
  }
  return falls
}
