import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { walkedOnes } from '../../src/athlete/gait.ts'
import { runFeatures, tiredEffort } from '../../src/athlete/kernel.ts'
import type { PersonRuns } from '../../src/athlete/learn-priors.ts'
import type { Priors } from '../../src/athlete/priors-shape.ts'
import { slopeFactor } from '../../src/athlete/flat-equivalent.ts'
import type { Someone } from './people.ts'

/** s/m. Slower is no run, faster is no person: the lists hold rides that say Run. */
const SLOWEST = 3
const LISTED_SLOWEST = 1.2
const LISTED_FASTEST = 0.18

export function toldBy({ runs }: Pick<Someone, 'runs'>, priors: Priors): PersonRuns {
  const sound = runs.filter((run) => run.movingTime_s / run.effort_m < SLOWEST)
  const efforts = sound.map((run) => tiredEffort(run, priors.fatigue))
  const logPaces = Float64Array.from(sound, (run, i) => Math.log(run.movingTime_s / efforts[i]))
  const walked = walkedOnes(logPaces)
  return {
    features: sound.map((run, i) => runFeatures(run, run.start_s, walked[i], efforts[i])),
    logPaces,
  }
}

/** A line of an exported list of runs: no track, only totals. */
interface Listed {
  readonly type: string
  readonly distance: number
  readonly moving_time: string
  readonly start_date: string
  readonly elevation_gain: number | null
}

/** People of whom only lists of runs are kept, years of them (running_page's format). */
export function listedPeople(folder: string, priors: Priors): PersonRuns[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^P6[5-8]_running_page_activities\.json(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
      // The lists are files of ours, in the one format the pattern above names.
      return listed(JSON.parse(text) as Listed[], priors)
    })
}

function listed(lines: readonly Listed[], priors: Priors): PersonRuns {
  const knowsClimb = lines.some((line) => (line.elevation_gain ?? 0) > 0)
  const runs = lines
    .filter((line) => line.type === 'Run' && line.distance > 1000)
    .filter((line) => !knowsClimb || line.elevation_gain !== null)
    .map((line) => ({
      ...line,
      time_s: secondsOf(line.moving_time),
      start_s: Date.parse(`${line.start_date.slice(0, 19).replace(' ', 'T')}Z`) / 1000,
    }))
    .filter(
      ({ time_s, distance }) => time_s / distance < LISTED_SLOWEST && time_s / distance > LISTED_FASTEST,
    )
    .sort((a, b) => a.start_s - b.start_s)
  const features = runs.map((run) => {
    const climb = run.elevation_gain ?? 0
    const grade = (2 * climb) / run.distance
    const factor = (slopeFactor(grade, priors.slope) + slopeFactor(-grade, priors.slope)) / 2
    const effort = new Float32Array(Math.ceil(run.distance / 1000)).fill(1000 * factor)
    const effort_m = tiredEffort({ count: effort.length, effort }, priors.fatigue)
    const logPace = Math.log(run.time_s / effort_m)
    const line = {
      length_m: run.distance,
      effort_m: factor * run.distance,
      climb_mPerKm: (1000 * climb) / run.distance,
      squares: new Float64Array(0),
      shares: new Float32Array(0),
    }
    return {
      features: runFeatures(line, run.start_s, false, effort_m),
      logPace,
    }
  })
  return {
    features: features.map((one) => one.features),
    logPaces: Float64Array.from(features, (one) => one.logPace),
  }
}

function secondsOf(clock: string): number {
  const [hours, minutes, seconds] = clock
    .split(/[:, ]+/)
    .slice(-3)
    .map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
