import { timeAt } from '../athlete/predict.ts'
import type { PredictionJson } from '../athlete/prediction-json.ts'
import type { CoursePlace } from '../course/course-places.ts'
import { formatDuration, metresPerSplit, type UnitSystem } from '../units/units.ts'
import type { Section, TableColumn } from './document/document.ts'
import { capitalised } from './numbers.ts'

const COLUMN = { means: '', align: 'right', weight: 'plain', yields: 0 } as const

/** The places that the file marks and when one would be there; null where it marks none. */
export function placesSection(prediction: PredictionJson, units: UnitSystem): Section | null {
  const { places, splits, cannotTell } = prediction
  if (places.length === 0) return null
  const isTold = cannotTell === null
  const columns: readonly TableColumn[] = [
    { ...COLUMN, header: 'place', align: 'left' },
    { ...COLUMN, header: units },
    ...(isTold ? [{ ...COLUMN, header: 'after', weight: 'strong' as const }] : []),
  ]
  const rows = places.map((place) => ({
    cells: [
      placeWords(place),
      (place.at_m / metresPerSplit(units)).toFixed(1),
      ...(isTold ? [formatDuration(timeAt(splits, place.at_m).movingTime_s)] : []),
    ],
    figure: null,
    bar: null,
  }))
  return { id: 'places', title: 'On the way', blocks: [{ kind: 'table', drawn: null, columns, rows }] }
}

/** `Spring (water)`, `Water`. */
function placeWords({ name, kind }: CoursePlace): string {
  if (name === null) return capitalised(kind ?? 'a place')
  return kind === null || name.toLowerCase() === kind ? name : `${name} (${kind})`
}
