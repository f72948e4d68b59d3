/** What an export's list says of a file, beside the file: it speaks where the recording is silent. */
export interface ExportMetadata {
  readonly name: string | null
  /** As FIT names sports; `unknown` when the list does not say, or in words not known here. */
  readonly sport: string
  /** s since 1970 UTC. */
  readonly start_s: number | null
}

/** What was kept of one recording in a file, by which it is made again as it was. */
export interface StoredMetadata extends ExportMetadata {
  readonly ordinal: number
}
