import { capitalised } from './numbers.ts'

/** What a device writes for want of anything to write. */
const SAYS_NOTHING = new Set(['', 'unknown', 'generic', 'other'])

/** What a device wrote, as words: `trail_running` → `trail running`; null where it says nothing. */
export function deviceWords(text: string): string | null {
  return SAYS_NOTHING.has(text) ? null : text.replaceAll('_', ' ')
}

/** A sport where one must be named. */
export function sportName(sport: string): string {
  return deviceWords(sport) ?? 'sport unknown'
}

/** Beside a run's name: its sport, where that is more than running; null where there is nothing to add. */
export function sportAside(sport: string): string | null {
  return /run/.test(sport) ? null : deviceWords(sport)
}

/** What an activity is called where nobody gave it a name. */
export function plainName(activity: {
  readonly sport: string
  /** null where it was not on foot. */
  readonly onFoot: 'run' | 'walk' | null
}): string {
  return capitalised(deviceWords(activity.sport) ?? activity.onFoot ?? 'activity')
}
