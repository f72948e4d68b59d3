import { readFileSync } from 'node:fs'
import type { Activity } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import type { Track } from '../../src/activity/track.ts'
import { toStretches, type Cleaned } from '../../src/analysis/stretches.ts'
import { unsound } from '../analysis/sound-stretches.ts'
import { sharedPath } from '../support/shared.ts'
import { quantile } from './beside-devices.ts'

/** What the tests of every recording want to know of one: little enough to keep for all of them at once. */
export interface Looked {
  /** Under the folder of recordings. */
  readonly file: string
  /** What its reader said. */
  readonly faults: readonly string[]
  readonly activities: readonly LookedActivity[]
}

export interface LookedActivity {
  readonly points: number
  readonly timedPoints: number
  readonly device: string
  readonly deviceAscent_m: number | null
  readonly isSmooth: boolean
  readonly faults: readonly string[]
  readonly cleaned: LookedStretches | { readonly reason: string }
}

export interface LookedStretches {
  /** What is wrong with them; null when nothing is. */
  readonly unsound: string | null
  readonly distance_m: number
  readonly movingTime_s: number
  readonly ascent_m: number | null
  readonly descent_m: number | null
  /** m of way whose climb is unknown. */
  readonly unknown_m: number
  /** m between the lowest and the highest place. */
  readonly relief_m: number
}

/** Reads a recording once, and cuts it into stretches. */
export function look(file: string): Looked {
  const { activities, faults } = readActivityFile(file, readFileSync(sharedPath('runs', file)))
  return { file, faults: faults.map(({ what }) => what), activities: activities.map(lookAt) }
}

function lookAt(activity: Activity): LookedActivity {
  const { track, device, deviceTotals } = activity
  const cleaned = toStretches(activity)
  return {
    points: track.length,
    timedPoints: track.time.reduce((count, time) => (Number.isNaN(time) ? count : count + 1), 0),
    device: device ?? 'unknown device',
    deviceAscent_m: deviceTotals.ascent_m,
    isSmooth: isSmooth(track),
    faults: cleaned.faults.map(({ what }) => what),
    cleaned: 'reason' in cleaned ? { reason: cleaned.reason } : summaryOf(cleaned),
  }
}

function summaryOf(cleaned: Cleaned): LookedStretches {
  const { ascent, length, altitude } = cleaned.stretches
  let unknown_m = 0
  ascent.forEach((up, i) => {
    if (Number.isNaN(up)) unknown_m += length[i]
  })
  const heights = Array.from(altitude).filter((z) => !Number.isNaN(z))
  const { distance_m, movingTime_s, ascent_m, descent_m } = cleaned
  return {
    unsound: unsound(cleaned),
    distance_m,
    movingTime_s,
    ascent_m,
    descent_m,
    unknown_m,
    relief_m: Math.max(...heights) - Math.min(...heights),
  }
}

/**
 * Smooth, as a barometer is: of the samples at most 3 s apart nine in ten lie within 1 m of the straight line on
 * from the two before, and half of them within 0.4 m; and there are enough of those to tell.
 */
function isSmooth(track: Track): boolean {
  const bends: number[] = []
  for (let i = 2; i < track.length; i++) {
    if (track.time[i] - track.time[i - 1] > 3 || track.time[i - 1] - track.time[i - 2] > 3) continue
    const bend = Math.abs(track.altitude[i] - 2 * track.altitude[i - 1] + track.altitude[i - 2])
    if (!Number.isNaN(bend)) bends.push(bend)
  }
  bends.sort((a, b) => a - b)
  return bends.length >= 300 && quantile(bends, 0.9) <= 1.001 && quantile(bends, 0.5) <= 0.401
}
