import type { Store } from '../store/store.ts'
import type { Bell } from './bell.ts'
import type { Timing } from './timing.ts'
import type { Turns } from './turns.ts'

/** What everything in this room works with. */
export interface Around {
  readonly store: Store
  readonly turns: Turns
  readonly bell: Bell
  readonly timing: Timing
  /** s since 1970 UTC, for people to read; nothing relies on it going forward. */
  readonly clock: () => number
}
