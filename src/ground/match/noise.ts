import { bestPath } from './best-path.ts'
import { type MatchGround, buildTrellis } from './trellis.ts'
import type { MatchModel } from './model.ts'
import type { SampledTrack } from './downsample.ts'

/** Where the search for the track's own noise starts: too much rather than too little, or all seems off the map. */
const GUESS: MatchModel = { noise: 12, correlationLength_m: 40 }
const ROUNDS = 3
/** A round that changes both figures by less than this share is the last. */
const SETTLED = 0.25
/** m: maps themselves are not better than the first, and beyond the second nothing can be told. */
const MIN_NOISE_M = 4.5
export const MAX_NOISE_M = 25
const MIN_ALIKE_M = 20
const MAX_ALIKE_M = 200
/** Samples looked at, in pieces spread over the track: their errors come in some dozens of independent ones. */
const PIECES = 4
const PIECE_SAMPLES = 60
/** Fewer errors than this say nothing. */
const ENOUGH_ERRORS = 20
/**
 * Share of the measured length over which errors are taken to stay alike. What is measured holds the slow part of
 * the error and the map's own; the quick part must not look like leaving the path.
 */
const LESS_ALIKE = 0.65
/** Standard deviation of a normal variable over the median of its size. */
const DEVIATION_PER_MEDIAN = 1.4826

/**
 * Noise across the way and how far it stays alike, from the track itself: matched with a guess, measured against
 * what it was matched to, and again with what came out.
 *
 * @param noise_m taken as it is where given
 */
export function estimateModel(
  ground: MatchGround,
  track: SampledTrack,
  noise_m: number | undefined,
): MatchModel {
  let model = { ...GUESS, noise: noise_m ?? GUESS.noise }
  for (let round = 0; round < ROUNDS; round++) {
    const errors = errorsAcross(ground, track, model)
    if (errors.across.length < ENOUGH_ERRORS) return model
    const noise = noise_m ?? clamp(medianSize(errors.across) * DEVIATION_PER_MEDIAN, MIN_NOISE_M, MAX_NOISE_M)
    const before = model
    model = { noise, correlationLength_m: LESS_ALIKE * clamp(errors.alike, MIN_ALIKE_M, MAX_ALIKE_M) }
    if (isNear(noise, before.noise) && isNear(model.correlationLength_m, before.correlationLength_m))
      return model
  }
  return model
}

const isNear = (value: number, before: number): boolean => Math.abs(value - before) < SETTLED * before

interface Errors {
  readonly across: Float64Array
  /** m over which they fall to 1/e; NaN when it cannot be told. */
  readonly alike: number
}

function errorsAcross(ground: MatchGround, track: SampledTrack, model: MatchModel): Errors {
  const across: number[] = []
  let product = 0
  let square = 0
  let metres = 0
  let pairs = 0
  for (const [begin, end] of spread(track.sample.length)) {
    const trellis = buildTrellis(ground, track, begin, end, model)
    const state = bestPath(trellis)
    const { candidates, first } = trellis
    for (let t = 0; t < trellis.count; t++) {
      const row = first[t] + state[t]
      if (row === first[t + 1]) continue
      across.push(candidates.across[row])
      const before = t > 0 ? first[t - 1] + state[t - 1] : first[t]
      if (before === first[t]) continue
      const cosine =
        candidates.east[row] * candidates.east[before] + candidates.north[row] * candidates.north[before]
      product += candidates.across[row] * candidates.across[before] * cosine
      square += (candidates.across[row] ** 2 + candidates.across[before] ** 2) / 2
      metres += trellis.straight[t - 1]
      pairs++
    }
  }
  // Errors that stay quite the same stay alike for ever.
  const alike = product >= square ? Infinity : -metres / pairs / Math.log(product / square)
  return { across: Float64Array.from(across), alike: pairs > 0 ? alike : NaN }
}

/** Up to `PIECES` runs of samples, evenly spread. */
function spread(count: number): (readonly [begin: number, end: number])[] {
  if (count <= PIECES * PIECE_SAMPLES) return [[0, count]]
  return Array.from({ length: PIECES }, (_, k) => {
    const begin = Math.round((k * (count - PIECE_SAMPLES)) / (PIECES - 1))
    return [begin, begin + PIECE_SAMPLES]
  })
}

function medianSize(values: Float64Array): number {
  const sizes = values.map(Math.abs).sort()
  return sizes[sizes.length >> 1]
}

/** NaN, where nothing could be told, counts as the least. */
function clamp(value: number, least: number, most: number): number {
  return value > least ? Math.min(value, most) : least
}
