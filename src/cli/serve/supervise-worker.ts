import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** ms before a worker that died is replaced: not at once again and again, where it dies of something that stays. */
const BEFORE_ANOTHER = 5000

/** ms that a worker gets to release the jobs it holds. */
const GRACE = 10_000

/**
 * Runs jobs in a process of its own until the signal ends it: an import writes and waits for the disk, and no answer
 * shall wait with it; and what brings an import down does not bring down the server. One that dies is replaced.
 *
 * @param report is told of one that died
 */
export async function superviseWorker(signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    const worker = fork(new URL('./work-process.js', import.meta.url), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const code = await exitOf(worker, signal)
    if (signal.aborted) return
    report(new Error(`The worker process has ended (${String(code)}); it is restarted.`))
    await pause(BEFORE_ANOTHER, undefined, { signal }).catch(() => undefined)
  }
}

async function exitOf(worker: ChildProcess, signal: AbortSignal): Promise<unknown> {
  const ended = once(worker, 'exit').catch((error: unknown) => [error])
  const tell = () => {
    if (worker.connected) worker.disconnect()
    setTimeout(() => worker.kill('SIGKILL'), GRACE).unref()
  }
  if (signal.aborted) tell()
  else signal.addEventListener('abort', tell, { once: true })
  const [code, killed] = await ended
  signal.removeEventListener('abort', tell)
  return code ?? killed
}
