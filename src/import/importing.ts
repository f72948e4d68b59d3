import type { Store } from '../store/store.ts'
import type { ExportMetadata } from './export-metadata.ts'
import type { WorkLimiter } from './work-limiter.ts'

/** One import, as each of its steps sees it. */
export interface Importing {
  readonly store: Store
  readonly athlete: string
  readonly importId: string
  /** Files and bytes that this process has in memory, over all imports. */
  readonly limiter: WorkLimiter
  readonly signal: AbortSignal
  /** s since 1970 UTC. */
  readonly now_s: () => number
}

/** A file whose original is kept. */
export interface StoredFile {
  readonly path: string
  readonly sha256: string
  readonly size_bytes: number
  readonly hint: ExportMetadata | null
}
