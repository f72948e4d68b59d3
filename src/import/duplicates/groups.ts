import { knownPlaces } from './same-places.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Recordings of one activity, the fullest first: it is the primary one, and the figures are made from it. */
export type Group<W extends Fingerprint = Fingerprint> = readonly [primary: W, ...others: W[]]

/**
 * Sorts recordings into activities: the fullest takes all that are the same as it, then the fullest of the rest, and
 * so on. What comes out depends on the recordings alone, not on the order they are given in; and two recordings
 * are never one activity merely because a third resembles both.
 */
export function groupsOf<W extends Fingerprint>(
  fingerprints: readonly W[],
  isSame: (a: W, b: W) => boolean,
): Group<W>[] {
  const groups: [W, ...W[]][] = []
  for (const fingerprint of [...fingerprints].sort(byCompleteness)) {
    const group = groups.find(([primary]) => isSame(primary, fingerprint))
    if (group === undefined) groups.push([fingerprint])
    else group.push(fingerprint)
  }
  return groups
}

/** Among equals the format that devices write themselves comes first. */
const FORMATS = ['fit', 'tcx', 'gpx', 'json']

/** A total order, the fullest first: what was recorded over how long, then format, then, arbitrarily, the bytes. */
export function byCompleteness(a: Fingerprint, b: Fingerprint): number {
  return (
    completeness(b) - completeness(a) ||
    FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format) ||
    (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : a.ordinal - b.ordinal)
  )
}

/** A recording without places, and what each further sense adds: as many seconds more. */
const WORTH_WITHOUT_PLACES = 0.3
const WORTH_OF_A_SENSE = 0.15

function completeness({ start_s, end_s, trace }: Fingerprint): number {
  const placed_s = knownPlaces(trace) * trace.step_s
  const lasted_s = Math.max(placed_s, WORTH_WITHOUT_PLACES * (end_s - start_s))
  return lasted_s * (1 + WORTH_OF_A_SENSE * trace.senses)
}

/** Letters of the hash that stand for a file: 64 bits, enough to tell a lifetime of recordings apart. */
const HASH_LETTERS = 16

/**
 * What an activity is called: after its primary recording, so that the same recordings make the same
 * activities wherever and in whatever order they arrive. The name of an activity whose primary recording gave
 * way to a fuller one is still that of one of its recordings, by which it can be found.
 */
export function activityName({ sha256, ordinal }: Pick<Fingerprint, 'sha256' | 'ordinal'>): string {
  return `${sha256.slice(0, HASH_LETTERS)}-${ordinal}`
}
