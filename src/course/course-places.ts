import type { CoursePoint } from '../activity/activity.ts'
import { distanceBetween } from '../geo/distance.ts'
import type { Stretches } from '../stretch/stretches.ts'

/** A marked place, as often as a course comes by it. */
export interface CoursePlace {
  readonly name: string | null
  /** As the file has it, lower-case: `water`, `summit`; null where it does not say. */
  readonly kind: string | null
  /** m along the course. */
  readonly at_m: number
}

/** m from the course beyond which a place is not on it. */
const NEAR_M = 150
/** m along the course after which it comes by the same place another time. */
const AGAIN_M = 500
/** Files of more marks than this mark the turns of a drawing, not places. */
const MOST_PLACES = 60

/** What course points say where to turn, which a watch tells and a list does not. */
const TURNS = /^(?:(?:slight|sharp|keep) )?(?:left|right)(?: fork)?$|^(?:straight|u turn|middle fork|navaid)$/

/** Where a course comes by the places that its file marks, in the order in which it does. */
export function placesOn(points: readonly CoursePoint[], stretches: Stretches): CoursePlace[] {
  const marked = points.filter(({ name, kind }) => (name ?? kind) !== null && !TURNS.test(kind ?? ''))
  if (marked.length > MOST_PLACES) return []
  return marked
    .flatMap((point) =>
      passings(point, stretches).map((at_m) => ({ name: point.name, kind: point.kind, at_m })),
    )
    .sort((a, b) => a.at_m - b.at_m)
}

/** m along the course wherever it is nearest to a place. */
function passings(point: CoursePoint, { count, start, length, latitude, longitude }: Stretches): number[] {
  const passed: { at_m: number; off_m: number; last_m: number }[] = []
  for (let i = 0; i < count; i++) {
    const off_m = distanceBetween(point.latitude, point.longitude, latitude[i], longitude[i])
    if (!(off_m <= NEAR_M)) continue
    const at_m = start[i] + length[i] / 2
    const before = passed.at(-1)
    if (before === undefined || at_m - before.last_m > AGAIN_M) passed.push({ at_m, off_m, last_m: at_m })
    else {
      before.last_m = at_m
      if (off_m < before.off_m) [before.at_m, before.off_m] = [at_m, off_m]
    }
  }
  return passed.map(({ at_m }) => at_m)
}
