import { NEGLIGIBLE } from './model.ts'
import type { OtherEdges } from './match.ts'
import type { Trellis } from './trellis.ts'
import type { Region } from '../region/region.ts'

/**
 * A place is ambiguous where another way explains the whole track more than 1 / AMBIGUOUS_ODDS times as well as
 * the best one.
 */
export const AMBIGUOUS_ODDS = 20
const MARGIN = Math.log(AMBIGUOUS_ODDS)

export interface Alternatives {
  /** 0 … 1: share of the best way among all. */
  readonly confidence: number
  /** Those within the margin; null when there are none. */
  readonly others: OtherEdges | null
}

/**
 * Weighs the states of one sample. Edges that the best way itself takes about here are no alternatives, nor are the
 * first metres of edges that branch off it: there, noise along the way decides which of them is nearest.
 *
 * @param here edges of the best way about this sample
 * @param fuzz m from a common node within which two edges are not told apart
 */
export function alternativesAt(
  region: Region,
  trellis: Trellis,
  state: Uint32Array,
  regret: Float64Array,
  t: number,
  here: readonly number[],
  fuzz: number,
): Alternatives {
  const { candidates, first } = trellis
  const { from, to, length } = region.edges
  const at = first[t] + t
  const off = first[t + 1] - first[t]
  const isOff = state[t] === off
  const edges: number[] = []
  const regrets: number[] = []
  let margin = false
  for (let k = 0; k < off; k++) {
    const row = first[t] + k
    const edge = candidates.edge[row]
    const extra = regret[at + k]
    if (extra > NEGLIGIBLE || here.includes(edge)) continue
    const along = candidates.along[row]
    if (!isOff && along < fuzz && touches(region, here, from[edge])) continue
    if (!isOff && length[edge] - along < fuzz && touches(region, here, to[edge])) continue
    const known = edges.indexOf(edge)
    if (known >= 0) regrets[known] = Math.min(regrets[known], extra)
    else {
      edges.push(edge)
      regrets.push(extra)
    }
    if (!isOff && extra < MARGIN) margin = true
  }
  let total = 1
  for (const extra of regrets) total += Math.exp(-extra)
  if (!isOff) total += Math.exp(-regret[at + off])
  return {
    confidence: 1 / total,
    others: margin ? withinMargin(edges, regrets) : null,
  }
}

function withinMargin(edges: readonly number[], regrets: readonly number[]): OtherEdges {
  const within = [...edges.keys()].filter((k) => regrets[k] < MARGIN)
  return { edge: within.map((k) => edges[k]), odds: within.map((k) => Math.exp(-regrets[k])) }
}

function touches({ edges }: Region, here: readonly number[], node: number): boolean {
  return here.some((edge) => edges.from[edge] === node || edges.to[edge] === node)
}
