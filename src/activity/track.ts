/**
 * The samples of one activity, as columns `length` long, exactly as the device wrote them: nothing is
 * cleaned, sorted or filled here. NaN means "not recorded". A sensor the recording never mentions has no
 * column at all.
 */
export interface Track {
  readonly length: number
  /** s since 1970-01-01 UTC. */
  readonly time: Float64Array
  /** Degrees, WGS84. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** m above sea level, as the device had it (barometer or GPS). */
  readonly altitude: Float32Array
  /** m since the start, by the device (foot pod, wheel, GPS). */
  readonly distance: Float64Array | null
  /** m/s by the device. */
  readonly speed: Float32Array | null
  /** bpm */
  readonly heartRate: Float32Array | null
  /** Cycles per minute as the device wrote them: running watches write strides, half the steps. */
  readonly cadence: Float32Array | null
  /** W */
  readonly power: Float32Array | null
  /** °C */
  readonly temperature: Float32Array | null
  /** Everything else that came with a name: running dynamics, developer fields, extensions. */
  readonly extras: readonly ExtraColumn[]
  /** Index of the first sample of each unbroken segment (GPX trkseg, TCX Track); begins with 0 when length > 0. */
  readonly segments: Uint32Array
}

export interface ExtraColumn {
  readonly name: string
  readonly unit: string | null
  readonly values: Float32Array
}
