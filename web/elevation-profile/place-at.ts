import { PROVENANCES, SURFACES, TECHNICALITIES } from '../../src/stretch/classes.ts'
import type { Stretches } from '../../src/stretch/stretches.ts'
import type { PlaceAlong } from '../../src/words/along-words.ts'
import { between, stretchAt } from '../lib/place.ts'
import type { Bins } from './bins.ts'

/** What is known of one place along the run: the ground of its stretch, and what the readings even out. */
export function placeAt(stretches: Stretches, readings: Bins, place: number): PlaceAlong {
  const bin = Math.min(readings.count - 1, Math.max(0, Math.floor(place / readings.length)))
  const stretch = stretchAt(stretches, place)
  const { surface, surfaceFrom, technicality, technicalityFrom } = stretches
  return {
    distance_m: place,
    altitude_m: between(stretches, stretches.altitude, place),
    grade: stretches.grade[stretch],
    ground: [
      { name: SURFACES[surface[stretch]], provenance: PROVENANCES[surfaceFrom[stretch]] },
      { name: TECHNICALITIES[technicality[stretch]], provenance: PROVENANCES[technicalityFrom[stretch]] },
    ],
    pace: readings.pace[bin],
    heartRate: readings.heartRate[bin],
    cadence: readings.cadence[bin],
    power: readings.power[bin],
  }
}
