/** s. No clock on Earth is further from UTC: 12 h behind, 14 h ahead. */
const MOST_BEHIND_S = -12 * 3600
const MOST_AHEAD_S = 14 * 3600

/** Offsets are whole quarters of an hour; two stamps of one moment may be written a second or two apart. */
const QUARTER_S = 900
const APART_S = 60

/**
 * What a recording may be taken to say of its clock's offset from UTC, s; null where that can be no offset. None at
 * all is taken for silence: devices and programs that know no local time write UTC twice, and where it is really
 * UTC the place says so.
 */
export function toldOffset(difference_s: number): number | null {
  const offset_s = Math.round(difference_s / QUARTER_S) * QUARTER_S
  const isSound =
    Math.abs(difference_s - offset_s) <= APART_S && offset_s >= MOST_BEHIND_S && offset_s <= MOST_AHEAD_S
  return isSound && offset_s !== 0 ? offset_s : null
}
