import { readFiles, type ArchivedFile } from '../../src/activity/read-archive.ts'
import { ANYBODY, type AnalyseOptions } from '../../src/analysis/analyse.ts'
import { outcomesOf } from '../../src/analysis/read-recording.ts'
import { isCourseFile } from '../../src/course/read-course.ts'
import type { NamedOutcome, ReadAnswer, ReadRequest } from './messages.ts'
import { MACHINE_GROUND } from './regions-around.ts'

/**
 * Reads and analyses away from the page's own thread; no byte leaves this browser. Readings are kept, so that
 * another body mass needs no second reading.
 */
const readings = new Map<string, readonly ArchivedFile[]>()
let options: AnalyseOptions = { person: ANYBODY, splitLength_m: 1000 }

/** Files waiting to be worked out. One at a time, so that new options overtake old work. */
let waiting: string[] = []
let working = false

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const request = event.data
  if (request.kind === 'forget') {
    readings.clear()
    waiting = []
  } else if (request.kind === 'options') {
    options = request.options
    waiting = [...readings.keys()]
  } else {
    readings.set(request.file, [...readFiles(request.name, new Uint8Array(request.bytes))])
    waiting.push(request.file)
  }
  if (!working) void next()
})

async function next(): Promise<void> {
  const file = waiting.shift()
  const read = file === undefined ? undefined : readings.get(file)
  working = read !== undefined
  if (file === undefined || read === undefined) return
  const outcomes: NamedOutcome[] = []
  for (const { name, reading } of read)
    for await (const { outcome } of outcomesOf(reading, MACHINE_GROUND, options))
      outcomes.push({ name, outcome })
  const isCourse = read.length > 0 && read.every(({ reading }) => isCourseFile(reading))
  postMessage({ file, outcomes, isCourse } satisfies ReadAnswer)
  setTimeout(() => void next())
}
