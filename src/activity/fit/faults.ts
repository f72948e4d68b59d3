import type { ReadWarning } from '../activity.ts'
import { RECORD_MESSAGE } from './record-fields.ts'
import type { WalkEnd } from './walk.ts'

export const DAMAGED_HEADER =
  'The header of this FIT recording is damaged; it was read as far as its messages make sense.'

export const NEVER_CLOSED =
  'The header says the recording is empty, though it is not: the device never got to close it. Everything up to the end of the file was read.'

export const SHORT_CLAIM =
  'The header says the recording ends earlier than it does; everything up to the end of the file was read.'

export const LONG_CLAIM =
  'The header says the recording ends later than it does: another begins before that, and each was read on its own.'

export const NO_CHECKSUM =
  'The checksum at the end is missing; everything was kept, but damage would go unnoticed.'

export const WRONG_CHECKSUM =
  'The checksum does not match the contents; everything readable was kept, but a value here or there may be wrong.'

export const NO_SESSION =
  'The device never wrote its summary of the session (a flat battery often does this); what it wrote was kept as one activity, whose totals are those of its laps, if any.'

export const NO_CLOCK =
  'The device did not yet know the date here and counted seconds since it was switched on; those records were kept with the times as written.'

export const TOO_MANY_COLUMNS =
  'The recording names more extra fields than we keep; the first ones were kept and the others left out.'

export const TOO_MANY_RECORDS =
  'The file holds more records than any recording does; those before this place were kept and the rest left out.'

/** Bytes that belong to nothing. */
export function leftOver(count: number, at: number): ReadWarning {
  const bytes = count === 1 ? 'One byte follows' : `${count} bytes follow`
  return {
    where: `byte ${at}`,
    what: `${bytes} the end of the recording and cannot be read as FIT; left aside.`,
  }
}

/** Unsound bytes from `at`, and where reading went on (null: nowhere). */
export function damage(at: number, onward: number | null, end: number, kept: number): ReadWarning {
  const stretch = (onward ?? end) - at
  const what =
    onward === null
      ? `The bytes from here on make no sense as FIT messages (${stretch} bytes); ${kept > 0 ? `the ${count(kept)} before them were kept` : 'left aside'}.`
      : `${stretch} bytes here make no sense as FIT messages; they were stepped over and reading went on with the next sound record.`
  return { where: `byte ${at}`, what }
}

/** One sentence for all the damage beyond what is told place by place. */
export function moreDamage(places: number): ReadWarning {
  return {
    where: 'file',
    what: `${places} more places make no sense as FIT messages; they too were stepped over.`,
  }
}

/** The header counts more bytes than the file has, which ends between two messages. */
export function shortOf(claimed: number, there: number, total: number): ReadWarning {
  const what = `The header promises ${claimed} bytes of recording but only ${there} are there; the rest was never written or got lost.`
  return { where: `byte ${total}`, what }
}

/** The bytes end in the middle of a message. */
export function cutShort(stop: Extract<WalkEnd, { why: 'cut' }>, kept: number): ReadWarning {
  const what =
    stop.definition?.message === RECORD_MESSAGE
      ? `The file ends in the middle of record ${kept + 1} (a flat battery often does this); the ${count(kept)} before it were kept.`
      : `The file ends in the middle of a message; everything before it was kept.`
  return { where: `byte ${stop.at}`, what }
}

function count(records: number): string {
  return records === 1 ? '1 record' : `${records} records`
}
