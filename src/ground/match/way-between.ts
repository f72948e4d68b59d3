import type { MatchGround } from './trellis.ts'

/** The shortest way between two places on edges. */
export interface WayBetween {
  readonly length_m: number
  /** Edges wholly walked between the two; null when the way does not leave their common edge. */
  readonly edges: readonly number[] | null
  /** m along the first edge where it is left, and the node there; along the last, where it is entered. */
  readonly exitAlong: number
  readonly exitNode: number
  readonly entryAlong: number
}

const target = new Uint32Array(1)
const metres = new Float64Array(1)

/** null when there is no way within reach (m). */
export function wayBetween(
  { region, routes }: MatchGround,
  edgeA: number,
  alongA: number,
  edgeB: number,
  alongB: number,
  reach: number,
): WayBetween | null {
  const { from, to, length } = region.edges
  let best = edgeA === edgeB ? Math.abs(alongB - alongA) : Infinity
  let ends: readonly [outAtTo: boolean, inAtTo: boolean] | null = null
  for (const outAtTo of [false, true])
    for (const inAtTo of [false, true]) {
      target[0] = inAtTo ? to[edgeB] : from[edgeB]
      metres[0] = Infinity
      routes.aim(target, 1)
      routes.measure(outAtTo ? to[edgeA] : from[edgeA], reach, metres, 0)
      const out = outAtTo ? length[edgeA] - alongA : alongA
      const into = inAtTo ? length[edgeB] - alongB : alongB
      if (out + metres[0] + into >= best) continue
      best = out + metres[0] + into
      ends = [outAtTo, inAtTo]
    }
  if (best > reach) return null
  if (ends === null)
    return { length_m: best, edges: null, exitAlong: alongA, exitNode: -1, entryAlong: alongB }
  const exitNode = ends[0] ? to[edgeA] : from[edgeA]
  const edges = routes.edgesBetween(exitNode, ends[1] ? to[edgeB] : from[edgeB], reach)
  return (
    edges && {
      length_m: best,
      edges,
      exitAlong: ends[0] ? length[edgeA] : 0,
      exitNode,
      entryAlong: ends[1] ? length[edgeB] : 0,
    }
  )
}
