import type { Person } from '../../body/figure.ts'
import type { SaidSport } from '../../store/edits.ts'
import type { ExportMetadata, StoredMetadata } from '../../activity/exports/metadata.ts'
import type { Derived } from './derived.ts'

/** What somebody said one recording of a file was. */
export interface SaidOf {
  readonly ordinal: number
  readonly sport: string
}

/** One file to be made sense of. */
export interface DeriveTask {
  readonly name: string
  readonly bytes: Uint8Array
  readonly hint: ExportMetadata | null
  /** Of a file that was read before. */
  readonly kept?: readonly StoredMetadata[]
  /** What its owner says each recording in it was, by ordinal. */
  readonly said?: readonly SaidOf[]
  /** What they said of others. */
  readonly kinds?: readonly SaidSport[]
}

/** What holds for every file of an import. */
export interface DeriveSetting {
  readonly person: Person
  /** The home folder whose regions are the ground that is known; null: none is. */
  readonly home: string | null
}

/** Makes sense of files, several at a time. */
export interface Deriver {
  /** How many it works on at once; more wait. */
  readonly atOnce: number
  /** Never rejects for what a file holds. */
  derive(task: DeriveTask): Promise<Derived>
  close(): Promise<void>
}
