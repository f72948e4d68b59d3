import { FASTEST_ON_FOOT } from '../evidence/unknown.ts'
import { sum } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** Sports whose bodily figures this project models; as FIT names them. */
const ON_FOOT = new Set(['running', 'walking', 'hiking', 'mountaineering', 'snowshoeing', 'trail_running'])

/** Words a device writes when it does not know, or was not asked: the speed decides. */
const UNDECIDED = new Set([
  'unknown',
  'generic',
  'other',
  'training',
  'fitness_equipment',
  'all',
  'multisport',
])

/** Whether a sport, as FIT names it, is one on foot. */
export function isSportOnFoot(sport: string): boolean {
  return ON_FOOT.has(sport)
}

/** Whether running and walking models may speak about this recording at all. */
export function isOnFoot(sport: string, stretches: Stretches): boolean {
  if (isSportOnFoot(sport)) return true
  if (!UNDECIDED.has(sport)) return false
  return sum(stretches.length) / sum(stretches.movingTime) <= FASTEST_ON_FOOT.value
}
