import { Command, InvalidArgumentError, Option } from 'commander'
import { courseDemand } from '../../athlete/exposure/demand.ts'
import { exposureOf } from '../../athlete/exposure/exposure.ts'
import { toReadinessJson } from '../../athlete/exposure/readiness-json.ts'
import { readiness } from '../../athlete/exposure/readiness.ts'
import { predictCourse } from '../../athlete/predict-course.ts'
import { toPredictionJson } from '../../athlete/prediction-json.ts'
import type { UnitSystem } from '../../units/units.ts'
import { courseWords, timeWords } from '../../words/prediction.ts'
import { homeFolder } from '../about.ts'
import { Complaint } from '../complaint.ts'
import { regionAround } from '../ground/region-around.ts'
import { openRegions } from '../ground/regions.ts'
import { jsonOption, unitsOption } from '../options.ts'
import { write } from '../output.ts'
import { readCourse } from '../predict/read-course.ts'
import { readinessText } from '../readiness/lines.ts'
import { readExposure } from '../readiness/read-exposure.ts'
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
    .option('--history <folder>', 'your recordings (FIT, GPX, TCX, plain or .gz)')
    .addOption(onOption)
    .addOption(jsonOption)
    .addOption(unitsOption)
    .option('--no-colour', 'plain text, even on a terminal that has colour')
    .addHelpText('after', EXAMPLES)
    .action(tellReadiness)
}

const EXAMPLES = `
Examples:
  underfoot readiness saturday.gpx --history ~/runs
  underfoot readiness race.gpx --history ~/runs --on 2026-09-05   as it stood that evening`

const onOption = new Option('--on <day>', 'look back from the end of this day instead of from now').argParser(
  endOfDay,
)

async function tellReadiness(file: string, asked: Asked): Promise<void> {
  if (asked.history === undefined)
    throw new Complaint('readiness needs your recordings: name their folder with --history.')
  const { name, track } = readCourse(file)
  const regions = await openRegions(homeFolder())
  const { runs, setAside } = await readExposure(asked.history, regions)
  const unseen = setAside.find((one) => one.file === asked.history)
  if (runs.length === 0 && unseen !== undefined) throw new Complaint(`${unseen.file}: ${unseen.reason}`)

  const now_s = asked.on ?? Date.now() / 1000
  const past = runs.filter(({ start_s }) => start_s <= now_s)
  const prediction = predictCourse(track, past)
  if (prediction === null) throw new Complaint(`${file}: it has no line of positions to follow.`)
  const demand = courseDemand(prediction, await regionAround(track, regions))
  const exposure = exposureOf(
    past.map(({ record }) => record),
    now_s,
  )
  const told = toReadinessJson(readiness(demand, exposure), setAside)
  if (asked.json) {
    await write(`${JSON.stringify(told)}\n`)
    return
  }
  const course = toPredictionJson(prediction)
  const about = `${courseWords(course, asked.units)}, ${timeWords(course)}`
  const setting = { width: textWidth(), units: asked.units, style: styleFor(asked.colour) }
  await write(readinessText(name, about, told, setting))
}

const DAY_S = 86_400

/** `2026-09-05` → the end of that day in UTC, s since 1970. A day that no calendar has is none. */
function endOfDay(text: string): number {
  const start = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It wants a day such as 2026-09-05.')
  return start.getTime() / 1000 + DAY_S
}
