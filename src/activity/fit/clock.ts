/** s from 1970-01-01 to FIT's epoch, 1989-12-31T00:00:00Z. */
export const FIT_EPOCH_S = 631065600

/** Below this a timestamp counts seconds since the device was switched on, not since FIT's epoch. */
export const FIRST_CALENDAR_TIMESTAMP = 0x10000000

/** The uint32 that means "no time". */
export const NO_TIMESTAMP = 0xffffffff

/** s. Two messages of one recording are hardly ever further apart, and random bytes hardly ever this close. */
export const LONGEST_PAUSE_S = 24 * 3600
