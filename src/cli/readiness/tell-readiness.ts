import { courseDemand } from '../../exposure/demand.ts'
import type { ExposureRecord } from '../../exposure/exposure-record.ts'
import { exposureOf } from '../../exposure/exposure.ts'
import { personsMoment } from '../../exposure/local-days.ts'
import { toReadinessJson } from '../../exposure/readiness-json.ts'
import { readiness } from '../../exposure/readiness.ts'
import { predictCourse } from '../../athlete/predict-course.ts'
import { type SetAside, toPredictionJson } from '../../athlete/prediction-json.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import { endOfLocalDay } from '../../units/local-time.ts'
import type { UnitSystem } from '../../units/units.ts'
import { courseWords, timeWords } from '../../words/prediction.ts'
import { homeFolder } from '../about.ts'
import { machineOffset } from '../machine-clock.ts'
import { UserError } from '../user-error.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { write } from '../output.ts'
import { readCourse } from '../predict/read-course.ts'
import { readinessText } from './lines.ts'
import { readExposure } from './read-exposure.ts'
import { styleFor, textWidth } from '../terminal.ts'

export interface ReadinessOptions {
  readonly history?: string
  /** A local day, counted from 1 January 1970. */
  readonly on?: number
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

/** `underfoot readiness`: a course beside the thirty days before it. */
export async function tellReadiness(file: string, asked: ReadinessOptions): Promise<void> {
  const { name, track } = readCourse(file)
  const regions = new RegionCatalogue(homeFolder())
  const at = asked.on === undefined ? { now_s: Date.now() / 1000 } : { day: asked.on }
  const utc_s = 'day' in at ? endOfLocalDay(at.day, null).at_s : at.now_s
  const { runs, records, setAside } =
    asked.history === undefined ? await keptUntil(utc_s) : await readWhole(asked.history, regions)
  const now = personsMoment(records, at, machineOffset(utc_s))
  const past = runs.filter(({ start_s }) => start_s <= now.at_s)
  const prediction = predictCourse(track, past)
  if (prediction === null) throw new UserError(`${file}: it has no line of positions to follow.`)
  const demand = courseDemand(prediction, await regions.around(track))
  const told = toReadinessJson(readiness(demand, exposureOf(records, now)), setAside)
  if (asked.json) {
    await write(`${JSON.stringify(told)}\n`)
    return
  }
  const course = toPredictionJson(prediction)
  const about = `${courseWords(course, asked.units)}, ${timeWords(course)}`
  const setting = { width: textWidth(), units: asked.units, style: styleFor(asked.colour) }
  await write(readinessText(name, about, told, setting))
}

interface Past {
  readonly runs: readonly RunSummary[]
  readonly records: readonly ExposureRecord[]
  readonly setAside: readonly SetAside[]
}

async function keptUntil(now_s: number): Promise<Past> {
  // The database is loaded only where the history is in it.
  const { keptHistory } = await import('../store/kept-history.ts')
  const { runs, records } = await keptHistory(now_s)
  if (records.length === 0)
    throw new UserError(
      'readiness needs your runs: bring them in with `underfoot import`, or name their folder with --history.',
    )
  return { runs, records, setAside: [] }
}

async function readWhole(folder: string, regions: RegionCatalogue): Promise<Past> {
  const { runs, setAside } = await readExposure(folder, regions)
  const unseen = setAside.find(({ file }) => file === folder)
  if (runs.length === 0 && unseen !== undefined) throw new UserError(`${unseen.file}: ${unseen.reason}`)
  return { runs, records: runs.map(({ record }) => record), setAside }
}
