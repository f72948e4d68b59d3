import { parentPort, workerData } from 'node:worker_threads'
import type { Derived } from './derived.ts'
import type { DeriveSetting, DeriveTask } from './deriver.ts'
import { inThisThread } from './in-this-thread.ts'

/** A thread that makes sense of files, one after the other: started by `in-threads.ts`. */

const setting: DeriveSetting = workerData
const deriver = inThisThread(setting)

parentPort?.on('message', async (task: DeriveTask) => {
  const derived = await deriver.derive(task)
  parentPort?.postMessage(derived, buffersOf(derived))
})

/** What is handed over rather than copied. */
function buffersOf(derived: Derived): ArrayBuffer[] {
  const buffers = derived.flatMap(({ recording, figures }) => [
    recording.trace?.buffer,
    figures?.analysis.columns.buffer,
    figures?.analysis.run?.buffer,
  ])
  return buffers.filter((buffer) => buffer instanceof ArrayBuffer)
}
