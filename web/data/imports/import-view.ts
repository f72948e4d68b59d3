import type { ImportTold } from '../../../src/words/import-progress.ts'
import type { ImportedFile, CountedFiles } from '../api/types.ts'

/** What is brought, from the first byte to what became of it. */
export interface ImportView extends ImportTold {
  readonly key: string
  /** `morning.fit`, `runs, 120 files`. */
  readonly name: string
  /** Several files that were put together to be sent. */
  readonly isPacked: boolean
  /** What was set aside, with why: the first of many. */
  readonly setAside: readonly ImportedFile[]
  /** Runs it brought that several files tell of. */
  readonly merged: number
}

export const NO_COUNTS: CountedFiles = { imported: 0, alreadyHere: 0, setAside: 0, passedOver: null }

export function isUnderWay({ phase }: ImportView): boolean {
  return phase === 'packing' || phase === 'sending' || phase === 'waiting' || phase === 'running'
}

export function newImport(key: string, name: string): ImportView {
  return {
    key,
    name,
    isPacked: false,
    phase: 'packing',
    sent: 0,
    size: 0,
    job: null,
    done: 0,
    total: null,
    rate: null,
    sentence: null,
    counts: NO_COUNTS,
    setAside: [],
    merged: 0,
  }
}
