import type { FileReading } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { analyse, ANYBODY, type AnalyseOptions } from '../../src/analysis/analyse.ts'
import type { Outcome } from '../../src/analysis/analysis.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'
import { regionAround } from './regions-around.ts'

/**
 * Reads and analyses away from the page's own thread; no byte leaves this browser. Readings are kept, so that
 * another body mass needs no second reading.
 */
const readings = new Map<string, FileReading>()
let options: AnalyseOptions = { person: ANYBODY, splitLength_m: 1000 }

/** Files waiting to be worked out. One at a time, so that new options overtake old work. */
let waiting: string[] = []
let working = false

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const request = event.data
  if (request.kind === 'options') {
    options = request.options
    waiting = [...readings.keys()]
  } else {
    readings.set(request.file, readOrSay(request.name, new Uint8Array(request.bytes)))
    waiting.push(request.file)
  }
  if (!working) void next()
})

async function next(): Promise<void> {
  const file = waiting.shift()
  const reading = file === undefined ? undefined : readings.get(file)
  working = reading !== undefined
  if (file === undefined || reading === undefined) return
  const answer: ReadAnswer = { file, outcomes: await outcomesOf(reading), faults: reading.faults }
  postMessage(answer)
  setTimeout(() => void next())
}

function readOrSay(name: string, bytes: Uint8Array): FileReading {
  try {
    return readActivityFile(name, bytes)
  } catch (error) {
    return { format: null, activities: [], faults: [{ where: 'file', what: sentence(error) }] }
  }
}

async function outcomesOf(reading: FileReading): Promise<Outcome[]> {
  if (reading.activities.length === 0) {
    const reason = reading.faults[0]?.what ?? 'The file holds no activity.'
    return [{ status: 'setAside', reason, faults: reading.faults }]
  }
  const outcomes: Outcome[] = []
  for (const activity of reading.activities) {
    try {
      outcomes.push(analyse(activity, { ...options, region: await regionAround(activity.track) }))
    } catch (error) {
      outcomes.push({ status: 'setAside', reason: sentence(error), faults: [] })
    }
  }
  return outcomes
}

/** Neither reader nor pipeline should throw; if one does, one bad file must still not stop the others. */
function sentence(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error)
  return `This could not be worked out, which is a fault of ours: ${what}`
}
