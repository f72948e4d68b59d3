import { cleanTrack } from './clean/clean-track.ts'
import { readActivityFile } from './read.ts'

/** Where somebody was, as a recording tells: its believed positions in order. Columns have one length. */
export interface RecordedRoute {
  readonly name: string | null
  readonly sport: string
  /** Degrees. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** m above sea level; NaN unknown. */
  readonly altitude: Float64Array
  /** s since the start, and m along the way. */
  readonly elapsed: Float64Array
  readonly moving: Float64Array
  readonly distance: Float64Array
  /** s since 1970 UTC; null: unknown. */
  readonly start_s: number | null
  /** Positions at which the way goes on elsewhere: the first of each unbroken part, beginning with 0. */
  readonly parts: readonly number[]
}

/** The route of one activity of a file; null where it has no positions, or cannot be read. */
export function recordedRoute(bytes: Uint8Array, ordinal: number): RecordedRoute | null {
  const { activities } = readActivityFile('original', bytes)
  const activity = activities.find((one) => one.ordinal === ordinal)
  if (activity === undefined) return null
  const clean = cleanTrack(activity)
  if ('reason' in clean) return null
  const kept: number[] = []
  const parts: number[] = []
  let breaks = 0
  for (let i = clean.from; i < clean.to; i++) {
    let isNew = kept.length === 0
    while (breaks < clean.breaks.length && clean.breaks[breaks] <= i) {
      breaks++
      isNew = true
    }
    if (clean.sound[i] === 0) {
      // The break is before the next believed position, then.
      if (isNew && kept.length > 0) parts.push(kept.length)
      continue
    }
    if (isNew) parts.push(kept.length)
    kept.push(i)
  }
  if (kept.length < 2) return null
  const column = (values: ArrayLike<number> | null) =>
    Float64Array.from(kept, (i) => (values === null ? NaN : values[i]))
  return {
    name: activity.name,
    sport: activity.sport,
    latitude: column(clean.track.latitude),
    longitude: column(clean.track.longitude),
    altitude: column(clean.altitude),
    elapsed: column(clean.elapsed),
    moving: column(clean.moving),
    distance: column(clean.distance),
    start_s: clean.start_s,
    parts: [...new Set(parts)].filter((from) => from < kept.length),
  }
}

/** Positions `from` … `to`, both included. */
export interface RoutePart {
  readonly from: number
  readonly to: number
}

/** The unbroken parts of a route, those of a single position left out. */
export function unbroken({ latitude, parts }: RecordedRoute): RoutePart[] {
  return parts
    .map((from, i) => ({ from, to: (parts[i + 1] ?? latitude.length) - 1 }))
    .filter(({ from, to }) => to > from)
}
