import type { FileOutcome } from '../../analysis/read-recording.ts'

/** One activity of one file and what became of it. */
export interface FoundActivity extends FileOutcome {
  readonly file: string
}
