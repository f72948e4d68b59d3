import { beginsLikeAppleHealth } from './apple-workouts.ts'

/** What exports hold of somebody's ways that is not read, by how it begins, and why. */
const BEGINNINGS: readonly (readonly [(text: string) => boolean, string])[] = [
  [
    beginsLikeAppleHealth,
    'This is Apple Health’s list of workouts; where they went stands in the folder workout-routes that comes with it. Import the whole export.zip, or its folder.',
  ],
  [
    (text) =>
      /"(timelineObjects|semanticSegments|timelinePath|rawSignals)"/.test(text) ||
      /"locations"\s*:\s*\[\s*\{[^}]*"(latitudeE7|timestampMs)"/.test(text) ||
      /"placeLocation"\s*:\s*"geo:/.test(text),
    'Google’s Timeline tells where a phone was now and then, too seldom for a run; it was not read. What Google Fit recorded lies in the export’s folder Fit, as TCX files.',
  ],
]

/** The same by names that leave no doubt. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /(^|\/)SPORT(_\d+)?\.csv$/,
    'Zepp’s list of trainings holds sums only, no tracks; it was not read. The Zepp app exports single trainings as GPX, TCX or FIT.',
  ],
]

/** Why a file is not read that is told by its name; null for all others. */
export function notReadByName(path: string): string | null {
  return NAMES.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/** The same of a file that is told by its first bytes, as text. */
export function notReadByHead(text: string): string | null {
  return BEGINNINGS.find(([isIt]) => isIt(text))?.[1] ?? null
}
