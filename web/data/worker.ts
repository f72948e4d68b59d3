import type { FileReading } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { ANYBODY, type AnalyseOptions } from '../../src/analysis/analyse.ts'
import type { Outcome } from '../../src/analysis/analysis.ts'
import { outcomesOf } from '../../src/analysis/read-recording.ts'
import type { Answer, Request } from './messages.ts'
import { MACHINE_GROUND } from './regions-around.ts'

/**
 * Reads and analyses away from the page's own thread; no byte leaves this browser. Readings are kept, so that
 * another body mass needs no second reading.
 */
const readings = new Map<number, FileReading>()
let options: AnalyseOptions = { person: ANYBODY, splitLength_m: 1000 }

/** Files waiting to be worked out. One at a time, so that new options overtake old work. */
let waiting: number[] = []
let working = false

addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data
  if (request.kind === 'options') {
    options = request.options
    waiting = [...readings.keys()]
  } else {
    readings.set(request.file, readActivityFile(request.name, new Uint8Array(request.bytes)))
    waiting.push(request.file)
  }
  if (!working) void next()
})

async function next(): Promise<void> {
  const file = waiting.shift()
  const reading = file === undefined ? undefined : readings.get(file)
  working = reading !== undefined
  if (file === undefined || reading === undefined) return
  const outcomes: Outcome[] = []
  for await (const { outcome } of outcomesOf(reading, MACHINE_GROUND, options)) outcomes.push(outcome)
  postMessage({ file, outcomes } satisfies Answer)
  setTimeout(() => void next())
}
