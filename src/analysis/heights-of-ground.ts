import type { ReadWarning } from '../activity/activity.ts'
import { KNOWN_ENOUGH } from '../evidence/unknown.ts'
import { HEIGHT_ERROR } from '../evidence/work.ts'
import type { Region } from '../ground/region/region.ts'
import { onHeights } from '../line/on-heights.ts'
import { sum } from '../stretch/columns.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { OnGround } from './on-ground.ts'
import { type Cleaned, climbTold, unknownClimb } from './stretches.ts'

/** The heights a recording is told by. */
export type HeightsTold = Pick<Cleaned, 'stretches' | 'ascent_m' | 'descent_m' | 'heightError' | 'faults'>

/**
 * Stretches on their ground, with the ground's heights where something speaks against the recording's own or where it has
 * none. Where nothing does, its own are kept: a barometer knows a hillside better than a grid of 30 or 90 m. Where the
 * ground knows less than half of the way too, a doubted altitude stays, and so does the doubt.
 */
export function heightsOfGround(
  cleaned: Cleaned,
  grounded: OnGround,
  regions: readonly Region[],
): HeightsTold {
  const { line, altitudeDoubt: doubt } = cleaned
  const own = { ...cleaned, stretches: grounded.stretches }
  const keepsOwn = line.altitude !== null && doubt === null
  // What climbed while nobody moved is told apart at the line's own points, and would be lost between new ones.
  if (keepsOwn && line.lifted?.some((metres) => metres !== 0)) return own
  const blank = keepsOwn ? grounded.stretches : withoutHeights(grounded.stretches)
  const asked = { ...line, altitude: keepsOwn ? line.altitude : null, lifted: null, times: null }
  const stretches = onHeights(blank, asked, grounded.routes, regions)
  const [found_m, way_m] = [foundBeside(blank, stretches), sum(stretches.length)]
  if (doubt !== null ? found_m < KNOWN_ENOUGH.value * way_m : found_m === 0) return own
  const where = found_m > 0.95 * way_m ? '' : ` over ${(found_m / 1000).toFixed(1)} km of the way`
  const taken: ReadWarning = {
    where: 'file',
    what:
      doubt !== null
        ? `The heights of the map were taken in its place${where}.`
        : `The recording has no altitude${where}: the heights there are those of the map.`,
  }
  return {
    stretches,
    ...climbTold(stretches),
    heightError: HEIGHT_ERROR.value,
    faults: [...cleaned.faultsOfAll, ...(doubt === null ? [] : [doubt]), taken, ...unknownClimb(stretches)],
  }
}

function withoutHeights(stretches: Stretches): Stretches {
  const unknown = () => new Float32Array(stretches.count).fill(NaN)
  return { ...stretches, altitude: unknown(), grade: unknown(), ascent: unknown(), descent: unknown() }
}

/** m whose height is known now and was not before. */
function foundBeside(before: Stretches, now: Stretches): number {
  let found_m = 0
  for (let i = 0; i < now.count; i++)
    if (Number.isNaN(before.altitude[i]) && !Number.isNaN(now.altitude[i])) found_m += now.length[i]
  return found_m
}
