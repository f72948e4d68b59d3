import { capitalised } from '../../src/words/numbers.ts'
import type { ListedActivity } from '../data/api/types.ts'

/** `trail_running` → `trail running`. */
export function sportLabel(sport: string): string {
  return sport === '' || sport === 'unknown' ? 'sport not said' : sport.replaceAll('_', ' ')
}

/** What an activity is called where nobody gave it a name. */
export function plainName({ onFoot, sport }: Pick<ListedActivity, 'onFoot' | 'sport'>): string {
  if (sport !== '' && sport !== 'unknown') return capitalised(sportLabel(sport))
  return onFoot === null ? 'Activity' : capitalised(onFoot)
}
