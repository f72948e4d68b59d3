import type { Deriver, DeriveSetting } from './deriver.ts'
import { inThreads } from './in-threads.ts'

/** ms without work after which threads are ended: starting them takes as long as a dozen recordings. */
const IDLE = 15_000

interface Shared {
  readonly deriver: Deriver
  users: number
  ending: NodeJS.Timeout | null
}

/** Threads that make sense of files, shared by all jobs of a worker that want the same of them. */
export class SharedDerivers {
  readonly #threads: number
  readonly #shared = new Map<string, Shared>()

  constructor(threads: number) {
    this.#threads = threads
  }

  async with<T>(setting: DeriveSetting, work: (deriver: Deriver) => Promise<T>): Promise<T> {
    const name = JSON.stringify(setting)
    const shared = this.#shared.get(name) ?? this.#started(name, setting)
    if (shared.ending !== null) clearTimeout(shared.ending)
    shared.ending = null
    shared.users += 1
    try {
      return await work(shared.deriver)
    } finally {
      shared.users -= 1
      if (shared.users === 0) shared.ending = setTimeout(() => void this.#end(name, shared), IDLE).unref()
    }
  }

  /** To be called when no more work is to come. */
  async close(): Promise<void> {
    await Promise.all([...this.#shared].map(([name, shared]) => this.#end(name, shared)))
  }

  #started(name: string, setting: DeriveSetting): Shared {
    const shared = { deriver: inThreads(this.#threads, setting), users: 0, ending: null }
    this.#shared.set(name, shared)
    return shared
  }

  async #end(name: string, shared: Shared): Promise<void> {
    if (shared.ending !== null) clearTimeout(shared.ending)
    this.#shared.delete(name)
    await shared.deriver.close()
  }
}
