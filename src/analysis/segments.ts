import type { CleanTrack } from '../activity/clean/clean-track.ts'

/** A run of samples along which the track is one line. */
export interface TrackSegment {
  /** First and last sample. */
  readonly first: number
  readonly last: number
  readonly length_m: number
  /** How many stretches of equal length it is cut into. */
  readonly stretches: number
}

/** m a stretch is long, more or less: several fixes long, and short enough to keep a switchback's legs apart. */
const STRETCH_M = 20
/** Sparse recordings get longer ones: no finer than their samples lie, up to this. */
const LONGEST_STRETCH_M = 50
/** A piece shorter than this is joined to the one before it. */
const SHORTEST_PIECE_M = 10
/** However far a recording says it went, no more stretches than this. */
const MAX_STRETCHES = 1_000_000

/** Cuts the track at its breaks, and says how many equal stretches each piece gets; every piece has length. */
export function toSegments(clean: CleanTrack): TrackSegment[] {
  const { distance, from, to, breaks } = clean
  const total = distance[to - 1]
  const nominal = Math.max(STRETCH_M, Math.min(LONGEST_STRETCH_M, spacing(clean)), total / MAX_STRETCHES)
  const firsts = [from]
  for (const at of breaks) {
    const sincePrevious = distance[at] - distance[firsts[firsts.length - 1]]
    const left = total - distance[at]
    if (sincePrevious >= SHORTEST_PIECE_M && left >= SHORTEST_PIECE_M) firsts.push(at)
  }
  return firsts.map((first, k) => {
    const last = k + 1 < firsts.length ? firsts[k + 1] - 1 : to - 1
    const length_m = distance[last] - distance[first]
    return { first, last, length_m, stretches: Math.max(1, Math.round(length_m / nominal)) }
  })
}

/** m between samples while moving, on average. */
export function spacing(clean: CleanTrack): number {
  const { distance, from, to } = clean
  let steps = 0
  for (let i = from + 1; i < to; i++) if (distance[i] > distance[i - 1]) steps += 1
  return steps > 0 ? distance[to - 1] / steps : STRETCH_M
}
