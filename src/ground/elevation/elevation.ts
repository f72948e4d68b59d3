/** Heights above sea level over some part of the earth, whatever file they come from. */
export interface ElevationModel {
  /**
   * m above sea level at a place, interpolated between the model's posts; NaN outside it or where the source is
   * void (unless the void was filled, see `isFilled`).
   */
  at(lat: number, lon: number): number
  /** Whether the height there rests on filled voids. */
  isFilled(lat: number, lon: number): boolean
  /** m between posts, about: grades need windows of at least two to three times this. */
  readonly resolution_m: number
  readonly provenance: ElevationProvenance
}

export interface ElevationProvenance {
  /** e.g. `SRTM 3"`. */
  readonly name: string
  readonly files: readonly string[]
  /** Credit as the licence asks. */
  readonly attribution: string
  /** True where trees and buildings are part of the height. */
  readonly isSurfaceModel: boolean
}
