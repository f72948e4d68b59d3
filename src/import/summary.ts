import type { ImportItem } from '../store/import-items.ts'

/** What became of the files of an import. */
export interface ImportSummary {
  readonly imported: number
  readonly alreadyHere: number
  readonly setAside: number
  /** Photos, lists and the like: looked past, and not kept. */
  readonly notRecordings: number
  /** Why files were set aside, the commonest first, each with the first paths it befell. */
  readonly reasons: readonly SetAsideReason[]
}

export interface SetAsideReason {
  readonly reason: string
  readonly count: number
  readonly paths: readonly string[]
}

/** How far an import has come. */
export interface ImportProgress {
  /** Files dealt with. */
  readonly files: number
  /** Of the bytes on the disk, those dealt with, and all. */
  readonly done_bytes: number
  readonly all_bytes: number
}

/** Paths told for one reason: more nobody reads. */
const MAX_PATHS = 5

/** Counts as an import goes on. */
export class ImportTally {
  readonly #counts = { imported: 0, alreadyHere: 0, setAside: 0 }
  readonly #reasons = new Map<string, { count: number; paths: string[] }>()
  notRecordings = 0

  /** Files dealt with. */
  get files(): number {
    const { imported, alreadyHere, setAside } = this.#counts
    return imported + alreadyHere + setAside + this.notRecordings
  }

  add({ outcome, reason, path }: Pick<ImportItem, 'outcome' | 'reason' | 'path'>): void {
    this.#counts[outcome]++
    if (outcome !== 'setAside' || reason === null) return
    const said = this.#reasons.get(reason) ?? { count: 0, paths: [] }
    this.#reasons.set(reason, said)
    said.count++
    if (said.paths.length < MAX_PATHS) said.paths.push(path)
  }

  summary(): ImportSummary {
    const reasons = [...this.#reasons]
      .map(([reason, said]) => ({ reason, ...said }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    return { ...this.#counts, notRecordings: this.notRecordings, reasons }
  }
}
