import { Command, InvalidArgumentError, Option } from 'commander'
import { courseDemand } from '../../athlete/exposure/demand.ts'
import type { ExposureRecord } from '../../athlete/exposure/exposure-record.ts'
import { exposureOf } from '../../athlete/exposure/exposure.ts'
import { toReadinessJson } from '../../athlete/exposure/readiness-json.ts'
import { readiness } from '../../athlete/exposure/readiness.ts'
import { predictCourse } from '../../athlete/predict-course.ts'
import { type SetAside, toPredictionJson } from '../../athlete/prediction-json.ts'
import type { RunSummary } from '../../athlete/run-summary.ts'
import type { UnitSystem } from '../../units/units.ts'
import { courseWords, timeWords } from '../../words/prediction.ts'
import { homeFolder } from '../about.ts'
import { Complaint } from '../complaint.ts'
import { regionAround } from '../ground/region-around.ts'
import { openRegions, type Regions } from '../ground/regions.ts'
import { jsonOption, unitsOption } from '../options.ts'
import { write } from '../output.ts'
import { readCourse } from '../predict/read-course.ts'
import { readinessText } from '../readiness/lines.ts'
import { readExposure } from '../readiness/read-exposure.ts'
import { keptHistory } from '../store/kept-history.ts'
import { styleFor, textWidth } from '../terminal.ts'

interface Asked {
  readonly history?: string
  readonly on?: number
  readonly json?: true
  readonly units: UnitSystem
  readonly colour: boolean
}

export function readinessCommand(): Command {
  return new Command('readiness')
    .description('a course beside what you have done in the last 30 days')
    .argument('<course>', 'the line to follow (FIT, GPX or TCX, plain or .gz)')
    .option('--history <folder>', 'your recordings (default: what you have imported)')
    .addOption(onOption)
    .addOption(jsonOption)
    .addOption(unitsOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(tellReadiness)
}

const EXAMPLES = `
Examples:
  underfoot readiness saturday.gpx
  underfoot readiness saturday.gpx --history ~/runs
  underfoot readiness race.gpx --history ~/runs --on 2026-09-05   as it stood that evening`

const onOption = new Option('--on <day>', 'look back from the end of this day instead of from now').argParser(
  endOfDay,
)

async function tellReadiness(file: string, asked: Asked): Promise<void> {
  const { name, track } = readCourse(file)
  const regions = await openRegions(homeFolder())
  const now_s = asked.on ?? Date.now() / 1000
  const { runs, records, setAside } =
    asked.history === undefined ? await keptUntil(now_s) : await readUntil(now_s, asked.history, regions)
  const prediction = predictCourse(track, runs)
  if (prediction === null) throw new Complaint(`${file}: it has no line of positions to follow.`)
  const demand = courseDemand(prediction, await regionAround(track, regions))
  const told = toReadinessJson(readiness(demand, exposureOf(records, now_s)), setAside)
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
  const { runs, records } = await keptHistory(now_s)
  if (records.length === 0)
    throw new Complaint(
      'readiness needs your runs: bring them in with `underfoot import`, or name their folder with --history.',
    )
  return { runs, records, setAside: [] }
}

async function readUntil(now_s: number, folder: string, regions: Regions): Promise<Past> {
  const { runs, setAside } = await readExposure(folder, regions)
  const unseen = setAside.find(({ file }) => file === folder)
  if (runs.length === 0 && unseen !== undefined) throw new Complaint(`${unseen.file}: ${unseen.reason}`)
  const past = runs.filter(({ start_s }) => start_s <= now_s)
  return { runs: past, records: past.map(({ record }) => record), setAside }
}

const DAY_S = 86_400

/** `2026-09-05` → the end of that day in UTC, s since 1970. A day that no calendar has is none. */
function endOfDay(text: string): number {
  const start = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It wants a day such as 2026-09-05.')
  return start.getTime() / 1000 + DAY_S
}
