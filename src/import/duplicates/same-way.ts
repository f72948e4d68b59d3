import { eastward, metresPerDegree } from '../../geo/distance.ts'
import { knownPlaces } from './same-places.ts'
import type { Trace } from './trace.ts'

/** s between instants beyond which the line between them is not the way that was gone. */
const WIDEST_STEP_S = 20

/**
 * Share of the shorter trace's places that lie on the way of the longer, whenever either was there; 0 where the
 * traces are too coarse to tell.
 */
export function sharedWay(a: Trace, b: Trace, within_m: number): number {
  if (Math.max(a.step_s, b.step_s) > WIDEST_STEP_S) return 0
  const [shorter, longer] = knownPlaces(a) * a.step_s <= knownPlaces(b) * b.step_s ? [a, b] : [b, a]
  let [known, on] = [0, 0]
  for (let i = 0; i < shorter.latitude.length; i++) {
    if (Number.isNaN(shorter.latitude[i])) continue
    known++
    if (isOnWay(shorter.latitude[i], shorter.longitude[i], longer, within_m)) on++
  }
  return known > 0 ? on / known : 0
}

/** Where the longer was lost for a while, its way is taken to be straight. */
function isOnWay(lat: number, lon: number, { latitude, longitude }: Trace, within_m: number): boolean {
  const { north, east } = metresPerDegree(lat)
  let before = { x: Number.NaN, y: Number.NaN }
  for (let i = 0; i < latitude.length; i++) {
    const here = { x: eastward(lon, longitude[i]) * east, y: (latitude[i] - lat) * north }
    if (Number.isNaN(here.x)) continue
    if (isLineNear(before, here, within_m)) return true
    before = here
  }
  return false
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Whether the line from `a` to `b` comes within a distance of the origin. */
function isLineNear(a: Point, b: Point, within: number): boolean {
  if (Math.hypot(b.x, b.y) <= within) return true
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const share = -(a.x * dx + a.y * dy) / (dx * dx + dy * dy)
  // No number, and no line, where nothing is known before or it stood still.
  return share > 0 && share < 1 && Math.hypot(a.x + share * dx, a.y + share * dy) <= within
}
