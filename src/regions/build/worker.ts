import { parentPort, workerData } from 'node:worker_threads'
import { ElevationFileError } from '../../ground/elevation/error.ts'
import { RegionFileError } from '../../ground/region/file/error.ts'
import { RegionError } from '../region-error.ts'
import { diskError } from '../disk.ts'
import { buildRegionFile } from './build-region-file.ts'
import type { BuildMessage, BuildOrder } from './order.ts'

/** The thread that builds: started by `in-worker.ts` with an order, it tells how far it is and ends. */

/** ms between two words of progress. */
const PROGRESS_EVERY = 100

const order: BuildOrder = workerData
let told = 0

try {
  const summary = await buildRegionFile(order, (phase, done, all) => {
    const now = performance.now()
    if (done > 0 && now - told < PROGRESS_EVERY) return
    told = now
    say({ kind: 'progress', phase, done, all })
  })
  say({ kind: 'built', summary })
} catch (error) {
  say({ kind: 'fault', sentence: sentenceOf(diskError(error, order.to)) })
}

function say(message: BuildMessage): void {
  parentPort?.postMessage(message, [])
}

function sentenceOf(error: unknown): string {
  if (error instanceof RegionError || error instanceof ElevationFileError || error instanceof RegionFileError)
    return error.message
  if (error instanceof RangeError && /allocation failed|Invalid typed array length/i.test(error.message))
    return 'there is not enough memory to build this region; take a part of the map with --bbox.'
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `the region could not be built, which is a mistake of ours (${message.split('\n', 2).join(' ')}).`
}
