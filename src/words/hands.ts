import type { PredictionJson } from '../athlete/prediction-json.ts'
import { formatDistance, type UnitSystem } from '../units/units.ts'

/** m. Less is a step of rock that the map took whole. */
const WORTH_A_WARNING_M = 20

/** Whether a course asks for hands: nobody runs it, and nobody is told to be ready to. */
export function asksForHands({ scramble_m }: Pick<PredictionJson, 'scramble_m'>): boolean {
  return scramble_m !== null && scramble_m >= WORTH_A_WARNING_M
}

/** What is said before anything else of such a course; null of any other. */
export function handsSentence(
  prediction: Pick<PredictionJson, 'scramble_m'>,
  units: UnitSystem,
): string | null {
  if (!asksForHands(prediction)) return null
  const length = formatDistance(prediction.scramble_m ?? 0, units)
  return `Hands needed: ${length} of this is a scramble (T4 and harder on the map), which is climbed and not run. It counts here as a hiker’s time, which may be half or twice as long; how exposed it is no map tells.`
}

/** The same beside what was done: nothing run makes ready for it. */
export const NOT_READY_FOR_HANDS =
  'It asks for hands on rock, and no run, however long, shows that you are ready for that.'
