import type { PassedKind } from '../../activity/passed-over.ts'
import type { ExportMetadata } from '../../activity/exports/metadata.ts'

/** One thing met on the way through files, folders and archives. */
export type Found = FoundRecording | FoundOther | SourceWarning

interface Place {
  /** Path below what was named, `runs/a.fit`, `export.zip/b.zip/c.fit` where archives nest; no two alike. */
  readonly path: string
  /** Bytes on the disk that it stands for: what progress is told by. */
  readonly weight_bytes: number
}

/** Something that is a recording by its name or contents. */
export interface FoundRecording extends Place {
  readonly kind: 'recording'
  readonly hint: ExportMetadata | null
  /**
   * Its bytes; to be called before the next thing is asked for, if at all.
   *
   * @throws SourceFault with the reason when they cannot be had, or are more than any recording has
   */
  readonly read: () => Promise<Uint8Array>
}

/** A photo, a list, settings of an app: no recording, and nothing to complain of. */
export interface FoundOther extends Place {
  readonly kind: 'other'
  readonly as: PassedKind
}

/** Something that cannot be looked into, or must not be. */
export interface SourceWarning extends Place {
  readonly kind: 'trouble'
  readonly reason: string
}

/** Why one thing could not be read, as a sentence; the others are not concerned. */
export class SourceError extends Error {}
