import { z } from 'zod'
import { PASSED_KINDS } from '../activity/passed-over.ts'
import type { Store } from '../store/store.ts'
import type { Deriver } from './derive/deriver.ts'
import type { WorkLimiter } from './work-limiter.ts'

/** One import, as each of its steps sees it. */
export interface Importing {
  readonly store: Store
  readonly athlete: string
  readonly importId: string
  /** Files and bytes that this process has in memory, over all imports. */
  readonly limiter: WorkLimiter
  readonly withDeriver: <T>(work: (deriver: Deriver) => Promise<T>) => Promise<T>
  readonly signal: AbortSignal
  /** s since 1970 UTC. */
  readonly now_s: () => number
}

/** What an import brings. */
export const importSources = z.object({
  /** Files, folders and archives, as every worker reaches them. */
  paths: z.array(z.string()),
  /** What each path stands as before what is found in it. */
  labels: z.array(z.string()).optional(),
  /** Of the files on the disk only these are looked at; all where it is not given. */
  only: z.array(z.string()).optional(),
  /** The machine they are on; every worker reaches them where it is not given. */
  machine: z.string().optional(),
  /** What was done where a recording, and its list, leave it open. */
  sport: z.string().optional(),
  /** They were put there for this import alone, and are removed when it is done. */
  uploaded: z.boolean().default(false),
})

export type ImportSources = z.infer<typeof importSources>

/** A file whose original is kept. */
export const storedFile = z.object({
  path: z.string(),
  sha256: z.string(),
  size_bytes: z.number(),
  hint: z
    .object({ name: z.string().nullable(), sport: z.string(), start_s: z.number().nullable() })
    .nullable(),
})

export type StoredFile = z.infer<typeof storedFile>

/** What an import keeps of its walk through the files: all else is told file by file. */
export const importResult = z.object({
  passedOver: z.array(z.object({ kind: z.enum(PASSED_KINDS), count: z.int() })),
})
