import { VOID } from './tiled-dem.ts'

/**
 * m from a void's middle to its rim beyond which nothing is filled in: a whole summit or gorge may hide there,
 * and no height is better than an invented one.
 */
const LONGEST_REACH_M = 1000

/** Posts in one void beyond which it is left, so that a file of holes cannot keep the filling busy. */
const LARGEST_VOID = 20_000

/** Relaxation stops when a sweep moves no post by more than this many m, well below the error of any source. */
const STILL_M = 0.05
const MAX_SWEEPS = 300

/** Over-relaxation: between 1 (Gauss–Seidel) and 2 (unstable); this serves voids 5 to 50 posts across. */
const PUSH = 1.7

/**
 * Fills voids in place, as a membrane stretched from their rims: each filled post is the mean of its four
 * neighbours (Laplace's equation), so nothing is higher or lower than the rim and slopes go on smoothly. Where
 * a void reaches the file's edge the membrane is free there. Voids reaching more than 1 km from their rim, or
 * without any, stay void.
 *
 * A filled height is a guess: holes cut into the Pyrenees at 90 m came back with a root mean square error of
 * 10 m (one post in radius), 30 m (four) and 63 m (nine), without bias. Hence the mark.
 *
 * @param heights m, row by row; VOID where unknown
 * @param spacing_m m between posts
 * @returns 1 at each filled post; null when there were none
 */
export function fillVoids(
  heights: Int16Array | Float32Array,
  columns: number,
  spacing_m: number,
): Uint8Array | null {
  const deepest = Math.max(1, Math.floor(LONGEST_REACH_M / spacing_m))
  const isWhole = heights instanceof Int16Array
  let seen: Uint8Array | null = null
  let filled: Uint8Array | null = null
  for (let post = 0; post < heights.length; post++) {
    if (heights[post] !== VOID) continue
    seen ??= new Uint8Array(heights.length)
    if (seen[post] === 1) continue
    const posts = voidAround(heights, columns, post, seen)
    if (posts.length > LARGEST_VOID) continue
    const membrane = stretched(heights, columns, posts)
    if (!fillFromRim(membrane, deepest)) continue
    relax(membrane)
    filled ??= new Uint8Array(heights.length)
    for (let i = 0; i < posts.length; i++) {
      heights[posts[i]] = isWhole ? Math.round(membrane.height[i]) : membrane.height[i]
      filled[posts[i]] = 1
    }
  }
  return filled
}

/** A void's posts by slot: what their rim gives each, and which of the others are its neighbours. */
interface Membrane {
  readonly height: Float64Array
  readonly rimSum: Float64Array
  readonly rimCount: Uint8Array
  /** Four slots per post; −1 where that neighbour is rim or beyond the file. */
  readonly neighbours: Int32Array
}

/** All posts of one void, joined side by side, marked as seen. */
function voidAround(heights: ArrayLike<number>, columns: number, start: number, seen: Uint8Array): number[] {
  const posts = [start]
  seen[start] = 1
  for (const post of posts)
    for (let side = 0; side < 4; side++) {
      const beside = neighbour(post, side, columns, heights.length)
      if (beside < 0 || seen[beside] === 1 || heights[beside] !== VOID) continue
      seen[beside] = 1
      posts.push(beside)
    }
  return posts
}

function stretched(heights: ArrayLike<number>, columns: number, posts: readonly number[]): Membrane {
  const slotOf = new Map(posts.map((post, slot) => [post, slot]))
  const rimSum = new Float64Array(posts.length)
  const rimCount = new Uint8Array(posts.length)
  const neighbours = new Int32Array(posts.length * 4).fill(-1)
  for (let slot = 0; slot < posts.length; slot++)
    for (let side = 0; side < 4; side++) {
      const beside = neighbour(posts[slot], side, columns, heights.length)
      if (beside < 0) continue
      const other = slotOf.get(beside)
      if (other === undefined) {
        rimSum[slot] += heights[beside]
        rimCount[slot]++
      } else neighbours[slot * 4 + side] = other
    }
  return { height: new Float64Array(posts.length).fill(Number.NaN), rimSum, rimCount, neighbours }
}

/**
 * First heights, ring by ring inward, each the mean of what is already known beside it; also sorts out voids
 * that reach too far.
 *
 * @returns false when a post lies more than `deepest` rings from the rim, or there is no rim
 */
function fillFromRim(membrane: Membrane, deepest: number): boolean {
  const { height, rimCount, neighbours } = membrane
  let ring: number[] = []
  for (let slot = 0; slot < height.length; slot++) if (rimCount[slot] > 0) ring.push(slot)
  let filled = 0
  for (let depth = 1; ring.length > 0; depth++) {
    if (depth > deepest) return false
    const values = ring.map((slot) => meanBeside(membrane, slot))
    for (let i = 0; i < ring.length; i++) height[ring[i]] = values[i]
    filled += ring.length
    const next = new Set<number>()
    for (const slot of ring)
      for (let side = 0; side < 4; side++) {
        const other = neighbours[slot * 4 + side]
        if (other >= 0 && Number.isNaN(height[other])) next.add(other)
      }
    ring = [...next]
  }
  return filled === height.length
}

function relax(membrane: Membrane): void {
  const { height } = membrane
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let moved = 0
    for (let slot = 0; slot < height.length; slot++) {
      const pull = meanBeside(membrane, slot) - height[slot]
      height[slot] += PUSH * pull
      moved = Math.max(moved, Math.abs(pull))
    }
    if (moved < STILL_M) return
  }
}

function meanBeside(membrane: Membrane, slot: number): number {
  let sum = membrane.rimSum[slot]
  let count = membrane.rimCount[slot]
  for (let side = 0; side < 4; side++) {
    const other = membrane.neighbours[slot * 4 + side]
    if (other < 0 || Number.isNaN(membrane.height[other])) continue
    sum += membrane.height[other]
    count++
  }
  return sum / count
}

/** The post north, east, south or west of one; −1 beyond the file. */
function neighbour(post: number, side: number, columns: number, posts: number): number {
  switch (side) {
    case 0:
      return post - columns
    case 1:
      return (post + 1) % columns === 0 ? -1 : post + 1
    case 2:
      return post + columns < posts ? post + columns : -1
    default:
      return post % columns === 0 ? -1 : post - 1
  }
}
