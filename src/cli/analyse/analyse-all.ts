import type { AnalyseOptions } from '../../analysis/analyse.ts'
import { saidToBe } from '../../analysis/on-foot.ts'
import { outcomesOf } from '../../analysis/read-recording.ts'
import { personOf } from '../../athlete/profile.ts'
import { metresPerSplit, type UnitSystem } from '../../units/units.ts'
import type { FoundActivity } from './found.ts'
import { jsonLine } from './json-line.ts'
import { listHeader, listLine, namesWithin, setAsideLines } from './list-lines.ts'
import { analysedSentence, SET_ASIDE } from '../../words/set-aside.ts'
import { report } from './report.ts'
import { homeFolder } from '../about.ts'
import { saidWith } from '../course/runner-options.ts'
import { keptProfileOf } from '../store/kept-profile.ts'
import { UserError } from '../user-error.ts'
import { recordingPaths, recordingsIn } from '../../import/sources/recordings-in.ts'
import { RegionCatalogue } from '../../regions/catalogue.ts'
import { printError, write } from '../output.ts'
import { documentMarkdown } from '../../words/document/markdown.ts'
import { runDocument } from '../../words/run-document.ts'
import { progressLine, styleFor, textWidth } from '../terminal.ts'

export interface AnalyseCommandOptions {
  readonly json?: true
  readonly markdown?: true
  readonly units: UnitSystem
  readonly mass?: number
  readonly load?: number
  readonly sex?: 'female' | 'male'
  readonly age?: number
  readonly sport?: string
  readonly splits: boolean
  readonly colour: boolean
}

/** `underfoot analyse`: one recording as a report, several as a list; as JSON, a line for each activity. */
export async function analyseAll(paths: readonly string[], asked: AnalyseCommandOptions): Promise<void> {
  const files = await recordingPaths(paths)
  if (files.length === 0)
    throw new UserError(
      `there are no recordings in ${paths.join(', ')} (FIT, GPX, TCX, JSON of Polar, Suunto or Huawei, plain or .gz, or archives of them).`,
    )
  const tell = tellerOf(files, asked)
  const profile = await keptProfileOf(saidWith(asked), Date.now() / 1000)
  const options: AnalyseOptions = {
    person: personOf(profile),
    load_kg: profile.load_kg.value,
    splitLength_m: metresPerSplit(asked.units),
  }

  const regions = new RegionCatalogue(homeFolder())
  const progress = progressLine('Recording')
  const setAside: FoundActivity[] = []
  let analysed = 0
  let read = 0
  for await (const { path: file, reading } of recordingsIn(paths)) {
    progress.show(++read, files.length)
    for await (const outcome of outcomesOf(saidToBe(reading, asked.sport ?? null), regions, options)) {
      const found = { file, ...outcome }
      if (found.outcome.status === 'analysed') analysed++
      else setAside.push(found)
      await tell.one(found)
    }
  }
  progress.end()
  await tell.end(analysed, setAside)
  if (analysed > 0) return
  process.exitCode = 1
  printError(nothingAnalysed(setAside))
}

/** How the answer is told: activity by activity, and once at the end. */
interface Teller {
  one(found: FoundActivity): Promise<void>
  end(analysed: number, setAside: readonly FoundActivity[]): Promise<void>
}

function tellerOf(files: readonly string[], asked: AnalyseCommandOptions): Teller {
  if (asked.json) return asJson(asked)
  if (asked.markdown) return asMarkdown(asked)
  return files.length > 1 ? asList(files, asked) : asReport(files, asked)
}

function asJson({ splits }: AnalyseCommandOptions): Teller {
  return {
    one: (found) => write(`${jsonLine(found, splits)}\n`),
    end: async () => {},
  }
}

function asMarkdown({ units, splits }: AnalyseCommandOptions): Teller {
  let begun = false
  return {
    one: async ({ outcome }) => {
      if (outcome.status !== 'analysed') return
      const said = runDocument(outcome.analysis, units)
      const sections = said.sections.filter(({ id }) => splits || id !== 'splits')
      await write(`${begun ? '\n' : ''}${documentMarkdown({ ...said, sections })}`)
      begun = true
    },
    end: async () => {},
  }
}

function asReport(files: readonly string[], { units, splits, colour }: AnalyseCommandOptions): Teller {
  const nameOf = namesWithin(files)
  const setting = { width: textWidth(), units, splits, style: styleFor(colour) }
  return {
    one: async ({ outcome }) => {
      if (outcome.status === 'analysed') await write(`\n${report(outcome, setting)}\n`)
    },
    end: async (analysed, setAside) => {
      if (analysed > 0) await write(setAsideParagraph(setAside, nameOf, setting.width))
    },
  }
}

function asList(files: readonly string[], { units, colour }: AnalyseCommandOptions): Teller {
  const nameOf = namesWithin(files)
  const width = textWidth()
  const style = styleFor(colour)
  let begun = false
  return {
    one: async (found) => {
      if (found.outcome.status !== 'analysed') return
      if (!begun) await write(`${listHeader(width, style)}\n`)
      begun = true
      await write(`${listLine(nameOf(found), found.outcome.analysis, width, units)}\n`)
    },
    end: async (analysed, setAside) => {
      const count = analysedSentence(analysed, setAside.length)
      await write(`${begun ? '\n' : ''}${count}\n${setAsideParagraph(setAside, nameOf, width)}`)
    },
  }
}

function setAsideParagraph(
  setAside: readonly FoundActivity[],
  nameOf: (found: FoundActivity) => string,
  width: number,
): string {
  if (setAside.length === 0) return ''
  const lines = setAside.flatMap((found) =>
    found.outcome.status === 'setAside' ? setAsideLines(nameOf(found), found.outcome.reason, width - 2) : [],
  )
  return `\n${SET_ASIDE}:\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function nothingAnalysed(setAside: readonly FoundActivity[]): string {
  const [only] = setAside
  if (setAside.length === 1 && only.outcome.status === 'setAside')
    return `${only.file}: ${only.outcome.reason}`
  return `none of the ${setAside.length} activities found could be analysed.`
}
