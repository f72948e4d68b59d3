/** What a file says about itself. */
export interface OsmHeader {
  /** Degrees; null where the file gives none. */
  readonly bounds: OsmBounds | null
  /** ISO 8601 time of the last change in the data; null where the file does not say. */
  readonly timestamp: string | null
  /** The program that wrote the file. */
  readonly generator: string | null
  /** The file promises nodes first, then ways, then relations. */
  readonly isSorted: boolean
}

export interface OsmBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}
