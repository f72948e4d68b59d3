import { Worker } from 'node:worker_threads'
import { ourMistake } from '../../analysis/read-recording.ts'
import { wholeFile } from './derive.ts'
import type { Derived } from './derived.ts'
import type { Deriver, DeriveSetting, DeriveTask } from './deriver.ts'
import { inThisThread } from './in-this-thread.ts'

interface Waiting {
  readonly task: DeriveTask
  readonly done: (derived: Derived) => void
}

/** MB of a thread's own objects; columns of numbers, which lie elsewhere, come to more. */
const THREAD_HEAP_MB = 384

const OUT_OF_MEMORY = 'There was not enough memory to read it.'
const FELL = ourMistake(new Error('the thread that read it ended'))

/**
 * Works in threads. One that falls over a file, for want of memory say, is replaced, and the file set aside.
 *
 * @param count threads; from source, where nothing is built that a thread could run, the work is done here instead
 */
export function inThreads(count: number, setting: DeriveSetting): Deriver {
  if (count < 1 || import.meta.url.endsWith('.ts')) return inThisThread(setting)
  const waiting: Waiting[] = []
  const idle: Thread[] = []
  const threads = new Set<Thread>()

  const next = (): void => {
    while (waiting.length > 0) {
      const thread = idle.pop() ?? (threads.size < count ? started() : null)
      const work = thread && waiting.shift()
      if (!thread || !work) return
      void thread.do(work.task).then((derived) => {
        if (thread.isAlive) idle.push(thread)
        else threads.delete(thread)
        work.done(derived)
        next()
      })
    }
  }
  const started = (): Thread => {
    const thread = new Thread(setting)
    threads.add(thread)
    return thread
  }
  return {
    atOnce: count,
    derive: (task) =>
      new Promise((done) => {
        waiting.push({ task, done })
        next()
      }),
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

class Thread {
  readonly #worker: Worker
  #done: ((derived: Derived) => void) | null = null
  isAlive = true

  constructor(setting: DeriveSetting) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: setting,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB },
    })
    this.#worker.on('message', (derived: Derived) => this.#end(derived))
    this.#worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : FELL),
    )
    this.#worker.on('exit', () => this.#fail(FELL))
  }

  do(task: DeriveTask): Promise<Derived> {
    return new Promise((done) => {
      this.#done = done
      this.#worker.postMessage(task, transferable(task.bytes))
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #end(derived: Derived): void {
    const done = this.#done
    this.#done = null
    done?.(derived)
  }

  #fail(reason: string): void {
    this.isAlive = false
    this.#end([wholeFile({ format: null }, reason)])
  }
}

/** Bytes that are all of their buffer are handed over; a piece of a larger one is copied. */
function transferable(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer, byteLength } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
