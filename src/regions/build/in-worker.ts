import { Worker } from 'node:worker_threads'
import { RegionError } from '../region-error.ts'
import type { RegionSummary } from '../../ground/region/summary.ts'
import type { BuildMessage, BuildOrder, BuildPhase } from './order.ts'

/**
 * Builds a region file in a thread of its own, so that this one can go on showing how far it is and keeping its
 * lock alive.
 *
 * @throws RegionError with the reason when it cannot be built
 */
export async function buildInWorker(
  order: BuildOrder,
  onProgress: (phase: BuildPhase, done: number, all: number | null) => void,
): Promise<RegionSummary> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: order })
  return new Promise((built, failed) => {
    worker.on('message', (message: BuildMessage) => {
      if (message.kind === 'progress') onProgress(message.phase, message.done, message.all)
      else if (message.kind === 'built') built(message.summary)
      else failed(new RegionError(message.sentence))
    })
    worker.on('error', (error: NodeJS.ErrnoException) => failed(threadError(error)))
    worker.on('exit', () => failed(new RegionError('the thread that built the region ended without a word.')))
  })
}

function threadError(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error
  return new RegionError(
    'there is not enough memory to build this region; take a part of the map with --bbox.',
    {
      cause: error,
    },
  )
}
